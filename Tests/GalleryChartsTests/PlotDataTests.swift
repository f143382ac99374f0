import Testing

@testable import GalleryCharts

@Suite struct PlotDataTests {
  private func data(
    x: Axis = "", y: Axis = "", bars: BarArrangement = [], @SeriesBuilder _ series: () -> [Series]
  ) -> PlotData {
    PlotData(series(), x: x, y: y, bars: bars)
  }

  @Test func whatIsNotFiniteIsAGapAndCounted() {
    let data = data { Line(x: [1, .nan, 3, 4], y: [1, 2, .infinity, 1e301]) }
    #expect(data.series[0].marks.map(\.value.isNaN) == [false, true, true, true])
    #expect(data.omissions.notNumbers == 3)
  }

  @Test func whatIsNotPositiveHasNoPlaceOnALogarithmicAxis() {
    let data = data(x: .logarithmic(), y: .logarithmic()) {
      Points(x: [1, 0, 10, 100], y: [5, 5, -5, 0.5])
    }
    #expect(data.series[0].marks.map(\.value.isNaN) == [false, true, true, false])
    #expect(data.omissions.notPositive == 2)
  }

  @Test func whatLiesOutsideGivenLimitsIsCounted() {
    let data = data(y: Axis(from: 0, to: 2)) { Points(x: 0..<4, y: [-1, 0, 2, 3]) }
    #expect(data.omissions.outside == 2)
  }

  @Test func categoriesStandInTheOrderInWhichTheyComeFirst() {
    let data = data {
      Bars("one", ["b": 1, "a": 2])
      Line("two", ["c": 3, "b": 4])
    }
    guard case .categories(let names) = data.places else { return #expect(Bool(false)) }
    #expect(names == ["b", "a", "c"])
    #expect(data.series[1].marks.map(\.place) == [2, 0])
  }

  @Test func barsStandSideBySideOrOnOneAnother() {
    let series: () -> [Series] = {
      [.bars(Bars(["a": 1, "b": -1])), .bars(Bars(["a": 2, "b": -2]))]
    }
    let grouped = PlotData(series(), x: "", y: "", bars: [])
    #expect(grouped.series[1].bars.map(\.base) == [0, 0])
    #expect(grouped.series[1].bars.map(\.left) == [0, 1])
    let stacked = PlotData(series(), x: "", y: "", bars: .stacked)
    #expect(stacked.series[1].bars.map(\.base) == [1, -1])
    #expect(stacked.series[1].bars.map(\.top) == [3, -3])
    #expect(stacked.values.contains(3) && stacked.values.contains(-3))
  }

  @Test func barsBeginAtTheLimitOfALogarithmicAxis() {
    let data = data(y: .logarithmic()) { Bars(["a": 5, "b": 500]) }
    #expect(data.series[0].bars.map(\.base) == [1, 1])
  }

  @Test func samplesBecomeTheirMedianAndRange() {
    let line = Line(x: [1, 2, 3], samples: [[3, 1, 2, .nan], [4], []])
    #expect(line.data[0] == Datum(x: .number(1), y: 2, range: 1...3))
    #expect(line.data[1] == Datum(x: .number(2), y: 4))
    #expect(line.data[2].y.isNaN)
    let times = Line(x: [1], samples: [[Duration.milliseconds(10), .milliseconds(30)]])
    #expect(times.data[0] == Datum(x: .number(1), y: 0.02, range: 0.01...0.03))
  }

  @Test func theMiddleOfTwoColoursBelongsToTheLimits() {
    let map = HeatMap(
      rows: ["a"], columns: [1, 2], values: [[0.2, 0.5]], colors: .diverging(around: 1))
    let data = HeatMapData(map)
    #expect(data.scale.lower == 0.2 && data.scale.upper == 1)
    #expect(data.color(1, .light) == Palette.light.diverging.color(0.5))
    #expect(data.color(0.2, .light) == Palette.light.diverging.color(0))
  }

  @Test func rangesBelongToTheLimits() {
    let data = data { Points(x: [1, 2], y: [5, 6], ranges: [0...10, 5...7]) }
    #expect(data.valueSpan == 0...10)
  }

  @Test func aRangeThatReachesZeroBeginsAtTheValueOnALogarithmicAxis() {
    let data = data(y: .logarithmic()) { Points(x: [1], y: [5], ranges: [0...10]) }
    #expect(data.series[0].marks[0].low == 5)
    #expect(data.series[0].marks[0].high == 10)
  }

  @Test func numbersOfAHistogramBesideCategoriesAreCountedAsLeftOut() {
    let data = data {
      Bars(["a": 1])
      Histogram(of: [1, 2, 3])
    }
    #expect(data.omissions.misplaced == 3)
  }

  @Test func differentNumbersOfPlacesAndValuesEndTheProgramWithBothNumbers() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) { _ = Line("speed", x: [1, 2, 3], y: [1, 2]) }
    let message = result.map { String(decoding: $0.standardErrorContent, as: UTF8.self) } ?? ""
    #expect(message.contains("Line 'speed': 'x' has 3 values and 'y' has 2"))
  }
}
