import TensorSymbols

/// Holds what became of the dimensions against what was demanded of them.
///
/// The texts are torch's. What torch's solver would suggest beyond numbers, equal names and bounds is
/// not suggested.
struct DimensionChecks {
  let dimensions: [SymbolicInputs.Dimension]
  /// What dimensions follow from that no input has.
  let roots: [String: SymbolicInputs.Dimension]
  let environment: ShapeEnvironment

  /// Reports two definitions of one name that differ.
  func checkDefinitions() throws(ExportError) {
    var known: [String: NamedDimension] = [:]
    for case .named(let dimension) in dimensions.map(\.rule) where !dimension.isDerived {
      if let other = known[dimension.rootName], other != dimension {
        throw ExportError(
          .user,
          "Found different definitions \(other) and \(dimension) for the same symbolic dimension <class '__main__.\(dimension.rootName)'>!"
        )
      }
      known[dimension.rootName] = dimension
    }
  }

  /// Makes dimensions of one name equal, and those computed from a name what they must be.
  func applyNames() throws(ExportError) {
    var roots = roots
    for dimension in dimensions {
      guard case .named(let named) = dimension.rule, !named.isDerived else { continue }
      guard let root = roots[named.rootName] else {
        roots[named.rootName] = dimension
        continue
      }
      guard decideEqual(dimension.size.expression, root.size.expression) else {
        throw ExportError(
          .user,
          "\(dimension.source) = \(dimension.hint) is not equal to \(root.source) = \(root.hint)")
      }
    }
    for dimension in dimensions {
      guard case .named(let named) = dimension.rule, named.isDerived,
        let root = roots[named.rootName]
      else { continue }
      let symbol = Symbol(named.rootName)
      let value = named.expression.substituting([symbol: root.size.expression])
      guard decideEqual(dimension.size.expression, value) else {
        throw ExportError(
          .user,
          "Expected input \(dimension.source) to be equal to \(named.name), where \(named.rootName) = \(root.hint), but got \(dimension.hint)"
        )
      }
    }
  }

  private func decideEqual(_ left: SymbolicExpression, _ right: SymbolicExpression) -> Bool {
    environment.decide(.equal, left, right, reason: "dynamicShapes")
  }

  /// Reports dimensions that the model does not allow to be as demanded.
  func checkOutcomes() throws(ExportError) {
    let violations = constants + equalities + relations + guards + restrictions
    guard !violations.isEmpty else { return }
    let names = Set(violations.map(\.name)).sorted().joined(separator: ", ")
    let message =
      "Constraints violated (\(names))! For more information, run with TORCH_LOGS=\"+dynamic\".\n"
      + violations.map { "  - \($0.message)" }.joined(separator: "\n")
    let bounds = congruences.map(\.definition) + restrictions.compactMap(\.fix)
    let values =
      (constants + equalities + relations).compactMap(\.fix) + congruences.map(\.value)
    throw ExportError(.user, message, suggestedFixes: unique(bounds) + unique(values))
  }

  struct Violation {
    let name: String
    let message: String
    let fix: String?
  }

  private func unique(_ lines: [String]) -> [String] {
    var seen = Set<String>()
    return lines.filter { seen.insert($0).inserted }
  }

  /// Dimensions that can only have one size.
  private var constants: [Violation] {
    dimensions.compactMap { dimension in
      guard let constant = dimension.size.constant else { return nil }
      switch dimension.rule {
      case .dynamic where dimension.hint > 1:
        return Violation(
          name: dimension.source,
          message:
            "Not all values of RelaxedUnspecConstraint(\(dimension.source)) are valid because \(dimension.source) was inferred to be a constant (\(constant)).",
          fix: nil)
      case .named(let named):
        return Violation(
          name: dimension.debugName,
          message:
            "Not all values of \(range(named, dimension)) are valid because \(named.name) was inferred to be a constant (\(constant)).",
          fix: "\(named.name) = \(constant)")
      default: return nil
      }
    }
  }

  /// Dimensions of different names that must be equal, or that follow from each other.
  private var equalities: [Violation] {
    var first: [SymbolicExpression: SymbolicInputs.Dimension] = [:]
    var result: [Violation] = []
    for dimension in dimensions where dimension.size.constant == nil {
      let expression = dimension.size.expression
      guard let other = first[expression] else {
        first[expression] = dimension
        continue
      }
      guard case .named(let left) = dimension.rule, case .named(let right) = other.rule,
        left.name != right.name
      else { continue }
      result.append(
        Violation(
          name: dimension.debugName,
          message:
            "The values of \(dimension.debugName) = \(dimension.source) and \(other.debugName) = \(other.source) must always be equal.",
          fix: "\(dimension.debugName) = \(other.debugName)"))
    }
    return result
  }

  /// Dimensions that follow from one of another name.
  private var relations: [Violation] {
    dimensions.compactMap { dimension in
      let expression = dimension.size.expression
      guard case .named(let named) = dimension.rule, expression.constant == nil,
        expression.symbol == nil, expression.symbols.count == 1,
        let symbol = expression.symbols.first,
        let root = dimensions.first(where: { $0.size.expression.symbol == symbol }),
        case .named(let rootName) = root.rule
      else { return nil }
      let relation = expression.substituting([
        symbol: SymbolicExpression(Symbol(rootName.name))
      ])
      if named.rootName == rootName.rootName,
        named.expression == expression.substituting([symbol: rootName.expression])
      {
        return nil
      }
      return Violation(
        name: named.name,
        message:
          "The values of \(named.name) = \(dimension.source) must always be related to the values of \(rootName.name) = \(root.source) by \(named.name) = \(relation).",
        fix: "\(named.name) = \(relation)")
    }
  }

  /// Dimensions with a name whose range the model narrows.
  private var restrictions: [Violation] {
    var seen = Set<String>()
    return dimensions.compactMap { dimension in
      guard case .named(let named) = dimension.rule, !named.isDerived,
        dimension.size.expression.symbol != nil, let symbol = dimension.size.originalSymbol,
        let range = environment.restrictedRange(of: symbol), seen.insert(named.name).inserted
      else { return nil }
      let upper = range.upper == ValueRange.infinity ? "IntInfinity()" : "\(range.upper)"
      return Violation(
        name: named.name,
        message:
          "Not all values of \(self.range(named, dimension)) satisfy the generated guard \(range.lower) <= \(dimension.source) and \(dimension.source) <= \(upper)",
        fix: isCongruent(named.name) ? nil : fix(named.name, range))
    }
  }

  private func fix(_ name: String, _ range: ValueRange) -> String {
    var parts = ["'\(name)'"]
    if range.lower > 2 { parts.append("min=\(range.lower)") }
    if range.upper != ValueRange.infinity { parts.append("max=\(range.upper)") }
    return "\(name) = Dim(\(parts.joined(separator: ", ")))"
  }

  /// A dimension with its range as messages name it.
  func range(_ named: NamedDimension, _ dimension: SymbolicInputs.Dimension) -> String {
    let text = "\(named.name) = \(dimension.source) in the specified range"
    let hasLower = named.range.lower > 2
    let hasUpper = named.range.upper != ValueRange.infinity
    switch (hasLower, hasUpper) {
    case (false, false): return text
    case (true, false): return "\(text) \(named.range.lower) <= \(named.name)"
    case (false, true): return "\(text) \(named.name) <= \(named.range.upper)"
    case (true, true):
      return "\(text) \(named.range.lower) <= \(named.name) <= \(named.range.upper)"
    }
  }
}
