/// One entry of the range constraints of a program, such as `s0 + s1: VR[4, int_oo]`.
public struct RangeConstraint: Hashable, Sendable, CustomStringConvertible {
  /// The size as the program's inputs show it.
  public let expression: SymbolicExpression
  /// The values for which the program holds.
  public let range: ValueRange

  /// The entry as it prints.
  public var description: String { "\(expression): \(range)" }
}

/// What became of a symbol during an export.
public enum SymbolOutcome: Hashable, Sendable {
  /// The symbol stands for itself.
  case kept
  /// The symbol can only be this number.
  case constant(Int)
  /// The symbol is always equal to this other one.
  case equal(Symbol)
  /// The symbol is always this expression of others.
  case expression(SymbolicExpression)
}

extension ShapeEnvironment {
  /// The range constraints for the given sizes of inputs, in their order.
  ///
  /// Entries stand where their expression first appears. Of several symbols with one expression the
  /// last gives the range, and each its own as it was when it was replaced: torch does so. A named
  /// dimension keeps the user's range. Constants have no entry. Symbols that occur only in expressions
  /// follow at the end.
  public func rangeConstraints(for sizes: [Symbol]) -> [RangeConstraint] {
    var order: [SymbolicExpression] = []
    var ranges: [SymbolicExpression: ValueRange] = [:]
    for symbol in sizes {
      let expression = simplify(SymbolicExpression(symbol))
      guard expression.constant == nil, let record = record(of: symbol) else { continue }
      if ranges[expression] == nil { order.append(expression) }
      ranges[expression] =
        record.source.dimension == nil ? record.refinedRange : record.userRange
    }
    let others = Set(order.flatMap(\.symbols)).filter { ranges[SymbolicExpression($0)] == nil }
    for symbol in others.sorted() {
      let expression = SymbolicExpression(symbol)
      order.append(expression)
      ranges[expression] = record(of: symbol)?.refinedRange
    }
    return order.map { RangeConstraint(expression: $0, range: ranges[$0] ?? .all) }
  }

  /// The range constraints for all symbols in the order of creation.
  public var rangeConstraints: [RangeConstraint] {
    rangeConstraints(for: symbols.map(\.symbol))
  }

  /// What became of a symbol.
  public func outcome(of symbol: Symbol) -> SymbolOutcome {
    let expression = simplify(SymbolicExpression(symbol))
    if let constant = expression.constant { return .constant(constant) }
    guard let other = expression.symbol else { return .expression(expression) }
    return other == symbol ? .kept : .equal(other)
  }

  /// The range that the guards leave of a symbol's user range, nil where they leave all of it.
  ///
  /// A lower bound of two is no restriction, for smaller sizes are never traced with a symbol.
  public func restrictedRange(of symbol: Symbol) -> ValueRange? {
    guard let record = record(of: symbol) else { return nil }
    let simplified = simplify(SymbolicExpression(symbol))
    let proven = provenRange(of: simplified)
    let range = record.provenRange.intersection(proven) ?? record.provenRange
    let user = record.userRange
    return range.lower > Swift.max(2, user.lower) || range.upper < user.upper ? range : nil
  }

  /// The range of an expression by all that the guards say.
  public func provenRange(of expression: SymbolicExpression) -> ValueRange {
    simplify(expression).narrowedRange { record(of: $0)?.provenRange ?? .positive }
  }
}
