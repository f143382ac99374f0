/// The bins of a histogram: filled if it is alone, else an outline in the series' dashes over a
/// tint, so that several can be seen through one another.
struct HistogramDrawing {
  var area: PlotArea
  var style: Style
  var isAlone: Bool

  func draw(_ bars: [PlottedSeries.Bar], on drawing: inout Drawing) {
    guard !isAlone else {
      return BarDrawing.fill(
        bars.filter { $0.top > 0 }.compactMap(area.rectangle), style, on: &drawing)
    }
    Self.outline(bars.compactMap(area.rectangle), style, on: &drawing)
  }

  /// A line over bins that touch, and a tint of the series' colour below it.
  static func outline(_ bins: [Rectangle], _ style: Style, on drawing: inout Drawing) {
    guard let first = bins.first, let last = bins.last else { return }
    var points = [Point(x: first.left, y: first.bottom)]
    var tint = Path()
    for bin in bins {
      points += [Point(x: bin.left, y: bin.top), Point(x: bin.right, y: bin.top)]
      tint.rectangle(bin)
    }
    points.append(Point(x: last.right, y: last.bottom))
    drawing.path(tint, ["fill": style.color.text, "fill-opacity": "0.18"])
    LineDrawing.stroke(points, style, on: &drawing)
  }
}
