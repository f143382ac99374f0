import TensorSymbols

/// A generator whose numbers are the same in every run (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

/// A tree of operations that knows its value by itself and can be built as an expression.
indirect enum Tree {
  case number(Int)
  case symbol(Int)
  case operation(Operation, Tree, Tree)

  enum Operation: CaseIterable { case add, subtract, multiply, floorDivide, modulo, max, min }

  static func random(depth: Int, using generator: inout SeededGenerator) -> Tree {
    if depth == 0 || Int.random(in: 0..<6, using: &generator) == 0 {
      return Bool.random(using: &generator)
        ? .symbol(Int.random(in: 0..<3, using: &generator))
        : .number(Int.random(in: -4...6, using: &generator))
    }
    let operation = Operation.allCases.randomElement(using: &generator) ?? .add
    return .operation(
      operation, random(depth: depth - 1, using: &generator),
      random(depth: depth - 1, using: &generator))
  }

  var expression: SymbolicExpression {
    switch self {
    case .number(let value): return SymbolicExpression(value)
    case .symbol(let index): return SymbolicExpression(Symbol("s\(index)"))
    case .operation(let operation, let left, let right):
      let one = left.expression
      let other = right.expression
      switch operation {
      case .add: return one + other
      case .subtract: return one - other
      case .multiply: return one * other
      case .floorDivide: return one.floorDivide(by: other)
      case .modulo: return one.modulo(other)
      case .max: return SymbolicExpression.max(one, other)
      case .min: return SymbolicExpression.min(one, other)
      }
    }
  }

  /// The value for these sizes, nil where a divisor is zero.
  func value(_ sizes: [Int]) -> Int? {
    switch self {
    case .number(let value): return value
    case .symbol(let index): return sizes[index]
    case .operation(let operation, let left, let right):
      guard let one = left.value(sizes), let other = right.value(sizes) else { return nil }
      switch operation {
      case .add: return one + other
      case .subtract: return one - other
      case .multiply: return one * other
      case .floorDivide, .modulo:
        guard other != 0 else { return nil }
        // By definition: the remainder lies between zero and the divisor.
        var remainder = one - other * (one / other)
        if remainder != 0, (remainder < 0) != (other < 0) { remainder += other }
        return operation == .modulo ? remainder : (one - remainder) / other
      case .max: return Swift.max(one, other)
      case .min: return Swift.min(one, other)
      }
    }
  }
}

/// All sizes for three symbols up to four.
let smallSizes: [[Int]] = (1...4).flatMap { a in
  (1...4).flatMap { b in (1...4).map { c in [a, b, c] } }
}

/// The sizes as values of the symbols `s0`, `s1`, `s2`.
func values(_ sizes: [Int]) -> [Symbol: Int] {
  [Symbol("s0"): sizes[0], Symbol("s1"): sizes[1], Symbol("s2"): sizes[2]]
}
