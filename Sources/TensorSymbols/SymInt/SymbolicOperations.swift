// The slow path: at least one operand is symbolic. The environment's recorder hears of the operation.

extension SymInt {
  /// The result of an arithmetic operation.
  @usableFromInline
  static func symbolic(
    _ operation: SymIntOperation, _ left: SymInt, _ right: SymInt
  ) -> SymInt {
    guard let environment = left.environment ?? right.environment else { return left }
    let result = value(operation, left, right, environment)
    environment.recorder?.record(operation, left, right, result: result)
    return result
  }

  private static func value(
    _ operation: SymIntOperation, _ left: SymInt, _ right: SymInt,
    _ environment: ShapeEnvironment
  ) -> SymInt {
    let one = left.expression
    let other = right.expression
    if let error = error(operation, one, other, environment) {
      environment.record(error)
      return 1
    }
    let result: SymbolicExpression =
      switch operation {
      case .add: one + other
      case .subtract: one - other
      case .multiply: one * other
      case .floorDivide: one.floorDivide(by: other)
      case .modulo: one.modulo(other)
      case .negate: -one
      case .maximum: SymbolicExpression.max(one, other)
      case .minimum: SymbolicExpression.min(one, other)
      default: one
      }
    if result.failure != nil {
      environment.record(.overflow(operation: "\(operation.rawValue)(\(one), \(other))"))
      return 1
    }
    return result.constant.map { SymInt($0) } ?? SymInt(result, in: environment)
  }

  /// The mistake of a division, nil where there is none.
  private static func error(
    _ operation: SymIntOperation, _ dividend: SymbolicExpression, _ divisor: SymbolicExpression,
    _ environment: ShapeEnvironment
  ) -> SymbolicError? {
    guard operation == .floorDivide || operation == .modulo else { return nil }
    let value = environment.hint(of: divisor) ?? 1
    if value == 0 { return .divisionByZero(dividend: dividend, divisor: divisor) }
    return value < 0 && operation == .modulo
      ? .negativeModulus(dividend: dividend, divisor: divisor) : nil
  }

  /// The answer of a comparison.
  @usableFromInline
  static func compare(
    _ operation: SymIntOperation, _ relation: Relation, _ left: SymInt, _ right: SymInt
  ) -> Bool {
    guard let environment = left.environment ?? right.environment else {
      return relation.holds(left.hint, right.hint)
    }
    environment.recorder?.prepare(left, right)
    let answer = environment.decide(relation, left.expression, right.expression)
    environment.recorder?.record(operation, left, right, result: SymInt(answer ? 1 : 0))
    return answer
  }
}
