extension ShapeFacts {
  /// Whether the difference's relation to zero is certain: true, false, or nil where neither is.
  func proof(of relation: Relation, _ difference: SymbolicExpression) -> Bool? {
    guard difference.failure == nil else { return nil }
    switch relation {
    case .equal: return isZero(difference)
    case .notEqual: return isZero(difference).map { !$0 }
    case .greaterOrEqual: return isNonnegative(difference)
    case .less: return isNonnegative(difference).map { !$0 }
    case .lessOrEqual: return isNonnegative(-difference)
    case .greater: return isNonnegative(-difference).map { !$0 }
    }
  }

  private func isZero(_ difference: SymbolicExpression) -> Bool? {
    let reduced = difference.withoutCommonSymbols
    let form = reduced.provingForm
    if let constant = form.constant { return constant == 0 }
    let range = provenRange(form)
    if range.lower > 0 || range.upper < 0 { return false }
    if range.onlyValue == 0 { return true }
    for fact in facts {
      let known = fact.expression.provingForm
      let isSame = known == form || known == -form
      switch fact.relation {
      case .equal where isSame: return true
      case .notEqual where isSame: return false
      case .less where isSame, .greater where isSame: return false
      default: continue
      }
    }
    return nil
  }

  private func isNonnegative(_ difference: SymbolicExpression) -> Bool? {
    let form = difference.withoutCommonSymbols.provingForm
    guard form.failure == nil else { return nil }
    let range = provenRange(form)
    if range.lower >= 0 { return true }
    if range.upper < 0 { return false }
    for known in facts.flatMap(\.nonnegativeForms) {
      if provenRange(form - known).lower >= 0 { return true }
      // -form - 1 >= 0 says that form is negative.
      if provenRange(-form - 1 - known).lower >= 0 { return false }
    }
    return nil
  }

  private func provenRange(_ form: SymbolicExpression) -> ValueRange {
    form.narrowedRange { symbol in
      let range = provenRange(of: symbol)
      return ValueRange(range.lower, Swift.min(range.upper, ValueRange.longestAxis))
    }
  }
}

extension ShapeFacts.Fact {
  /// The expressions that are at least zero because of the fact.
  fileprivate var nonnegativeForms: [SymbolicExpression] {
    let form = expression.provingForm
    switch relation {
    case .equal: return [form, -form]
    case .notEqual: return []
    case .less: return [-form - 1]
    case .lessOrEqual: return [-form]
    case .greater: return [form - 1]
    case .greaterOrEqual: return [form]
    }
  }
}

extension SymbolicExpression {
  /// An equal expression in which more equal values look the same; for proofs, not for printing.
  ///
  /// A remainder becomes `a - b*(a//b)`, and a floor division by a positive number keeps only
  /// coefficients below that number: `(s0 + 3)//2` becomes `(s0 + 1)//2 + 1`. Where that overflows
  /// the expression stays as it is.
  var provingForm: SymbolicExpression {
    guard containsAtom(where: { $0.isFloorDivision || $0.isRemainder }) else { return self }
    let form = mappingAtoms { atom in
      switch atom {
      case .floorDivide(let base, let divisor):
        base.provingForm.reducedFloorDivision(by: divisor.provingForm)
      case .modulo(let base, let divisor):
        base.provingForm - divisor.provingForm
          * base.provingForm.reducedFloorDivision(by: divisor.provingForm)
      default: atom.rebuilt(\.provingForm)
      }
    }
    return form.failure == nil ? form : self
  }

  private func reducedFloorDivision(by divisor: SymbolicExpression) -> SymbolicExpression {
    guard let number = divisor.constant, number > 0 else { return floorDivide(by: divisor) }
    var quotient: [Term] = []
    var rest: [Term] = []
    for term in terms {
      guard let whole = try? IntegerDivision.floor(term.coefficient, number) else {
        return floorDivide(by: divisor)
      }
      let part = term.coefficient - whole * number
      if whole != 0 { quotient.append(Term(coefficient: whole, factors: term.factors)) }
      if part != 0 { rest.append(Term(coefficient: part, factors: term.factors)) }
    }
    return SymbolicExpression(canonical: quotient)
      + SymbolicExpression(canonical: rest).floorDivide(by: divisor)
  }
}
