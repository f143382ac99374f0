/// The bar beside a heat map that says which colour is which number.
struct ColorBar {
  private let data: HeatMapData
  private let ticks: Ticks

  private static let distance = 18.0
  private static let thickness = 16.0

  init(_ data: HeatMapData) {
    self.data = data
    ticks = data.scale.ticks(atMost: 5)
  }

  /// The width that the bar and its labels take beside the plot.
  var width: Double {
    Self.distance + Self.thickness + 8 + (ticks.major.map { TextSize.width($0.label) }.max() ?? 0)
  }

  /// What stands above the bar.
  var title: Label {
    let name = TextSize.shortened(data.map.measure.label, to: 220)
    return Label.joined([Label(name), ticks.note ?? Label("")], separator: ", ")
  }

  func draw(beside plot: Rectangle, _ palette: Palette, on drawing: inout Drawing) {
    let left = plot.right + Self.distance
    let steps = 64
    let height = plot.height / Double(steps)
    for step in 0..<steps {
      let fraction = (Double(step) + 0.5) / Double(steps)
      // Each step reaches below the next, so that no seam is left between them.
      let top = plot.bottom - Double(step + 1) * height
      let band = Rectangle(
        left: left, top: top, width: Self.thickness, height: step == 0 ? height : height + 0.5)
      drawing.rectangle(band, fill: data.color(fraction: fraction, palette))
    }
    var lines = Path()
    lines.rectangle(
      Rectangle(left: left, top: plot.top, width: Self.thickness, height: plot.height))
    let right = left + Self.thickness
    for tick in ticks.major {
      let y = plot.bottom - data.scale.fraction(tick.value) * plot.height
      lines.segment(Point(x: right, y: y), Point(x: right + 4, y: y))
      drawing.text(tick.label, at: Point(x: right + 8, y: y + 5), fill: palette.ink)
    }
    drawing.path(lines, ["fill": "none", "stroke": palette.axis.text])
  }
}
