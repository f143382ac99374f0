/// A chart of series: legend, grid, marks and axes, each over what came before.
struct SeriesDrawing {
  var plot: Plot
  var data: PlotData
  var palette: Palette

  /// Lines of up to so many values show each of them as a point.
  private static let mostMarkers = 40

  private var histograms: Int { data.series.filter { $0.kind == .histogram }.count }

  func draw(on drawing: inout Drawing) {
    let axes = AxesDrawing(layout: plot.layout, palette: palette)
    axes.drawTitles(on: &drawing)
    drawLegend(on: &drawing)
    axes.drawGrid(on: &drawing)
    let area = PlotArea(
      rectangle: plot.layout.plot, places: data.places, values: data.values,
      isTurned: plot.chart.bars.contains(.horizontal))
    for one in data.series {
      let style = Style(index: one.index, palette: palette)
      switch one.kind {
      case .bars: BarDrawing(area: area, style: style).draw(one.bars, on: &drawing)
      case .histogram:
        HistogramDrawing(area: area, style: style, isAlone: histograms == 1).draw(
          one.bars, on: &drawing)
      case .line: drawLine(one, style, area, on: &drawing)
      case .points: drawPoints(one, style, area, on: &drawing)
      }
    }
    drawZero(area, on: &drawing)
    axes.drawLines(on: &drawing)
    axes.drawLabels(on: &drawing)
    if data.series.allSatisfy(\.isEmpty) {
      drawing.text(
        Label("No data"), at: area.rectangle.center, fill: palette.muted, anchor: .middle)
    }
  }

  private func drawLine(
    _ series: PlottedSeries, _ style: Style, _ area: PlotArea, on drawing: inout Drawing
  ) {
    let line = LineDrawing(area: area, style: style)
    WhiskerDrawing(area: area, color: style.color).draw(series.marks, on: &drawing)
    line.draw(series.marks, on: &drawing)
    let shown =
      series.marks.count <= Self.mostMarkers ? series.marks : LineDrawing.alone(series.marks)
    drawing.markers(line.points(shown), style, radius: 3.5)
  }

  private func drawPoints(
    _ series: PlottedSeries, _ style: Style, _ area: PlotArea, on drawing: inout Drawing
  ) {
    WhiskerDrawing(area: area, color: style.color).draw(series.marks, on: &drawing)
    let points = LineDrawing(area: area, style: style).points(series.marks)
    let cloud = PointCloud(points)
    drawing.markers(cloud.points, style, radius: cloud.radius)
  }

  /// A line where values change their sign, unless an axis stands there.
  private func drawZero(_ area: PlotArea, on drawing: inout Drawing) {
    guard data.values.spacing == .linear, data.values.lower < 0, data.values.upper > 0 else {
      return
    }
    let zero = data.values.fraction(0)
    let box = area.rectangle
    var path = Path()
    if area.isTurned {
      let x = box.left + zero * box.width
      path.segment(Point(x: x, y: box.top), Point(x: x, y: box.bottom))
    } else {
      let y = box.bottom - zero * box.height
      path.segment(Point(x: box.left, y: y), Point(x: box.right, y: y))
    }
    drawing.path(path, ["fill": "none", "stroke": palette.axis.text])
  }

  private func drawLegend(on drawing: inout Drawing) {
    let layout = plot.layout
    for entry in layout.legend.entries {
      let top = layout.legendTop + Double(entry.row) * Layout.legendLine
      let left = Layout.padding + entry.left
      var textLeft = left
      if let index = entry.series {
        let sign = Rectangle(left: left, top: top + 3, width: entry.signWidth, height: 14)
        let style = Style(index: index, palette: palette)
        LegendSign(
          style: style, kind: data.series[index].kind, isFilled: histograms == 1
        ).draw(in: sign, on: &drawing)
        textLeft += entry.signWidth + Legend.gap
      }
      drawing.text(Label(entry.name), at: Point(x: textLeft, y: top + 15), fill: palette.ink)
    }
  }
}
