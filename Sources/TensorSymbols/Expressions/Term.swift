/// One summand of a polynomial: a coefficient times a product of powers.
struct Term: Hashable, Sendable {
  /// The integer in front, never zero.
  let coefficient: Int
  /// The powers in the order of their atoms, each atom once; empty in the constant.
  let factors: [Factor]

  /// Whether the monomial of the left term prints before that of the right.
  ///
  /// It is the lexicographic order of exponents over all atoms in their order, so the constant is
  /// last. A product by a monomial keeps it, as exact division needs.
  static func monomialPrecedes(_ left: [Factor], _ right: [Factor]) -> Bool {
    for (one, other) in zip(left, right) {
      if one.atom != other.atom { return one.atom < other.atom }
      if one.exponent != other.exponent { return one.exponent > other.exponent }
    }
    return left.count > right.count
  }

  /// The product of two monomials.
  static func monomialProduct(_ left: [Factor], _ right: [Factor]) -> [Factor] {
    var product: [Factor] = []
    product.reserveCapacity(left.count + right.count)
    var i = 0
    var j = 0
    while i < left.count, j < right.count {
      if left[i].atom == right[j].atom {
        product.append(
          Factor(atom: left[i].atom, exponent: left[i].exponent + right[j].exponent))
        i += 1
        j += 1
      } else if left[i].atom < right[j].atom {
        product.append(left[i])
        i += 1
      } else {
        product.append(right[j])
        j += 1
      }
    }
    product.append(contentsOf: left[i...])
    product.append(contentsOf: right[j...])
    return product
  }

  /// The monomial that times the divisor is the dividend, nil where there is none.
  static func monomialQuotient(_ dividend: [Factor], _ divisor: [Factor]) -> [Factor]? {
    var quotient: [Factor] = []
    var j = 0
    for factor in dividend {
      guard j < divisor.count, divisor[j].atom == factor.atom else {
        quotient.append(factor)
        continue
      }
      let left = factor.exponent - divisor[j].exponent
      guard left >= 0 else { return nil }
      if left > 0 { quotient.append(Factor(atom: factor.atom, exponent: left)) }
      j += 1
    }
    return j == divisor.count ? quotient : nil
  }
}

/// A power of an atom.
struct Factor: Hashable, Sendable {
  /// The base.
  let atom: SymbolicAtom
  /// The exponent, at least one.
  let exponent: Int
}
