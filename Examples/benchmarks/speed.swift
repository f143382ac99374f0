// # How fast is it?
//
// A gallery built cold, built again, and after small changes: the times of this tool and of
// Sphinx-Gallery, on the same machine and on examples that do the same.
//
// The numbers come from `results.json` beside this page, which the benchmark writes; a row is a tool, a
// number of examples and a scenario, with the times of several runs. Lines and bars show the median, and
// the whisker reaches from the fastest run to the slowest.
//
// gallery: tags = benchmarks, charts

import Foundation
import GalleryCharts
import GalleryDisplay

// %% The file
// The JSON is read into values; what it does not hold is left out below.

// gallery: fold
struct Results: Decodable {
  struct Machine: Decodable {
    var cores: Int?
    var processor: String?
    var memoryGB: Double?
  }
  struct Row: Decodable {
    var tool: String
    var workload: String
    var size: Int
    var scenario: String
    var wall: [Double]
    var cpu: [Double]?
    var peakMemory: [Double]?
  }
  struct Goal: Decodable {
    var name: String
    var ratio: Double
    var limit: Double
    var met: Bool
  }
  struct Part: Decodable {
    var part: String
    var at100: Double
    var at1000: Double
    var ratio: Double
  }

  var date: String?
  var machine: Machine?
  var tools: [String: String]?
  var rows: [Row] = []
  var goals: [Goal]?
  var parts: [Part]?
}

func readResults() throws -> Results {
  let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "results.json")
  return try JSONDecoder().decode(Results.self, from: Data(contentsOf: file))
}

let results = try readResults()

/// A number in three digits, as readers compare it.
func text(_ number: Double) -> String {
  let digits = number >= 99.5 ? 0 : number >= 9.95 ? 1 : 2
  return number.formatted(
    .number.precision(.fractionLength(digits)).grouping(.never).locale(Locale(identifier: "en_US")))
}

func median(_ numbers: [Double]) -> Double { Datum(x: .number(0), samples: numbers).y }

let versions = (results.tools ?? [:]).sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }
print("Measured on:", results.date ?? "no day yet")
print(
  "Machine:", results.machine?.cores.map { "\($0) cores," } ?? "not told,",
  results.machine?.processor.map { "\($0)," } ?? "processor not told,",
  results.machine?.memoryGB.map { "\(text($0)) GB of memory" } ?? "memory not told")
print("Versions:", versions.isEmpty ? "not told" : versions.joined(separator: ", "))

// %% From one example to a thousand
// Both axes are logarithmic: a line that rises by one step for each step to the right grows as the number
// of examples does. Below ten examples the fixed cost is what one
// waits for.
let tools = [
  ("gallery-release", "gallery"), ("gallery-debug", "gallery (debug build)"),
  ("sphinx-gallery", "Sphinx-Gallery"), ("snippets", "SwiftPM snippets"),
  ("frontend", "bare compiler"),
]

func rows(_ tool: String, _ scenario: String, workload: String = "plain") -> [Results.Row] {
  results.rows
    .filter { $0.tool == tool && $0.scenario == scenario && $0.workload == workload }
    .sorted { $0.size < $1.size }
}

Chart(
  "A cold build", x: .logarithmic("Examples"), y: .logarithmic("Time", unit: "s"), height: 420
) {
  for (tool, name) in tools {
    let measured = rows(tool, "cold")
    if !measured.isEmpty { Line(name, x: measured.map(\.size), samples: measured.map(\.wall)) }
  }
}

// %% A day's work on a hundred examples
// After the first build one changes an example, a sentence or the library. Only what depends on the change
// is compiled and run again.
let scenarios = [
  ("cold", "cold build"), ("cold-one-job", "cold, one job"),
  ("without-executing", "cold, nothing run"), ("nothing-changed", "nothing changed"),
  ("one-changed", "one example changed"), ("prose-changed", "prose changed"),
  ("library-body", "library body changed"),
  ("library-interface", "library interface changed"), ("start-up", "start-up alone"),
]

func times(
  _ tool: String, _ scenario: String, size: Int, workload: String = "plain"
) -> [Double]? {
  rows(tool, scenario, workload: workload).first { $0.size == size }?.wall
}

/// The build of this tool that is compared: the optimised one, if it was measured.
let ours =
  results.rows.contains { $0.tool == "gallery-release" } ? "gallery-release" : "gallery-debug"

