/// What is known about a set of symbols: the state of a ``ShapeEnvironment``.
///
/// Invariants: a replaced symbol occurs in no replacement and in no fact; every hint lies in its
/// symbol's ranges; every guard and fact holds for the hints.
struct ShapeFacts: Sendable {
  /// The symbols in the order of creation.
  private(set) var symbols: [SymbolRecord] = []
  /// The sizes of the example.
  private(set) var hints: [Symbol: Int] = [:]
  /// What stands for a symbol that is equal to something else.
  private(set) var replacements: [Symbol: SymbolicExpression] = [:]
  /// The relations that were decided by hints, in order.
  var guards: [Guard] = []
  /// The content of the guards as relations to zero, simplified by all replacements.
  var facts: [Fact] = []
  /// The first mistake.
  private(set) var firstError: SymbolicError?

  private var indices: [Symbol: Int] = [:]

  /// A relation of an expression to zero.
  struct Fact: Hashable, Sendable {
    /// The relation that holds.
    let relation: Relation
    /// The expression that stands left of it; zero stands right.
    let expression: SymbolicExpression
  }

  /// Keeps a mistake if it is the first.
  mutating func note(_ error: SymbolicError) { firstError = firstError ?? error }

  /// Makes the next symbol, which takes its number from how many there are.
  ///
  /// A hint outside the range is noted as a mistake, and the range is widened to hold it.
  mutating func makeSymbol(hint: Int, range: ValueRange, source: SymbolSource) -> Symbol {
    let symbol = Symbol("s\(symbols.count)")
    let sizes = range.intersection(.sizes) ?? .sizes
    if !sizes.contains(hint) {
      note(.hintOutsideRange(hint: hint, range: sizes, source: source))
    }
    let inner = ValueRange(Swift.min(sizes.lower, hint), Swift.max(sizes.upper, hint))
    indices[symbol] = symbols.count
    hints[symbol] = hint
    symbols.append(
      SymbolRecord(
        symbol: symbol, hint: hint, source: source, userRange: range, refinedRange: inner,
        provenRange: inner))
    return symbol
  }

  /// The record of a symbol, nil for a symbol of another environment.
  func record(of symbol: Symbol) -> SymbolRecord? { indices[symbol].map { symbols[$0] } }

  /// The range that torch would know.
  func refinedRange(of symbol: Symbol) -> ValueRange {
    record(of: symbol)?.refinedRange ?? .positive
  }

  /// All that is known of the range.
  func provenRange(of symbol: Symbol) -> ValueRange {
    record(of: symbol)?.provenRange ?? .positive
  }

  /// Narrows what torch would know, and with it what is proven; a contradiction changes nothing.
  mutating func refine(_ symbol: Symbol, to range: ValueRange) {
    guard let index = indices[symbol] else { return }
    if let refined = symbols[index].refinedRange.intersection(range) {
      symbols[index].refinedRange = refined
    }
    prove(symbol, within: range)
  }

  /// Narrows what is proven; a contradiction changes nothing.
  mutating func prove(_ symbol: Symbol, within range: ValueRange) {
    guard let index = indices[symbol],
      let proven = symbols[index].provenRange.intersection(range)
    else { return }
    symbols[index].provenRange = proven
  }

  /// The expression with every replaced symbol replaced.
  func simplify(_ expression: SymbolicExpression) -> SymbolicExpression {
    guard !replacements.isEmpty else { return expression }
    if let symbol = expression.symbol { return replacements[symbol] ?? expression }
    let isAffected = expression.containsAtom { atom in
      if case .symbol(let symbol) = atom { replacements[symbol] != nil } else { false }
    }
    return isAffected ? expression.substituting(replacements) : expression
  }

  /// Puts an expression in the place of a symbol everywhere.
  mutating func replace(_ symbol: Symbol, by expression: SymbolicExpression) {
    let substitution = [symbol: expression]
    for (other, old) in replacements where old.symbols.contains(symbol) {
      replacements[other] = old.substituting(substitution)
    }
    replacements[symbol] = expression
    facts = facts.compactMap { fact in
      let simplified = fact.expression.substituting(substitution)
      return simplified.symbols.isEmpty
        ? nil : Fact(relation: fact.relation, expression: simplified)
    }
  }
}
