import TensorSymbols

// What the model demands of a named dimension that is no range: a remainder, or not to be a number.

extension DimensionChecks {
  /// Named dimensions that a guard on them alone binds, if the range does not say as much.
  var guards: [Violation] {
    bindingGuards.map { entry in
      let text = "\(python(entry.left, entry.dimension)) \(entry.relation.spelling) \(entry.right)"
      return Violation(
        name: entry.dimension.debugName,
        message:
          "Not all values of \(range(entry.named, entry.dimension)) satisfy the generated guard \(text).",
        fix: nil)
    }
  }

  /// What can be proposed where a dimension must leave a remainder: a multiple of another dimension.
  var congruences: [(name: String, definition: String, value: String)] {
    let entries = bindingGuards.compactMap { entry in
      remainder(entry).map { (named: entry.named, dimension: entry.dimension, remainder: $0) }
    }
    return entries.filter { entry in
      entries.count { $0.named.name == entry.named.name } == 1
    }.map { entry in
      let (factor, rest) = entry.remainder
      let offset = rest == 0 ? 0 : factor - rest
      let bounds = environment.provenRange(of: entry.dimension.size.expression)
      let lower = (Swift.max(bounds.lower, 2) + offset + factor - 1) / factor
      let upper =
        bounds.upper == ValueRange.infinity ? "oo" : "\((bounds.upper + offset) / factor)"
      let name = entry.named.name
      return (
        name, "_\(name) = Dim('_\(name)'\(lower == 2 ? "" : ", min=\(lower)"), max=\(upper))",
        "\(name) = \(factor)*_\(name)\(offset == 0 ? "" : " - \(offset)")"
      )
    }
  }

  /// Whether a fix proposes the dimension as a multiple of another.
  func isCongruent(_ name: String) -> Bool {
    congruences.contains { $0.name == name }
  }

  private struct Binding {
    let named: NamedDimension
    let dimension: SymbolicInputs.Dimension
    let relation: Relation
    let left: SymbolicExpression
    let right: SymbolicExpression
  }

  private var bindingGuards: [Binding] {
    environment.guards.compactMap { entry in
      guard entry.relation == .equal || entry.relation == .notEqual else { return nil }
      let left = environment.simplify(entry.left)
      let right = environment.simplify(entry.right)
      let symbols = left.symbols
      guard right.constant != nil, symbols.count == 1, let symbol = symbols.first,
        !environment.range(of: left - right).excludesZero,
        let dimension = dimensions.first(where: { $0.size.expression.symbol == symbol }),
        case .named(let named) = dimension.rule, !named.isDerived
      else { return nil }
      return Binding(
        named: named, dimension: dimension, relation: entry.relation, left: left, right: right)
    }
  }

  /// Divisor and remainder of a guard `Mod(s, k) == r`.
  private func remainder(_ entry: Binding) -> (factor: Int, rest: Int)? {
    guard entry.relation == .equal, let rest = entry.right.constant,
      case .operation(.modulo, let operands) = entry.left.tree, operands.count == 2,
      operands[0].expression.symbol != nil, let factor = operands[1].expression.constant,
      factor > 1
    else { return nil }
    return (factor, rest)
  }

  /// The expression as Python code on the size of a dimension.
  private func python(
    _ expression: SymbolicExpression, _ dimension: SymbolicInputs.Dimension
  ) -> String {
    let symbol = "\(dimension.size.expression)"
    let offset = expression - dimension.size.expression
    if let number = offset.constant, number != 0 {
      return "(\(number < 0 ? "(\(number))" : "\(number)") + \(dimension.source))"
    }
    return "\(expression)"
      .replacing(/Mod\(([^(),]+), (\d+)\)/) { "(\($0.output.1) % \($0.output.2))" }
      .replacing("//", with: " // ")
      .replacing(symbol, with: dimension.source)
  }
}

extension ValueRange {
  fileprivate var excludesZero: Bool { lower > 0 || upper < 0 }
}
