// # Heat maps
//
// A `HeatMap` draws a table of numbers as colours. Where there is room, the numbers stand in the cells.
//
// gallery: order = 3
// gallery: tags = charts, figures

import GalleryCharts

/// How many letters have to be changed, added or dropped to make one word of another.
func distance(_ first: String, _ second: String) -> Int {
  let second = Array(second)
  var row = Array(0...second.count)
  for (i, letter) in first.enumerated() {
    var corner = row[0]
    row[0] = i + 1
    for j in second.indices {
      let change = corner + (letter == second[j] ? 0 : 1)
      corner = row[j + 1]
      row[j + 1] = min(change, row[j] + 1, row[j + 1] + 1)
    }
  }
  return row[second.count]
}

let words = ["swift", "shift", "sift", "gift", "gallery", "galley", "valley"]

Chart(
  "Distances of words",
  heatMap: HeatMap(
    "Letters", rows: words, columns: words,
    values: words.map { first in words.map { second in distance(first, second) } }))

// %% Two directions
// Numbers that lie on both sides of one, such as ratios, get two colours: `.diverging(around:)` names
// the middle. Ratios belong on a logarithmic scale, where twice and half are equally far. A value that is
// missing is a cell with a line across.
Chart(
  "Time of the new version over the old one", x: "Examples", y: "Stage",
  heatMap: HeatMap(
    .logarithmic("Ratio"), rows: ["parse", "compile", "run", "render"],
    columns: [1, 10, 100, 1000],
    values: [
      [0.98, 0.81, 0.52, 0.5], [1.6, 1.21, 1.02, 0.97], [1, 1, 1.01, .nan], [2.1, 1.4, 0.66, 0.4],
    ],
    colors: .diverging(around: 1)))

// %% Many cells
// The colours move evenly from the page's own to one that is far from it, in light and in dark: equal
// differences of numbers look equal.
let (width, height) = (96, 64)

func steps(_ column: Int, _ row: Int) -> Int {
  var x = Double(column) / Double(width) * 3 - 2.1
  var y = Double(row) / Double(height) * 2.2 - 1.1
  let (startX, startY) = (x, y)
  for step in 0..<40 {
    if x * x + y * y > 4 { return step }
    (x, y) = (x * x - y * y + startX, 2 * x * y + startY)
  }
  return 40
}

Chart(
  "Steps to leave the circle",
  heatMap: HeatMap(
    "Steps", rows: 0..<height, columns: 0..<width,
    values: (0..<height).map { row in (0..<width).map { column in steps(column, row) } }))
