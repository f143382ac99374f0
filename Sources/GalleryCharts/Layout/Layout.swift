/// Where the parts of a chart stand: title, legend, title of the left axis, plot, title of the
/// bottom axis, from top to bottom.
struct Layout {
  /// What has to find its place.
  struct Request {
    var title: String
    var width: Double
    var height: Double?
    var legend: Legend
    var left: AxisSource
    var leftTitle: String
    /// Whether the left axis begins at the top.
    var isDownward = false
    var bottom: AxisSource
    var bottomTitle: String
    /// The height of the plot where none is asked for.
    var plotHeight: Double
    /// The width that a bar of colours takes on the right.
    var rightRoom = 0.0
    /// What stands above that bar.
    var rightTitle = Label("")
  }

  var width: Double
  var height: Double
  var title: [String]
  var legend: Legend
  /// The upper edge of the legend's first row.
  var legendTop: Double
  var left: AxisView
  var leftTitle: Label
  /// What stands above a bar of colours, on the line of the left axis's title.
  var rightTitle: Label
  /// The base line of both.
  var leftTitleBase: Double
  var plot: Rectangle
  var bottom: AxisView
  var bottomTitle: Label

  static let padding = 14.0
  static let titleLine = 23.0
  static let legendLine = 22.0

  init(_ request: Request) {
    width = request.width
    rightTitle = request.rightTitle
    legend = request.legend
    let inner = width - 2 * Self.padding
    let leftTitleWidth = inner - (rightTitle.isEmpty ? 0 : TextSize.width(rightTitle) + 16)
    title = TextSize.wrapped(
      request.title, to: inner, lines: 3, size: TextSize.title, isBold: true)
    var top = Self.padding + Double(title.count) * Self.titleLine
    legendTop = top + (title.isEmpty ? 0 : 2)
    top = legendTop + Double(legend.rows) * Self.legendLine
    if !title.isEmpty || legend.rows > 0 { top += 6 }
    var plotHeight = request.plotHeight
    var plotTop = top
    // Ticks need the size of the plot, which needs the room of the labels: the second pass settles
    // it.
    var (before, after) = (0.0, 0.0)
    var (left, bottom) = (AxisView(ticks: [], room: 0), AxisView(ticks: [], room: 0))
    var (leftTitle, bottomTitle) = (Label(""), Label(""))
    var (plotLeft, plotWidth) = (0.0, 0.0)
    var end = 0.0
    for _ in 0..<3 {
      left = request.left.left(height: plotHeight, total: width, isDownward: request.isDownward)
      leftTitle = Self.title(request.leftTitle, left.note, width: leftTitleWidth)
      let hasTitles = !leftTitle.isEmpty || !rightTitle.isEmpty
      plotTop = top + (!hasTitles ? 4 : TextSize.line + 9)
      plotLeft = Self.padding + max(left.room + (left.room > 0 ? 9 : 2), before)
      plotWidth = max(60, width - plotLeft - Self.padding - max(request.rightRoom, after, 2))
      bottom = request.bottom.bottom(width: plotWidth, total: width)
      bottomTitle = Self.title(request.bottomTitle, bottom.note, width: plotWidth)
      // Labels may use the padding.
      before = bottom.overhang.start - Self.padding + 2
      after = bottom.overhang.end - Self.padding + 2
      end = bottom.room + 7 + (bottomTitle.isEmpty ? 0 : TextSize.line + 4) + Self.padding
      if let height = request.height { plotHeight = max(60, height - plotTop - end) }
    }
    leftTitleBase = plotTop - 14
    plot = Rectangle(left: plotLeft, top: plotTop, width: plotWidth, height: plotHeight)
    height = (plotTop + plotHeight + end).rounded(.up)
    (self.left, self.bottom) = (left, bottom)
    (self.leftTitle, self.bottomTitle) = (leftTitle, bottomTitle)
  }

  /// The title of an axis and what its labels leave out.
  private static func title(_ text: String, _ note: Label?, width: Double) -> Label {
    let room = width - (note.map { TextSize.width($0) + 8 } ?? 0)
    let title = Label(TextSize.shortened(text, to: room))
    return note.map { Label.joined([title, $0], separator: ", ") } ?? title
  }
}
