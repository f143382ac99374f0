import GalleryDisplay
import Testing

@testable import GalleryCharts

@Suite struct AlternativeTests {
  @Test func aShortSeriesIsToldValueByValue() {
    let chart = Chart("Cold build", x: .logarithmic("Examples"), y: Axis("Time", unit: "s")) {
      Line("debug", x: [1, 10], samples: [[1.0, 1.2, 0.9], [2, 2, 3]])
      Line("release", x: [1, 10], y: [0.5, .nan])
    }
    #expect(
      chart.alternative == """
        Line chart “Cold build”. x axis: Examples, logarithmic, from 1 to 10. \
        y axis: Time (s), from 0.5 to 3. 2 series. Line “debug”: 1: 1 (0.9 to 1.2); 10: 2 (2 to 3). \
        Line “release”: 1: 0.5; 10: no value. Left out: 1 value that is not finite.
        """)
  }

  @Test func aLongSeriesIsToldByItsRangeAndTrend() {
    let chart = Chart(x: "t", y: "v") { Points(x: 0..<1000, y: (0..<1000).map { $0 * $0 }) }
    #expect(
      chart.alternative == """
        Scatter chart. x axis: t, from 0 to 999. y axis: v, from 0 to 998\u{202F}000. \
        Points: 1000 values; least 0 at 0; greatest 998\u{202F}000 at 999; rising with x.
        """)
  }

  @Test(arguments: [
    ((0..<100).map { -$0 }, "falling with x"), ((0..<100).map { $0 % 2 }, "no clear trend"),
    ((0..<100).map { $0 + ($0 % 3) * 30 }, "mostly rising with x"),
    (Array(repeating: 4, count: 100), "no trend"),
  ])
  func theTrendIsThatOfTheRanks(values: [Int], trend: String) {
    let chart = Chart { Line(x: 0..<100, y: values) }
    #expect(chart.alternative.hasSuffix("; \(trend)."))
  }

  @Test func barsSayHowTheyStandAndNameTheirCategories() {
    let chart = Chart("T", x: "Kind", y: "n", bars: [.stacked, .horizontal]) {
      Bars("a", ["one": 1, "two": 2])
    }
    #expect(
      chart.alternative == """
        Stacked bar chart with horizontal bars “T”. x axis: Kind, one, two. y axis: n, from 0 to 2. \
        Bars “a”: one: 1; two: 2.
        """)
  }

  @Test func histogramsAndHeatMapsAreTold() {
    let histogram = Chart("H", x: "ms", y: "n") { Histogram(of: [1, 2, 2, 3], bins: 2) }
    #expect(
      histogram.alternative == """
        Histogram “H”. x axis: ms, from 1 to 3. y axis: n, from 0 to 3. \
        Counts: 4 numbers in 2 bins; 1 to 2: 1; 2 to 3: 3.
        """)
    let map = HeatMap(
      "Ratio", rows: ["a", "b"], columns: [1, 2], values: [[1, 2], [0.5, .nan]])
    #expect(
      Chart("M", x: "N", heatMap: map).alternative == """
        Heat map “M”. Columns, N: 1, 2. Rows: a, b. Ratio: from 0.5 to 2. a: 1, 2. \
        b: 0.5, no value. Left out: 1 value that is not finite.
        """)
  }

  @Test func aChartWithoutDataSaysSo() {
    #expect(Chart("E") {}.alternative == "Chart “E”. It has no data.")
    let empty = Chart { Line(x: [1], y: [Double.nan]) }
    #expect(
      empty.alternative == "Line chart. It has no data. Left out: 1 value that is not finite.")
  }

  @Test func manySeriesWithLongNamesStayBounded() {
    let name = String(repeating: "long name ", count: 30)
    let chart = Chart("\(name)", x: "\(name)", y: "\(name)") {
      for index in 0..<200 { Line("\(index) \(name)", x: 0..<12, y: 0..<12) }
    }
    #expect(chart.alternative.count < 2_100)
    #expect(chart.alternative.contains("more series are not told."))
    let map = HeatMap(rows: 0..<300, columns: 0..<300, values: [[1.5, 2]])
    #expect(Chart(heatMap: map).alternative.count < 2_100)
  }

  @Test func aPageGetsTheWordsAndBothDrawings() {
    let chart = Chart("T") { Line(x: [1, 2], y: [1, 2]) }
    let bundle = chart.galleryDisplay
    #expect(bundle.text == chart.alternative && bundle.alternative == chart.alternative)
    #expect(bundle.representations.map(\.appearance) == [.light, .dark])
    #expect(bundle.representations.map(\.text) == [chart.svg(), chart.svg(for: .dark)])
    #expect(bundle.representations.allSatisfy { $0.type == .svg })
  }
}
