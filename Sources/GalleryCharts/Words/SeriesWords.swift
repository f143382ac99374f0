/// A chart of series in words.
struct SeriesWords {
  var chart: Chart
  var data: PlotData

  /// Series of up to so many values are told value by value.
  private static let mostValues = 12

  var text: String {
    var introduction = [heading]
    guard !data.series.allSatisfy(\.isEmpty) else {
      return (introduction + ["It has no data."] + end).joined(separator: " ")
    }
    introduction.append(Words.axis("x", placeAxis, places))
    introduction.append(
      Words.axis(
        "y", chart.y, data.valueSpan.map { [Words.range($0.lowerBound, $0.upperBound)] } ?? []))
    if data.series.count > 1 { introduction.append("\(Words.count(data.series.count, "series")).") }
    return BoundedSentences.text(
      introduction, full: data.series.map { sentence($0, isFull: true) },
      short: data.series.map { sentence($0, isFull: false) }, end: end
    ) { "\(NumberText.integer($0)) more series are not told." }
  }

  private var end: [String] { data.omissions.words.map { [$0] } ?? [] }

  /// The kind and the title, such as `Stacked bar chart “Builds”`.
  private var heading: String {
    let kinds = Set(data.series.map(\.kind))
    let bars =
      (chart.bars.contains(.stacked) ? "Stacked bar chart" : "Bar chart")
      + (chart.bars.contains(.horizontal) ? " with horizontal bars" : "")
    let name: String
    switch kinds {
    case [.line]: name = "Line chart"
    case [.points]: name = "Scatter chart"
    case [.bars]: name = bars
    case [.histogram]: name = "Histogram"
    default: name = "Chart"
    }
    return chart.title.isEmpty ? "\(name)." : "\(name) \(Words.quoted(chart.title))."
  }

  /// Categories have no spacing to tell.
  private var placeAxis: Axis {
    var axis = chart.x
    if case .categories = data.places { axis.spacing = .linear }
    return axis
  }

  private var places: [String] {
    switch data.places {
    case .numbers:
      return data.placeSpan.map { [Words.range($0.lowerBound, $0.upperBound)] } ?? []
    case .categories(let names):
      return names.count > Self.mostValues
        ? [
          Words.count(names.count, "name")
            + " from \(quotedPlace(0)) to \(quotedPlace(names.count - 1))"
        ]
        : [names.map(Words.shortened).joined(separator: ", ")]
    }
  }

  private func quotedPlace(_ index: Int) -> String { Words.quoted(place(Double(index))) }

  private func place(_ place: Double) -> String {
    switch data.places {
    case .numbers: NumberText.text(place, significant: NumberText.digits(for: data.placeSpan))
    case .categories(let names): Words.shortened(names[Int(place)])
    }
  }

  private func value(_ value: Double) -> String {
    NumberText.text(value, significant: NumberText.digits(for: data.valueSpan))
  }

  /// A series, such as `Line “gallery”: 1: 0.4; 10: 0.9 (0.8 to 1.1)`.
  private func sentence(_ series: PlottedSeries, isFull: Bool) -> String {
    let name = series.name.isEmpty ? "" : " " + Words.quoted(series.name)
    let kind =
      switch series.kind {
      case .line: "Line"
      case .points: "Points"
      case .bars: "Bars"
      case .histogram: "Counts"
      }
    return "\(kind)\(name): \(values(series, isFull: isFull))."
  }

  private func values(_ series: PlottedSeries, isFull: Bool) -> String {
    if series.isEmpty { return "no values" }
    let marks = series.marks.filter { !$0.value.isNaN }
    if series.kind == .histogram {
      return HistogramWords(bars: series.bars).text(isFull: isFull)
    }
    guard isFull, series.marks.count <= Self.mostValues else {
      return Trend(marks, place: place, value: value).text
    }
    return series.marks.filter { !$0.place.isNaN }.map { mark in
      let name = place(mark.place)
      guard !mark.value.isNaN else { return "\(name): no value" }
      let range = mark.low.flatMap { low in
        mark.high.map { " (\(value(low)) to \(value($0)))" }
      }
      return "\(name): \(value(mark.value))\(range ?? "")"
    }.joined(separator: "; ")
  }
}