Chart("100 examples", y: Axis("Time", unit: "s"), bars: .horizontal) {
  for (tool, name) in [(ours, "gallery"), ("sphinx-gallery", "Sphinx-Gallery")] {
    let measured = scenarios.compactMap { scenario, label in
      times(tool, scenario, size: 100).map { (label: label, wall: $0) }
    }
    Bars(name, x: measured.map(\.label), samples: measured.map(\.wall))
  }
}

// %% How many times as long
// The gallery's time over that of Sphinx-Gallery: below one, in the first colour, the gallery is faster.
// A cell with a line across was not measured for both.
let sizes = Set(results.rows.map(\.size)).sorted()
let workloads = ["plain", "foundation"]

func ratio(_ scenario: String, size: Int, workload: String) -> Double? {
  guard let mine = times(ours, scenario, size: size, workload: workload),
    let theirs = times("sphinx-gallery", scenario, size: size, workload: workload)
  else { return nil }
  return median(mine) / median(theirs)
}

let compared = workloads.flatMap { workload in
  scenarios.map { scenario, label in
    (
      label: workload == "plain" ? label : "\(label), Foundation",
      ratios: sizes.map { ratio(scenario, size: $0, workload: workload) }
    )
  }
}.filter { $0.ratios.contains { $0 != nil } }

Chart(
  "Time of the gallery over that of Sphinx-Gallery", x: "Examples", width: 680,
  heatMap: HeatMap(
    .logarithmic("Ratio"), rows: compared.map(\.label), columns: sizes,
    values: compared.map { $0.ratios.map { $0 ?? .nan } }, colors: .diverging(around: 1)))

// %% Memory
// The peak of the tool's own process during a cold build. What the compiler and the examples need comes
// on top, in processes that end.
Chart("Peak memory", x: .logarithmic("Examples"), y: Axis("Memory", unit: "MB", from: 0)) {
  for (tool, name) in tools {
    let measured = rows(tool, "cold").filter { $0.peakMemory?.isEmpty == false }
    if !measured.isEmpty {
      Line(
        name, x: measured.map(\.size),
        samples: measured.map { ($0.peakMemory ?? []).map { $0 / 1_000_000 } })
    }
  }
}

// %% What grows, and how fast
// Ten times the examples should cost ten times the time. A part whose ratio is well above ten would make
// large galleries slow.
let parts = results.parts ?? []

MIMEBundle(
  text: parts.isEmpty
    ? "No parts were measured."
    : parts.map { "\($0.part): \(text($0.at100)) s, \(text($0.at1000)) s" }.joined(separator: "\n"),
  representations: parts.isEmpty
    ? []
    : [
      .init(
        .markdown,
        (["| Part | 100 examples | 1000 examples | Ratio |", "|---|---:|---:|---:|"]
          + parts.map {
            "| \($0.part) | \(text($0.at100)) s | \(text($0.at1000)) s | \(text($0.ratio)) |"
          }).joined(separator: "\n"))
    ])

// %% Goals
// What the gallery is held to. A ratio below its limit meets the goal.
for goal in results.goals ?? [] {
  let outcome = goal.met ? "met" : "missed"
  print("\(goal.name): \(text(goal.ratio)), at most \(text(goal.limit)): \(outcome)")
}
if (results.goals ?? []).isEmpty { print("No goals were measured.") }

// %% All medians
// In seconds, with the ratio of this tool's optimised build to Sphinx-Gallery where both were measured.
var table = ["Examples  Scenario                              gallery   Sphinx-G.  ratio"]
for size in sizes {
  for workload in workloads {
    for (scenario, label) in scenarios {
      let mine = times(ours, scenario, size: size, workload: workload).map(median)
      let theirs = times("sphinx-gallery", scenario, size: size, workload: workload).map(median)
      guard mine != nil || theirs != nil else { continue }
      let name = workload == "plain" ? label : "\(label), Foundation"
      let columns = [mine, theirs, ratio(scenario, size: size, workload: workload)]
        .map { $0.map(text) ?? "–" }
      table.append(
        "\(size)".padding(toLength: 10, withPad: " ", startingAt: 0)
          + name.padding(toLength: 38, withPad: " ", startingAt: 0)
          + columns[0].padding(toLength: 10, withPad: " ", startingAt: 0)
          + columns[1].padding(toLength: 11, withPad: " ", startingAt: 0) + columns[2])
    }
  }
}
print(table.count > 1 ? table.joined(separator: "\n") : "No rows were measured.")
