import TensorCore
import TensorGraphs
import TensorModules
import TensorSymbols

/// Why inputs do not fit an exported program, in torch's words.
public struct ProgramInputError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What is wrong.
  public let description: String
}

/// Checks the inputs of an exported program as torch does before it runs one.
///
/// Sizes 0 and 1 are accepted where the lower bound is 2 or less; types of elements are not checked.
struct ProgramInputs {
  private let program: ExportedProgram

  init(_ program: ExportedProgram) {
    self.program = program
  }

  /// The leaves of the inputs in the order of the placeholders.
  func leaves(of arguments: Arguments) throws(ProgramInputError) -> [any Tree] {
    let expected = program.inputs
    let names = expected.namedInputs
    let given = arguments.named.map(\.name)
    guard Set(given) == Set(names) else {
      throw ProgramInputError(
        description:
          "Ran into a kwarg keyword mismatch: Got the following keywords \(pythonStrings(given)) but expected \(pythonStrings(names))"
      )
    }
    var ordered = arguments
    ordered.named = names.compactMap { name in arguments.named.first { $0.name == name } }
    let structure = TreeStructure(ordered)
    guard structure == expected else {
      throw ProgramInputError(
        description:
          "Trying to flatten user inputs with exported input tree spec: \n\(expected)\nbut actually got inputs with tree spec of: \n\(structure).\nPlease check that the inputs have the same number of args and kwargs as the ones you used when tracing."
      )
    }
    try check(ordered.treeLeaves)
    return ordered.treeLeaves.map(\.value)
  }

  private func check(_ leaves: [TreeLeaf]) throws(ProgramInputError) {
    let placeholders = program.graph.placeholders.suffix(leaves.count)
    let ranges = Dictionary(
      program.rangeConstraints.map { ($0.expression, $0.range) }, uniquingKeysWith: { $1 })
    var sizes: [Symbol: SymbolicExpression] = [:]
    for (id, leaf) in zip(placeholders, leaves) {
      let path = leaf.path.inputPath
      switch program.graph[id].value {
      case .tensor(let metadata):
        guard case .tensor(let tensor) = leaf.value.treeKind else {
          throw ProgramInputError(
            description:
              "Expected input at \(path) to be a tensor, but got <class '\(leaf.value.pythonClass)'>"
          )
        }
        try check(tensor.shape, metadata.shape, path, ranges, &sizes)
      case .constant(let constant):
        guard case .constant(let value) = leaf.value.treeKind,
          GraphConstant(value) == constant
        else {
          throw ProgramInputError(
            description:
              "Expected input at \(path) to be equal to \(constant.text), but got \(leaf.value.pythonText)"
          )
        }
      case .integer, .several: break
      }
    }
  }

  private func check(
    _ shape: Shape, _ expected: Shape, _ path: String,
    _ ranges: [SymbolicExpression: ValueRange], _ sizes: inout [Symbol: SymbolicExpression]
  ) throws(ProgramInputError) {
    guard shape.count == expected.count else {
      throw ProgramInputError(
        description:
          "Unexpected number of dimensions in input at \(path).shape (expected \(expected), got \(shape))"
      )
    }
    for dimension in shape.indices {
      let size = Int(shape[dimension])
      let expression = expected[dimension].expression
      func fail(_ demand: String) -> ProgramInputError {
        ProgramInputError(
          description:
            "Expected input at \(path).shape[\(dimension)] to be \(demand), but got \(size)")
      }
      guard expression.symbols.count == 1, let symbol = expression.symbols.first else {
        if let constant = expression.constant, constant != size {
          throw fail("equal to \(constant)")
        }
        continue
      }
      if sizes[symbol] == nil {
        guard let solution = expression.solved(for: symbol, equalTo: size) else {
          throw ProgramInputError(
            description:
              "Expected input \(path).shape[\(dimension)] = \(size) to be of the form \(expression), where \(symbol.name) is an integer"
          )
        }
        sizes[symbol] = SymbolicExpression(solution)
      } else if let known = expression.substituting(sizes).constant, known != size {
        throw fail("equal to \(known)")
      }
      if let range = ranges[expression] {
        if range.lower > 2 && size < range.lower { throw fail(">= \(range.lower)") }
        if size > range.upper { throw fail("<= \(range.upper)") }
      }
    }
  }
}

extension TreeStructure {
  /// The names of the inputs that were passed by name.
  fileprivate var namedInputs: [String] { children.last?.names ?? [] }
}

extension [TreeKey] {
  /// How torch names an input: `*args[0]['a']`, `'y'`.
  fileprivate var inputPath: String {
    guard first == .index(0), count > 1 else {
      let name = count > 1 ? "'\(self[1])'" : ""
      return name + dropFirst(2).map(\.pythonSubscript).joined()
    }
    return "*args" + dropFirst().map(\.pythonSubscript).joined()
  }
}

extension SymbolicExpression {
  /// The value of its only symbol for which a linear expression has a value, if that is an integer.
  fileprivate func solved(for symbol: Symbol, equalTo value: Int) -> Int? {
    func at(_ number: Int) -> Int? {
      substituting([symbol: SymbolicExpression(number)]).constant
    }
    guard let zero = at(0), let one = at(1), let two = at(2), two - one == one - zero,
      one != zero, (value - zero) % (one - zero) == 0
    else { return nil }
    return (value - zero) / (one - zero)
  }
}

extension Tree {
  /// The value as Python prints it.
  fileprivate var pythonText: String {
    switch treeKind {
    case .constant(let constant): GraphConstant(constant).text
    default: "<class '\(pythonClass)'>"
    }
  }
}
