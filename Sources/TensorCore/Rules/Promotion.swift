/// torch's type promotion (`torch.result_type`).
///
/// Tensors with dimensions decide; a tensor without dimensions, then a number, counts only where it
/// is of a higher category (bool, integer, floating point).
enum Promotion {
  /// An operand's share in the decision.
  enum Operand {
    case tensor(DType, rank: Int)
    case number(Scalar)
  }

  /// The type in which operands meet.
  static func result(_ operands: [Operand]) -> DType {
    var withDimensions: DType?
    var withoutDimensions: DType?
    var numbers: DType?
    for operand in operands {
      switch operand {
      case .tensor(let dtype, let rank) where rank > 0:
        withDimensions = promote(withDimensions, dtype)
      case .tensor(let dtype, _): withoutDimensions = promote(withoutDimensions, dtype)
      case .number(let scalar): numbers = promote(numbers, dtype(of: scalar))
      }
    }
    return combine(withDimensions, combine(withoutDimensions, numbers)) ?? .float32
  }

  /// The type of a number beside tensors.
  static func dtype(of scalar: Scalar) -> DType {
    switch scalar {
    case .int: .int64
    case .double: .float32
    case .bool: .bool
    }
  }

  /// The smallest type that holds both (`torch.promote_types`).
  static func promote(_ left: DType, _ right: DType) -> DType {
    if left == right { return left }
    switch (left.isFloatingPoint, right.isFloatingPoint) {
    case (true, true):
      if left == .float64 || right == .float64 { return .float64 }
      return .float32
    case (true, false): return left
    case (false, true): return right
    case (false, false): break
    }
    if left == .bool { return right }
    if right == .bool { return left }
    if left == .uint8 || right == .uint8 {
      let other = left == .uint8 ? right : left
      return other == .int8 ? .int16 : other
    }
    return left.itemSize > right.itemSize ? left : right
  }

  private static func promote(_ left: DType?, _ right: DType) -> DType {
    left.map { promote($0, right) } ?? right
  }

  private static func combine(_ higher: DType?, _ lower: DType?) -> DType? {
    guard let higher else { return lower }
    guard let lower else { return higher }
    if higher.isFloatingPoint { return higher }
    if higher == .bool || lower.isFloatingPoint { return promote(higher, lower) }
    return higher
  }
}

extension DType {
  /// Whether an operator may write results of this type into a tensor of another (`torch.can_cast`).
  ///
  /// Fractions do not become integers, nor numbers truth values.
  func canBeWritten(to target: DType) -> Bool {
    if isFloatingPoint { return target.isFloatingPoint }
    return self == .bool || target != .bool
  }
}
