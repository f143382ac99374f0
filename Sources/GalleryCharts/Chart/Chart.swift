/// A plot of series or of a heat map, which shows itself on the page of a gallery.
///
/// ```swift
/// Chart("Cold build", x: .logarithmic("Examples"), y: Axis("Time", unit: "s")) {
///   Line("two cores", x: [1, 10, 100], y: [0.4, 0.9, 6.1])
///   Line("one core", x: [1, 10, 100], y: [0.4, 1.6, 11.8])
/// }
/// ```
///
/// Colours, ticks, limits and the words for readers who do not see it are made from the data. The
/// same chart gives the same bytes on every machine.
public struct Chart: Hashable, Sendable {
  /// What a chart draws.
  public enum Content: Hashable, Sendable {
    /// Series that share two axes, each drawn over those before it.
    case series([Series])
    /// A table of colours.
    case heatMap(HeatMap)
  }

  /// What stands above the plot; may be empty.
  public var title: String
  /// The axis of places: numbers or categories, from left to right.
  public var x: Axis
  /// The axis of values, upwards.
  public var y: Axis
  /// What is drawn.
  public var content: Content
  /// How bars stand to one another.
  public var bars: BarArrangement
  /// The width in CSS pixels; at least 240.
  public var width: Int
  /// The height in CSS pixels, or nil for one that suits the content.
  public var height: Int?

  /// A chart of the series that the closure lists.
  public init(
    _ title: String = "", x: Axis = "", y: Axis = "", bars: BarArrangement = [],
    width: Int = 560, height: Int? = nil, @SeriesBuilder series: () -> [Series]
  ) {
    self.title = title
    self.x = x
    self.y = y
    self.content = .series(series())
    self.bars = bars
    self.width = width
    self.height = height
  }

  /// A chart of a heat map, whose columns stand along `x` and whose rows stand along `y`.
  public init(
    _ title: String = "", x: Axis = "", y: Axis = "", width: Int = 560, height: Int? = nil,
    heatMap: HeatMap
  ) {
    self.title = title
    self.x = x
    self.y = y
    self.content = .heatMap(heatMap)
    self.bars = []
    self.width = width
    self.height = height
  }
}
