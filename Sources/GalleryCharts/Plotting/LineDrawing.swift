/// A line through the values of a series, with a gap where there is none.
struct LineDrawing {
  var area: PlotArea
  var style: Style

  func draw(_ marks: [PlottedSeries.Mark], on drawing: inout Drawing) {
    var path = Path()
    for run in marks.split(whereSeparator: \.value.isNaN) {
      let points = LineThinning.thinned(run.map { area.point($0.place, $0.value) })
      var last: Point?
      for (start, end) in zip(points, points.dropFirst()) {
        guard let (from, to) = area.rectangle.clipped(start, end) else { continue }
        if from != last { path.move(from) }
        path.line(to)
        last = to
      }
    }
    Self.stroke(path, style, on: &drawing)
  }

  /// The points of the marks that lie inside the plot.
  func points(_ marks: [PlottedSeries.Mark]) -> [Point] {
    marks.lazy.filter { !$0.value.isNaN }.map { area.point($0.place, $0.value) }
      .filter(area.rectangle.contains)
  }

  /// The values between two gaps, of which no line is left to see.
  static func alone(_ marks: [PlottedSeries.Mark]) -> [PlottedSeries.Mark] {
    marks.split(whereSeparator: \.value.isNaN).filter { $0.count == 1 }.flatMap { $0 }
  }

  /// A line through points in the style of a series.
  static func stroke(_ points: [Point], _ style: Style, on drawing: inout Drawing) {
    var path = Path()
    for (index, point) in points.enumerated() {
      if index == 0 { path.move(point) } else { path.line(point) }
    }
    stroke(path, style, on: &drawing)
  }

  private static func stroke(_ path: Path, _ style: Style, on drawing: inout Drawing) {
    let color = style.color.text
    if let dashes = style.dashes {
      drawing.path(
        path,
        [
          "fill": "none", "stroke": color, "stroke-width": "2", "stroke-linejoin": "round",
          "stroke-dasharray": dashes,
        ])
    } else {
      drawing.path(
        path,
        ["fill": "none", "stroke": color, "stroke-width": "2", "stroke-linejoin": "round"])
    }
  }
}
