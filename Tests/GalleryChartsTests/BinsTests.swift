import Testing

@testable import GalleryCharts

@Suite struct BinsTests {
  // The larger of what NumPy gives for "sturges" and "fd".
  @Test(arguments: [
    ((0..<200).map { $0 * $0 % 97 }, 9), (Array(0..<1000), 11), ([1, 2, 2, 3, 5], 4), ([7], 1),
    (Array(repeating: 50, count: 90) + Array(40...60) + [500], 8),
  ])
  func automaticBinsAreTheMoreOfTwoRules(values: [Int], count: Int) {
    #expect(Bins.automatic.edges(for: values.map(Double.init)).count - 1 == count)
  }

  @Test func countsAndEdgesAreTakenAsTheyAre() {
    #expect(Bins.count(4).edges(for: [0, 1]) == [0, 0.25, 0.5, 0.75, 1])
    #expect(Bins.edges([2, 0, 1, 1, .nan]).edges(for: [5]) == [0, 1, 2])
    #expect(Bins.count(0).edges(for: [0, 1]) == [0, 1])
  }

  @Test func equalNumbersAndNoneHaveABin() {
    #expect(Bins.automatic.edges(for: [3, 3, 3]).first == 2.5)
    #expect(Bins.automatic.edges(for: [3, 3, 3]).last == 3.5)
    #expect(Bins.automatic.edges(for: []) == [0, 1])
  }

  @Test func aBinHoldsItsLowerEdgeAndTheLastOneBoth() {
    #expect(
      PlotDataBuilder.counts([1, 2, 2, 3, 5, 0, 6], edges: [1, 2, 3, 4, 5]) == [1, 2, 1, 1])
  }

  @Test func histogramsOfAChartShareTheirEdges() {
    let data = PlotData(
      [.histogram(Histogram(of: [0, 1], bins: 2)), .histogram(Histogram(of: [3, 4, .nan]))], x: "",
      y: "", bars: [])
    #expect(data.series.map { $0.bars.map(\.top) } == [[2, 0], [0, 2]])
    #expect(data.series.map { $0.bars.map(\.left) } == [[0, 2], [0, 2]])
    #expect(data.omissions.notNumbers == 1)
  }
}
