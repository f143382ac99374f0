// # Lines and points
//
// `Line` joins values, `Points` leaves them alone. Axes, ticks and limits come from the data, the legend
// from the names.
//
// A chart is a value of the product `GalleryCharts`. As the last expression of a block it shows itself;
// `display(_:)` shows one anywhere else.
//
// gallery: order = 1
// gallery: tags = charts, figures

import GalleryCharts

/// Numbers that look random and are the same in every run.
struct Dice: RandomNumberGenerator {
  var state: UInt64 = 2026

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return (state >> 33) << 32 | (state &* 0x9E37_79B9_7F4A_7C15) >> 32
  }
}

var dice = Dice()

// %% Lines
// How often does sorting compare two numbers? The one way looks at each pair of neighbours, the other is
// the library's.
func comparisonsByHand(_ input: [Int]) -> Int {
  var (sorted, count) = (input, 0)
  for index in sorted.indices.dropFirst() {
    var place = index
    while place > 0 {
      count += 1
      guard sorted[place - 1] > sorted[place] else { break }
      sorted.swapAt(place - 1, place)
      place -= 1
    }
  }
  return count
}

func comparisonsOfLibrary(_ input: [Int]) -> Int {
  var count = 0
  _ = input.sorted {
    count += 1
    return $0 < $1
  }
  return count
}

let sizes = [5, 10, 20, 50, 100, 200]
let byHand = sizes.map { Double(comparisonsByHand((0..<$0).shuffled(using: &dice))) }
let byLibrary = sizes.map { Double(comparisonsOfLibrary((0..<$0).shuffled(using: &dice))) }

Chart("Work of sorting", x: "Numbers", y: "Comparisons") {
  Line("insertion", x: sizes, y: byHand)
  Line("sorted()", x: sizes, y: byLibrary)
}

// %% Logarithmic axes
// Over a wide range, equal ratios at equal distances show more: a power of the size becomes a straight
// line. `samples:` takes several values for each place, and draws their median and their range.
func samples(_ count: (Int) -> Int) -> [[Int]] {
  [3, 10, 30, 100, 300].map { size in (0..<7).map { _ in count(size) } }
}

Chart("Work of sorting", x: .logarithmic("Numbers"), y: .logarithmic("Comparisons")) {
  Line(
    "insertion", x: [3, 10, 30, 100, 300],
    samples: samples { comparisonsByHand((0..<$0).shuffled(using: &dice)) })
  Line(
    "sorted()", x: [3, 10, 30, 100, 300],
    samples: samples { comparisonsOfLibrary((0..<$0).shuffled(using: &dice)) })
}

// %% Gaps
// A value that is not a number is a gap in its line. A limit that is given is kept; the others still suit
// the data.
let week = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]

Chart("Visits", y: Axis("Visitors", from: 0)) {
  Line("last week", x: week, y: [310, 295, 330, .nan, .nan, 120, 95])
  Line("this week", x: week, y: [320, 340, 355, 361, 340, 180, 110])
}

// %% Points
// Series differ in colour and in shape. A chart may hold loops and conditions, as SwiftUI's views do.
func spread(_ dice: inout Dice) -> Double {
  (0..<6).reduce(0) { sum, _ in sum + .random(in: -1...1, using: &dice) }
}

Chart("Two clouds", x: Axis("Width", unit: "cm"), y: Axis("Height", unit: "cm")) {
  for (name, center) in [("oak", 12.0), ("birch", 8)] {
    let widths = (0..<60).map { _ in center + spread(&dice) }
    Points(name, x: widths, y: widths.map { $0 * 0.5 + spread(&dice) })
  }
}

// %% Many points
// Ten thousand points stay a small picture: what covers the same place is drawn once.
let east = (0..<10_000).map { _ in spread(&dice) }
let north = east.map { spread(&dice) + ($0 > 0 ? $0 : 0) }

Chart("10 000 steps", x: "East", y: "North") { Points(x: east, y: north) }

// %% In words
// The text alternative of a chart is made from its data too. It says what was left out: here zero, which
// a logarithmic axis cannot show.
Chart("Half-lives", x: "Step", y: .logarithmic("Rest")) {
  Line("rest", x: 0...5, y: [16, 8, 4, 2, 1, 0])
}.alternative
