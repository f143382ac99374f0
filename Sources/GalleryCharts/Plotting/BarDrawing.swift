/// The bars of a series, with the ranges of their values.
struct BarDrawing {
  var area: PlotArea
  var style: Style

  func draw(_ bars: [PlottedSeries.Bar], on drawing: inout Drawing) {
    Self.fill(bars.compactMap(area.rectangle), style, on: &drawing)
    let marks = bars.map { bar in
      PlottedSeries.Mark(
        place: (bar.left + bar.right) / 2, value: bar.top, low: bar.low, high: bar.high)
    }
    // On the ground as on the bar itself the line must be seen: it has an edge of the ground's
    // colour.
    let whiskers = WhiskerDrawing(area: area, color: style.palette.paper, width: 4)
    whiskers.draw(marks, on: &drawing)
    WhiskerDrawing(area: area, color: style.palette.ink).draw(marks, on: &drawing)
  }

  /// Filled rectangles with the hatch of a series, parted by a hairline of the ground.
  static func fill(_ rectangles: [Rectangle], _ style: Style, on drawing: inout Drawing) {
    var (bars, hatch) = (Path(), Path())
    for rectangle in rectangles {
      bars.rectangle(rectangle)
      style.hatch?.append(to: &hatch, in: rectangle)
    }
    let paper = style.palette.paper.text
    drawing.path(bars, ["fill": style.color.text, "stroke": paper, "stroke-width": "0.75"])
    drawing.path(hatch, ["fill": "none", "stroke": paper, "stroke-width": "1.1"])
  }
}
