/// A chart whose data is checked and placed, ready to be drawn and to be told in words.
struct Plot {
  enum Content {
    case series(PlotData)
    case heatMap(HeatMapData)
  }

  var chart: Chart
  var content: Content
  var layout: Layout

  init(_ chart: Chart) {
    self.chart = chart
    let width = Double(max(240, min(chart.width, 10_000)))
    let height = chart.height.map { Double(max(120, min($0, 10_000))) }
    switch chart.content {
    case .series(let series):
      let data = PlotData(series, x: chart.x, y: chart.y, bars: chart.bars)
      content = .series(data)
      layout = Layout(Self.request(chart, data, width: width, height: height))
    case .heatMap(let map):
      let data = HeatMapData(map)
      content = .heatMap(data)
      layout = Layout(Self.request(chart, data, width: width, height: height))
    }
  }

  /// The drawing, whose description is `words`.
  func svg(_ palette: Palette, words: String) -> String {
    var drawing = Drawing()
    let (width, height) = (SVGNumber.text(layout.width), SVGNumber.text(layout.height))
    drawing.open(
      "svg",
      [
        "xmlns": "http://www.w3.org/2000/svg", "viewBox": "0 0 \(width) \(height)", "width": width,
        "height": height, "role": "img", "font-family": Self.fonts,
        "font-size": SVGNumber.text(TextSize.normal), "direction": "ltr",
      ])
    drawing.element("title", content: chart.title.isEmpty ? "Chart" : Words.shortened(chart.title))
    drawing.element("desc", content: words)
    drawing.rectangle(
      Rectangle(left: 0, top: 0, width: layout.width, height: layout.height), fill: palette.paper)
    switch content {
    case .series(let data):
      SeriesDrawing(plot: self, data: data, palette: palette).draw(on: &drawing)
    case .heatMap(let data):
      HeatMapDrawing(plot: self, data: data, palette: palette).draw(on: &drawing)
    }
    drawing.close("svg")
    return drawing.text
  }

  /// The fonts of the systems, as the pages of a gallery name them.
  private static let fonts =
    "-apple-system, BlinkMacSystemFont, Segoe UI, Roboto, Helvetica Neue, Noto Sans, "
    + "Liberation Sans, Arial, sans-serif"

  private static func request(
    _ chart: Chart, _ data: PlotData, width: Double, height: Double?
  ) -> Layout.Request {
    let isTurned = chart.bars.contains(.horizontal)
    let (places, values): (AxisSource, AxisSource)
    var plotHeight = 240.0
    switch data.places {
    case .numbers(let scale): places = .numbers(scale)
    case .categories(let names):
      places = .categories(names)
      if isTurned {
        let bars = data.series.filter { $0.kind == .bars }.count
        let each = chart.bars.contains(.stacked) ? 30 : Double(14 * max(bars, 1) + 12)
        plotHeight = min(2_000, Double(max(names.count, 1)) * max(each, 28))
      }
    }
    values = .numbers(data.values)
    return Layout.Request(
      title: chart.title, width: width, height: height,
      legend: Legend(data.series, width: width - 2 * Layout.padding),
      left: isTurned ? places : values, leftTitle: (isTurned ? chart.x : chart.y).label,
      isDownward: isTurned, bottom: isTurned ? values : places,
      bottomTitle: (isTurned ? chart.y : chart.x).label, plotHeight: plotHeight)
  }

  private static func request(
    _ chart: Chart, _ data: HeatMapData, width: Double, height: Double?
  ) -> Layout.Request {
    let rows = Double(max(data.map.rows.count, 1))
    let bar = ColorBar(data)
    return Layout.Request(
      title: chart.title, width: width, height: height, legend: Legend([], width: width),
      left: .categories(data.map.rows), leftTitle: chart.y.label,
      bottom: .categories(data.map.columns), bottomTitle: chart.x.label,
      plotHeight: min(max(rows * 32, 96), 400), rightRoom: bar.width, rightTitle: bar.title)
  }
}
