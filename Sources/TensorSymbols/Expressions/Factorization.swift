/// A product with sums among its factors, as it was multiplied: `s1*(2*s0 + s2)`.
///
/// torch prints such a product as it stands, so an expression keeps it beside its terms. It plays no
/// part in equality, and every operation but a product or a quotient drops it.
struct Factorization: Sendable {
  /// The number in front.
  let coefficient: Int
  /// The factors in the order in which they print, each base once: single atoms and sums.
  let powers: [Power]

  /// A power of a base.
  struct Power: Sendable {
    let base: SymbolicExpression
    let exponent: Int
  }

  /// The factors of an expression; a sum without factors is one factor itself.
  init(_ expression: SymbolicExpression) {
    if let factorization = expression.factorization {
      self = factorization
    } else if expression.terms.count == 1, let term = expression.terms.first {
      coefficient = term.coefficient
      powers = term.factors.map {
        Power(base: SymbolicExpression($0.atom), exponent: $0.exponent)
      }
    } else {
      coefficient = 1
      powers = [Power(base: expression, exponent: 1)]
    }
  }

  private init(coefficient: Int, powers: [Power]) {
    self.coefficient = coefficient
    self.powers = powers.sorted { SymbolicExpression.compare($0.base, $1.base) < 0 }
  }

  /// Whether the product prints otherwise than its terms do.
  ///
  /// A number is multiplied into a single sum, `2*(s0 + 1)` is `2*s0 + 2`.
  private var isWorthKeeping: Bool {
    guard powers.contains(where: { $0.base.terms.count > 1 }) else { return false }
    return powers.count > 1 || powers[0].exponent > 1
  }

  /// The product of two expressions with these terms, with its factors where they matter.
  static func product(
    _ left: SymbolicExpression, _ right: SymbolicExpression, terms: [Term]
  ) -> SymbolicExpression {
    let hasSum = [left, right].contains { $0.terms.count > 1 }
    guard hasSum, left.constant == nil || right.factorization != nil,
      right.constant == nil || left.factorization != nil, !terms.isEmpty
    else { return SymbolicExpression(canonical: terms) }
    let one = Factorization(left)
    let other = Factorization(right)
    let (coefficient, overflow) = one.coefficient.multipliedReportingOverflow(
      by: other.coefficient)
    var powers = one.powers
    for power in other.powers {
      if let index = powers.firstIndex(where: { $0.base == power.base }) {
        powers[index] = Power(
          base: power.base, exponent: powers[index].exponent + power.exponent)
      } else {
        powers.append(power)
      }
    }
    let factorization = Factorization(coefficient: coefficient, powers: powers)
    return SymbolicExpression(
      canonical: terms,
      factorization: overflow || !factorization.isWorthKeeping ? nil : factorization)
  }

  /// Both sides of a quotient without the factors that they share, nil where they share none.
  static func cancelled(
    _ dividend: SymbolicExpression, _ divisor: SymbolicExpression
  ) -> (dividend: SymbolicExpression, divisor: SymbolicExpression)? {
    guard dividend.factorization != nil || divisor.factorization != nil else { return nil }
    let one = Factorization(dividend)
    let other = Factorization(divisor)
    let common =
      Int(
        exactly: IntegerDivision.greatestCommonDivisor(one.coefficient, other.coefficient)) ?? 1
    func without(_ own: Factorization, _ shared: Factorization) -> SymbolicExpression {
      own.powers.reduce(SymbolicExpression(own.coefficient / common)) { product, power in
        let twin = shared.powers.first { $0.base == power.base }?.exponent ?? 0
        return (0..<Swift.max(0, power.exponent - twin)).reduce(product) { product, _ in
          product * power.base
        }
      }
    }
    let shares = one.powers.contains { power in other.powers.contains { $0.base == power.base } }
    return common > 1 || shares ? (without(one, other), without(other, one)) : nil
  }
}

extension Factorization: CustomStringConvertible {
  /// The text that torch prints, such as `2*s0*(s1 + 1)**2`.
  var description: String {
    let factors = powers.map { power in
      let base =
        power.base.terms.count > 1
        ? "(\(power.base))" : power.base.terms[0].factors[0].description
      return power.exponent == 1 ? base : "\(base)**\(power.exponent)"
    }
    let product = factors.joined(separator: "*")
    switch coefficient {
    case 1: return product
    case -1: return "-" + product
    default: return "\(coefficient)*" + product
    }
  }
}
