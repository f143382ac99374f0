/// Lines from the least to the greatest of what was seen around each value.
struct WhiskerDrawing {
  var area: PlotArea
  var color: Color
  var width = 1.5

  /// Half the length of the line across each end.
  private static let cap = 3.5

  func draw(_ marks: [PlottedSeries.Mark], on drawing: inout Drawing) {
    var path = Path()
    for mark in marks {
      guard let low = mark.low, let high = mark.high, area.places.contains(mark.place) else {
        continue
      }
      let (start, end) = (area.point(mark.place, low), area.point(mark.place, high))
      guard let (from, to) = area.rectangle.clipped(start, end) else { continue }
      path.segment(from, to)
      // No cap where the range goes on outside the plot.
      for point in [start, end] where area.rectangle.contains(point) {
        let (x, y) = area.isTurned ? (0, Self.cap) : (Self.cap, 0)
        path.segment(
          Point(x: point.x - x, y: point.y - y), Point(x: point.x + x, y: point.y + y))
      }
    }
    drawing.path(
      path,
      ["fill": "none", "stroke": color.text, "stroke-width": SVGNumber.text(width)])
  }
}
