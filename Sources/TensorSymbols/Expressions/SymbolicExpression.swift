/// An integer polynomial over symbols and over floor divisions, remainders, maxima and minima.
///
/// The form is canonical: terms are merged, none has coefficient zero, and they stand in the order in
/// which they print, so equal polynomials are equal values. Symbols stand for integers of at least
/// one, and a simplification may use that; a divisor is taken not to be zero.
///
/// A product remembers its factors for its text only: `(s0 + 1)*s1` equals `s0*s1 + s1`, and prints
/// as it was made.
///
/// Arithmetic never traps. What does not fit in 64 bits, or divides by zero, gives an expression
/// that carries its ``failure``, and every expression made from that one carries it too.
public struct SymbolicExpression: Sendable {
  /// The terms in the order in which they print: the leading term first, the constant last.
  let terms: [Term]

  /// Why the expression has no value, nil where it has one.
  public let failure: SymbolicFailure?

  /// The factors of a product with sums, nil where the text is that of the terms.
  let factorization: Factorization?

  /// Makes an expression from terms that are canonical already.
  init(canonical terms: [Term], factorization: Factorization? = nil) {
    self.terms = terms
    self.factorization = factorization
    failure = nil
  }

  /// Makes the expression that has no value.
  init(failure: SymbolicFailure) {
    terms = []
    factorization = nil
    self.failure = failure
  }

  /// Makes a constant.
  public init(_ constant: Int) {
    self.init(canonical: constant == 0 ? [] : [Term(coefficient: constant, factors: [])])
  }

  /// Makes the expression that is one symbol.
  public init(_ symbol: Symbol) { self.init(.symbol(symbol)) }

  /// Makes the expression that is one atom.
  init(_ atom: SymbolicAtom) {
    self.init(
      canonical: [Term(coefficient: 1, factors: [Factor(atom: atom, exponent: 1)])])
  }

  /// The value where the expression is a constant, nil otherwise.
  public var constant: Int? {
    guard failure == nil else { return nil }
    guard let first = terms.first else { return 0 }
    return terms.count == 1 && first.factors.isEmpty ? first.coefficient : nil
  }

  /// The symbol where the expression is nothing but one, nil otherwise.
  public var symbol: Symbol? {
    guard case .symbol(let symbol)? = singleAtom else { return nil }
    return symbol
  }

  /// The atom where the expression is nothing but one, nil otherwise.
  var singleAtom: SymbolicAtom? {
    guard terms.count == 1, terms[0].coefficient == 1, terms[0].factors.count == 1,
      terms[0].factors[0].exponent == 1
    else { return nil }
    return terms[0].factors[0].atom
  }

  /// The symbols that occur, also those inside floor divisions and the like.
  public var symbols: Set<Symbol> {
    var found: Set<Symbol> = []
    collectSymbols(into: &found)
    return found
  }

  /// Adds the symbols that occur to a set.
  func collectSymbols(into found: inout Set<Symbol>) {
    for term in terms {
      for factor in term.factors {
        if case .symbol(let symbol) = factor.atom {
          found.insert(symbol)
        } else {
          for operand in factor.atom.operands { operand.collectSymbols(into: &found) }
        }
      }
    }
  }

  /// Whether an atom of the expression, at any depth, satisfies the predicate.
  func containsAtom(where predicate: (SymbolicAtom) -> Bool) -> Bool {
    terms.contains { term in
      term.factors.contains { factor in
        predicate(factor.atom)
          || factor.atom.operands.contains { $0.containsAtom(where: predicate) }
      }
    }
  }
}

extension SymbolicExpression: Hashable {
  /// Whether the expressions are the same polynomial.
  public static func == (left: SymbolicExpression, right: SymbolicExpression) -> Bool {
    left.terms == right.terms && left.failure == right.failure
  }

  /// Hashes the polynomial.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(terms)
    hasher.combine(failure)
  }
}

extension SymbolicExpression: ExpressibleByIntegerLiteral {
  /// Makes a constant.
  public init(integerLiteral value: Int) { self.init(value) }
}
