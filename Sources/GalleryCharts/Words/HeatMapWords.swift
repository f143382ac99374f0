/// A heat map in words.
struct HeatMapWords {
  var chart: Chart
  var data: HeatMapData

  private static let mostNames = 12

  var text: String {
    let name = chart.title.isEmpty ? "" : " " + Words.quoted(chart.title)
    var introduction = ["Heat map\(name)."]
    let numbers = data.numbers
    guard let least = numbers.min(), let greatest = numbers.max() else {
      return (introduction + ["It has no data."] + end).joined(separator: " ")
    }
    introduction.append(axis("Columns", chart.x, data.map.columns))
    introduction.append(axis("Rows", chart.y, data.map.rows))
    let measure =
      data.map.measure.label.isEmpty ? "Values" : Words.shortened(data.map.measure.label)
    introduction.append("\(measure): \(Words.range(least, greatest)).")
    return BoundedSentences.text(
      introduction, full: data.map.rows.indices.map(row), short: data.map.rows.indices.map(range),
      end: end
    ) { "\(Words.count($0, "more row")) are not told." }
  }

  private var end: [String] { data.omissions.words.map { [$0] } ?? [] }

  /// An axis, such as `Columns, Tool: swift, python`.
  private func axis(_ word: String, _ axis: Axis, _ names: [String]) -> String {
    let title = axis.label.isEmpty ? "" : ", " + Words.shortened(axis.label)
    let list =
      names.count <= Self.mostNames
      ? names.map(Words.shortened).joined(separator: ", ")
      : "\(NumberText.integer(names.count)) from \(Words.quoted(names[0])) "
        + "to \(Words.quoted(names[names.count - 1]))"
    return "\(word)\(title): \(list)."
  }

  /// All numbers of a row.
  private func row(_ index: Int) -> String {
    let numbers = data.cells[index].map { $0.isNaN ? "no value" : NumberText.short($0) }
    return "\(Words.shortened(data.map.rows[index])): \(numbers.joined(separator: ", "))."
  }

  /// The least and the greatest number of a row.
  private func range(_ index: Int) -> String {
    let numbers = data.cells[index].filter { !$0.isNaN }
    let name = Words.shortened(data.map.rows[index])
    guard let least = numbers.min(), let greatest = numbers.max() else {
      return "\(name): no values."
    }
    return "\(name): \(Words.range(least, greatest))."
  }
}
