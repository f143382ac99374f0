import TensorCore
import TensorGraphs
import TensorSymbols

/// The symbols that the sizes of a program's inputs began with, and what became of each.
struct SymbolUnification {
  /// A size of an input that was open when the export began.
  struct Dimension {
    /// The input and the dimension: `z[3]`.
    let name: String
    /// The symbol that was made for it.
    let symbol: String
    /// The example's size.
    let hint: Int
    /// What stands for it now: another symbol, an expression or a number.
    let outcome: String
  }

  /// What stands for some of the sizes.
  struct Outcome {
    /// A symbol, an expression or a number.
    let text: String
    /// The sizes it may have: `VR[2, int_oo]`, empty for a number.
    let range: String
    /// The dimensions it stands for, by position.
    let dimensions: [Int]
  }

  /// The open sizes in the order of the inputs.
  let dimensions: [Dimension]
  /// What stands for them, in the order of first appearance.
  let outcomes: [Outcome]

  init(_ program: ExportedProgram) {
    let environment = program.environment
    var dimensions: [Dimension] = []
    for id in program.graph.placeholders {
      let node = program.graph[id]
      guard case .tensor(let metadata) = node.value else { continue }
      for (position, size) in metadata.shape.sizes.enumerated() {
        guard let symbol = size.originalSymbol, let record = environment.record(of: symbol) else {
          continue
        }
        dimensions.append(
          Dimension(
            name: "\(node.name)[\(position)]", symbol: "\(symbol)", hint: record.hint,
            outcome: "\(size.expression)"))
      }
    }
    let ranges = Dictionary(
      program.rangeConstraints.map { ("\($0.expression)", "\($0.range)") },
      uniquingKeysWith: { first, _ in first })
    var outcomes: [String] = []
    for dimension in dimensions where !outcomes.contains(dimension.outcome) {
      outcomes.append(dimension.outcome)
    }
    self.dimensions = dimensions
    self.outcomes = outcomes.map { outcome in
      Outcome(
        text: outcome, range: ranges[outcome] ?? "",
        dimensions: dimensions.indices.filter { dimensions[$0].outcome == outcome })
    }
  }

  /// What became of the symbols, in words: `s2, s5 and s11 are s11, VR[2, int_oo].`.
  var words: String {
    if dimensions.isEmpty { return "All sizes of the inputs are numbers." }
    return outcomes.map { outcome in
      let members = outcome.dimensions.map { dimensions[$0] }
      let names = members.map { "\($0.symbol) (\($0.name))" }
      let list =
        names.count < 2
        ? names.joined()
        : names.dropLast().joined(separator: ", ") + " and \(names[names.count - 1])"
      let stays = members.count == 1 && members[0].symbol == outcome.text
      return list
        + (stays ? " stays" : members.count == 1 ? " is \(outcome.text)" : " are \(outcome.text)")
        + (outcome.range.isEmpty ? "" : ", \(outcome.range)") + "."
    }.joined(separator: "\n")
  }
}
