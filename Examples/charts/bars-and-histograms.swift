// # Bars and histograms
//
// `Bars` compares names, `Histogram` counts numbers. Bars stand side by side or on one another, upright
// or lying.
//
// gallery: order = 2
// gallery: tags = charts, figures

import GalleryCharts

let text = """
  It is a truth universally acknowledged, that a single man in possession of a good fortune, must be in
  want of a wife. However little known the feelings or views of such a man may be on his first entering
  a neighbourhood, this truth is so well fixed in the minds of the surrounding families, that he is
  considered the rightful property of some one or other of their daughters.
  """

let letters = text.lowercased().filter(\.isLetter)
let counts = Dictionary(letters.map { ($0, 1) }, uniquingKeysWith: +)
let ranked = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }

Chart("Letters of a novel's first sentences", x: "Letter", y: "Count") {
  Bars(x: ranked.map { String($0.key) }, y: ranked.map(\.value))
}

// %% Side by side
// Several series share each place. A dictionary's notation is the shortest way to write one; `samples:`
// gives the median and the range of several values, such as the times of repeated runs.
let stages = ["parse", "compile", "run", "render"]

Chart("A build", x: "Stage", y: Axis("Time", unit: "s")) {
  Bars(
    "one core", x: stages,
    samples: [[0.8, 0.9, 1.1], [9.6, 9.8, 10.9], [4, 4.4, 4.5], [1, 1, 1.2]])
  Bars(
    "two cores", x: stages,
    samples: [[0.5, 0.5, 0.6], [5.1, 5.3, 6], [2.2, 2.4, 3], [1, 1, 1.1]])
}

// %% On one another
// `bars: .stacked` adds up what stands at one place. Patterns tell the series apart without colour.
Chart("Where the time goes", y: Axis("Time", unit: "s"), bars: .stacked) {
  Bars("compile", ["plain": 5.5, "with macros": 9.1, "optimised": 12.4])
  Bars("link", ["plain": 0.9, "with macros": 1.0, "optimised": 0.8])
  Bars("run", ["plain": 2.5, "with macros": 2.6, "optimised": 0.4])
}

// %% Lying bars
// `.horizontal` turns the chart: there is room for long names, and the chart grows with their number.
Chart("Change since last year", y: Axis("Change", unit: "%"), bars: .horizontal) {
  Bars([
    "public libraries": 4.5, "museums and collections": -2.5, "theatres": 1.2,
    "open-air pools": 7.9,
    "zoological gardens": -0.8,
  ])
}

// %% Histograms
// The bins are as many as the larger of two rules says, Sturges' and that of Freedman and Diaconis, as
// in NumPy.
struct Dice {
  var state: UInt64 = 7

  /// The mean of some numbers between 0 and 1, which look random and are the same in every run.
  mutating func mean(of count: Int) -> Double {
    var sum = 0.0
    for _ in 0..<count {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      sum += Double(state >> 40) / Double(1 << 24)
    }
    return sum / Double(count)
  }
}

var dice = Dice()
let waits = (0..<1_000).map { _ in 20 + 40 * dice.mean(of: 4) }

Chart("Waiting", x: Axis("Time", unit: "min"), y: "Visitors") { Histogram(of: waits) }

// %%
// `bins: 12` asks for so many, and `bins: [0, 10, 20]` for those edges. Histograms of one chart share
// their bins and can be seen through one another.
let others = (0..<800).map { _ in 15 + 30 * dice.mean(of: 2) }

Chart("Waiting", x: Axis("Time", unit: "min"), y: "Visitors") {
  Histogram("in summer", of: waits, bins: 24)
  Histogram("in winter", of: others)
}
