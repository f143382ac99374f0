import Testing

@testable import GalleryCharts

@Suite struct TicksTests {
  private func labels(_ ticks: Ticks) -> [String] { ticks.major.map(\.label.plain) }

  @Test(arguments: [
    (0.0, 1.0, 6, ["0.0", "0.2", "0.4", "0.6", "0.8", "1.0"]),
    (0, 10, 6, ["0", "2", "4", "6", "8", "10"]),
    (-0.3, 6.6, 8, ["0", "1", "2", "3", "4", "5", "6"]),
    (0, 14, 6, ["0.0", "2.5", "5.0", "7.5", "10.0", "12.5"]),
    (-1.1, 1.1, 5, ["\u{2212}1.0", "\u{2212}0.5", "0.0", "0.5", "1.0"]),
    (1998, 2006, 5, ["1998", "2000", "2002", "2004", "2006"]),
    (0, 100_000, 3, ["0", "50\u{202F}000", "100\u{202F}000"]),
  ])
  func stepsAreNiceAndDecimalsTheSame(
    lower: Double, upper: Double, most: Int, expected: [String]
  ) {
    let ticks = LinearTicks(lower: lower, upper: upper).ticks(atMost: most)
    #expect(labels(ticks) == expected)
    #expect(ticks.note == nil)
  }

  @Test func largeAndSmallNumbersLeaveOutAPowerOfAThousand() {
    let large = LinearTicks(lower: 0, upper: 4.1e9).ticks(atMost: 5)
    #expect(labels(large) == ["0", "1", "2", "3", "4"])
    #expect(large.note?.plain == "×10^9")
    let small = LinearTicks(lower: 0, upper: 2e-4).ticks(atMost: 5)
    #expect(labels(small) == ["0", "50", "100", "150", "200"])
    #expect(small.note?.plain == "×10^\u{2212}6")
  }

  @Test func whatAllLabelsShareIsToldOnce() {
    let ticks = LinearTicks(lower: 1_000_000_000, upper: 1_000_000_000.004).ticks(atMost: 5)
    #expect(labels(ticks) == ["0.000", "0.001", "0.002", "0.003", "0.004"])
    #expect(ticks.note?.plain == "+1\u{202F}000\u{202F}000\u{202F}000")
  }

  @Test(arguments: [(-1e300, 1e300), (1e-300, 2e-300), (-3, 1e15), (7e99, 7.0001e99)])
  func enormousRangesHaveTicksInsideThem(lower: Double, upper: Double) {
    let ticks = LinearTicks(lower: lower, upper: upper).ticks(atMost: 7)
    #expect((3...7).contains(ticks.major.count))
    let slack = (upper / 2 - lower / 2) * 1e-6
    #expect(ticks.major.allSatisfy { $0.value >= lower - slack && $0.value <= upper + slack })
    #expect(Set(labels(ticks)).count == ticks.major.count)
    #expect(labels(ticks).allSatisfy { $0.count <= 10 })
  }

  @Test func decadesAreLabelledAndTheirMultiplesMarked() {
    let ticks = LogarithmicTicks(lower: 0.7, upper: 1413).ticks(atMost: 8)
    #expect(labels(ticks) == ["1", "10", "100", "1000"])
    #expect(ticks.minor.prefix(4) == [0.7, 0.8, 0.9, 2])
    #expect(ticks.minor.count == 3 + 8 * 3)
  }

  @Test func manyDecadesAreThinnedAndWrittenAsPowers() {
    let ticks = LogarithmicTicks(lower: 1e-200, upper: 1e200).ticks(atMost: 6)
    #expect(
      labels(ticks) == ["10^\u{2212}200", "10^\u{2212}100", "10^0", "10^100", "10^200"])
    #expect(ticks.minor.isEmpty)
  }

  @Test func lessThanADecadeIsLabelledInBetween() {
    #expect(labels(LogarithmicTicks(lower: 15, upper: 75).ticks(atMost: 6)) == ["20", "50"])
    let narrow = LogarithmicTicks(lower: 3.1, upper: 3.9).ticks(atMost: 5)
    #expect(labels(narrow) == ["3.2", "3.4", "3.6", "3.8"])
  }
}
