// Text as sympy's `str` gives it with torch's own functions: `s1 + s3`, `2*s0`, `s0**2`, `7 - s0`,
// `(s0//2)` with parentheses of its own and a further pair inside sums and products.

extension SymbolicExpression: CustomStringConvertible {
  /// The text that torch prints, such as `s0 - ((s0//2))`.
  public var description: String {
    if let failure { return "<\(failure)>" }
    guard let first = terms.first else { return "0" }
    if let factorization { return factorization.description }
    if let atom = singleAtom { return atom.description }
    if let text = numberFirstDescription { return text }
    var text = first.description
    for term in terms.dropFirst() {
      let own = term.description
      text += own.hasPrefix("-") ? " - " + own.dropFirst() : " + " + own
    }
    return text
  }

  /// `7 - 2*s0`: a positive number comes before a negative multiple of a single power.
  private var numberFirstDescription: String? {
    guard terms.count == 2, terms[1].factors.isEmpty, terms[1].coefficient > 0,
      terms[0].coefficient < 0, terms[0].factors.count == 1
    else { return nil }
    return "\(terms[1].coefficient) - " + terms[0].description.dropFirst()
  }

  /// The text as an operand of `//`.
  fileprivate var operandDescription: String {
    if let constant { return constant < 0 ? "(\(constant))" : "\(constant)" }
    switch singleAtom {
    case .symbol?, .maximum?, .minimum?: return description
    default: return "(\(description))"
    }
  }
}

extension Term: CustomStringConvertible {
  /// The text with the sign in front: `-2*s0*s1`.
  var description: String {
    guard !factors.isEmpty else { return "\(coefficient)" }
    let product = factors.map(\.description).joined(separator: "*")
    switch coefficient {
    case 1: return product
    case -1: return "-" + product
    default: return "\(coefficient)*" + product
    }
  }
}

extension Factor: CustomStringConvertible {
  /// The text inside a sum or product: `s0`, `s0**2`, `((s0//2))`.
  var description: String {
    let base =
      atom.isFloorDivision || atom.isRemainder ? "(\(atom.description))" : atom.description
    return exponent == 1 ? base : "\(base)**\(exponent)"
  }
}

extension SymbolicAtom: CustomStringConvertible {
  /// The text where the atom stands alone or as an argument.
  var description: String {
    switch self {
    case .symbol(let symbol): symbol.name
    case .floorDivide(let base, let divisor):
      "(\(base.operandDescription)//\(divisor.operandDescription))"
    case .modulo(let base, let divisor):
      "\(base.printsAsNonnegative && divisor.printsAsNonnegative ? "Mod" : "PythonMod")"
        + "(\(base), \(divisor))"
    case .maximum(let operands):
      "Max(" + operands.map(\.description).joined(separator: ", ") + ")"
    case .minimum(let operands):
      "Min(" + operands.map(\.description).joined(separator: ", ") + ")"
    }
  }
}
