import GalleryCharts
import Testing

/// Charts of every kind, and some that are hard to draw.
enum Samples {
  struct Sample: Sendable, CustomTestStringConvertible {
    var name: String
    var chart: Chart
    var testDescription: String { name }
  }

  static let all = [
    Sample(name: "lines", chart: lines), Sample(name: "bars", chart: bars),
    Sample(name: "turned", chart: turned), Sample(name: "histograms", chart: histograms),
    Sample(name: "heat-map", chart: heatMap), Sample(name: "hard", chart: hard),
    Sample(name: "enormous", chart: enormous), Sample(name: "empty", chart: Chart("Empty") {}),
    Sample(name: "one", chart: Chart { Points(x: [3], y: [1e12]) }),
    Sample(name: "small", chart: Chart(width: 1, height: 1) { Bars(["a": 1]) }),
    Sample(name: "no-cells", chart: Chart(heatMap: emptyMap)),
  ]

  private static let lines = Chart(
    "Cold build", x: .logarithmic("Examples"), y: .logarithmic("Time", unit: "s")
  ) {
    Line("debug", x: [1, 10, 100], samples: [[0.9, 1, 1.3], [1.9, 2, 2.2], [8.9, 9.1, 9.9]])
    Line("release", x: [1, 10, 100, 1000], y: [0.6, 1.2, .nan, 66])
    Points("goal", x: [100], y: [5])
  }

  private static let bars = Chart("Where time goes", y: Axis("Time", unit: "s"), bars: .stacked) {
    Bars("compile", ["debug": 5.5, "release": 9.1, "with documentation": 2])
    Bars("run", ["debug": 2.5, "release": 0.7, "with documentation": 1])
  }

  private static let turned = Chart(x: "Scenario", y: "Seconds", bars: .horizontal) {
    Bars("before", x: ["cold", "warm"], samples: [[3, 4, 5], [-1, 1, 2]])
    Bars("after", ["cold": 2, "warm": 0.5])
  }

  private static let histograms = Chart("Waiting", x: Axis("Time", unit: "ms"), y: "Requests") {
    Histogram("before", of: (0..<200).map { $0 * $0 % 97 })
    Histogram("after", of: (0..<100).map { $0 * $0 % 61 })
  }

  private static let heatMap = Chart(
    "Ratios", x: "N", y: "Scenario",
    heatMap: HeatMap(
      .logarithmic("Ratio"), rows: ["cold", "warm"], columns: [1, 10, 100],
      values: [[0.5, 1, 3.25], [2, .nan, 8]], colors: .diverging(around: 1)))

  private static let hard = Chart(
    "<A & \"B\"> 'C' \u{1}\nsecond line", x: "שלום", y: Axis("a\tb", unit: "µs")
  ) {
    for index in 0..<9 {
      Bars("series <\(index)>", x: ["a long name & more", "日本語", "مثال"], y: [index, -index, 2])
    }
  }

  private static let enormous = Chart(x: .logarithmic(), y: "y") {
    Line(x: [1e-200, 1, 1e200], y: [-1e300, 1, 1e300])
    Points(x: [-1, .infinity], y: [1, .nan])
  }

  private static let emptyMap = HeatMap(rows: [Int](), columns: [Int](), values: [[Double]]())
}
