/// What stands beside a name in the legend: the marks of the series in small.
struct LegendSign {
  var style: Style
  var kind: PlottedSeries.Kind
  /// Whether histograms are filled, and not outlines.
  var isFilled: Bool

  /// The width of a sign.
  static func width(of kind: PlottedSeries.Kind) -> Double {
    switch kind {
    case .line: 28
    case .points: 10
    case .bars, .histogram: 20
    }
  }

  func draw(in box: Rectangle, on drawing: inout Drawing) {
    switch kind {
    case .line:
      LineDrawing.stroke(
        [Point(x: box.left, y: box.center.y), Point(x: box.right, y: box.center.y)], style,
        on: &drawing)
      drawing.markers([box.center], style, radius: 3.5)
    case .points: drawing.markers([box.center], style, radius: 4)
    case .histogram where !isFilled: HistogramDrawing.outline([box], style, on: &drawing)
    case .bars, .histogram: BarDrawing.fill([box], style, on: &drawing)
    }
  }
}
