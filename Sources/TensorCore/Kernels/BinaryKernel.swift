import TensorSymbols

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Element by element functions of two tensors.
///
/// The loops stand beside the functions, so that each becomes a loop of its own.
enum BinaryKernel {
  case add
  case subtract
  case multiply
  case divide
  case floorDivide
  case remainder
  case power
  case maximum
  case minimum

  /// Computes in the compute type of `dtype`; both tensors are converted to it and repeated to `shape`.
  func run(_ left: Tensor, _ right: Tensor, _ shape: Shape, _ dtype: DType) -> Tensor {
    let sizes = shape.sizes.map { Int($0) }
    switch dtype {
    case .float64:
      let pair = Operands(left.doubles, right.doubles, left, right, sizes)
      return Tensor(double(pair), shape: shape)
    case .float32, .float16, .bfloat16:
      let pair = Operands(left.floats, right.floats, left, right, sizes)
      return Tensor(float(pair), shape: shape, dtype: dtype)
    case .bool:
      let pair = Operands(left.booleans, right.booleans, left, right, sizes)
      return Tensor(bool(pair), shape: shape)
    default:
      let pair = Operands(left.integers, right.integers, left, right, sizes)
      return Tensor(integer(pair), shape: shape, dtype: dtype)
    }
  }

  private func float(_ pair: Operands<Float>) -> Buffer<Float> {
    real(pair) { powf($0, $1) }
  }

  private func double(_ pair: Operands<Double>) -> Buffer<Double> {
    real(pair) { pow($0, $1) }
  }

  /// Becomes loops of its own in both callers; C's power of each type has a name of its own.
  @inline(__always)
  private func real<Real: BinaryFloatingPoint & BitwiseCopyable>(
    _ pair: Operands<Real>, power: (Real, Real) -> Real
  ) -> Buffer<Real> {
    switch self {
    case .add: pair.map { $0 + $1 }
    case .subtract: pair.map { $0 - $1 }
    case .multiply: pair.map { $0 * $1 }
    case .divide: pair.map { $0 / $1 }
    case .floorDivide: pair.map { floorDivision($0, $1) }
    case .remainder: pair.map { modulo($0, $1) }
    case .power: pair.map(power)
    case .maximum: pair.map { larger($0, $1) }
    case .minimum: pair.map { smaller($0, $1) }
    }
  }

  private func integer(_ pair: Operands<Int64>) -> Buffer<Int64> {
    switch self {
    case .add: pair.map { $0 &+ $1 }
    case .subtract: pair.map { $0 &- $1 }
    case .multiply: pair.map { $0 &* $1 }
    case .divide, .floorDivide: pair.map { floorDivision($0, $1) }
    case .remainder: pair.map { modulo($0, $1) }
    case .power: pair.map { integerPower($0, $1) }
    case .maximum: pair.map { max($0, $1) }
    case .minimum: pair.map { min($0, $1) }
    }
  }

  private func bool(_ pair: Operands<Bool>) -> Buffer<Bool> {
    switch self {
    case .multiply, .minimum: pair.map { $0 && $1 }
    case .power: pair.map { $0 || !$1 }
    default: pair.map { $0 || $1 }
    }
  }
}

/// Two operands of a loop; one of them may be a single value for all elements.
private struct Operands<Element: BitwiseCopyable> {
  let left: Buffer<Element>
  let right: Buffer<Element>
  let count: Int

  init(
    _ readLeft: ([Int]?) -> Buffer<Element>, _ readRight: ([Int]?) -> Buffer<Element>,
    _ left: Tensor, _ right: Tensor, _ sizes: [Int]
  ) {
    count = sizes.reduce(1, *)
    let leftIsSingle = left.elementCount.constant == 1
    self.left = readLeft(leftIsSingle ? nil : sizes)
    self.right = readRight(!leftIsSingle && right.elementCount.constant == 1 ? nil : sizes)
  }

  @inline(__always)
  func map(_ function: (Element, Element) -> Element) -> Buffer<Element> {
    let result = Buffer<Element>(count: count)
    guard count > 0, let target = result.elements.baseAddress,
      let first = left.elements.baseAddress, let second = right.elements.baseAddress
    else { return result }
    if left.count == 1 && count != 1 {
      let value = first.pointee
      for index in 0..<count { target[index] = function(value, second[index]) }
    } else if right.count == 1 && count != 1 {
      let value = second.pointee
      for index in 0..<count { target[index] = function(first[index], value) }
    } else {
      for index in 0..<count { target[index] = function(first[index], second[index]) }
    }
    return result
  }
}

// The functions are torch's where C's differ: quotients and remainders round down, NaN wins in maxima.

@inline(__always)
private func floorDivision<T: BinaryFloatingPoint>(_ left: T, _ right: T) -> T {
  if right == 0 { return left / right }
  let rest = left.truncatingRemainder(dividingBy: right)
  var quotient = (left - rest) / right
  if rest != 0 && (right < 0) != (rest < 0) { quotient -= 1 }
  if quotient == 0 { return left.sign == right.sign ? 0 : -0.0 }
  let down = quotient.rounded(.down)
  return quotient - down > 0.5 ? down + 1 : down
}

@inline(__always)
private func modulo<T: BinaryFloatingPoint>(_ left: T, _ right: T) -> T {
  let rest = left.truncatingRemainder(dividingBy: right)
  return rest != 0 && (right < 0) != (rest < 0) ? rest + right : rest
}

@inline(__always)
private func floorDivision(_ left: Int64, _ right: Int64) -> Int64 {
  if right == 0 { return 0 }
  if right == -1 { return 0 &- left }
  let quotient = left / right
  return left % right != 0 && (left < 0) != (right < 0) ? quotient - 1 : quotient
}

@inline(__always)
private func modulo(_ left: Int64, _ right: Int64) -> Int64 {
  if right == 0 || right == -1 { return 0 }
  let rest = left % right
  return rest != 0 && (rest < 0) != (right < 0) ? rest + right : rest
}

@inline(__always)
private func larger<T: BinaryFloatingPoint>(_ left: T, _ right: T) -> T {
  left.isNaN || left > right ? left : right
}

@inline(__always)
private func smaller<T: BinaryFloatingPoint>(_ left: T, _ right: T) -> T {
  left.isNaN || left < right ? left : right
}

private func integerPower(_ base: Int64, _ exponent: Int64) -> Int64 {
  guard exponent >= 0 else {
    return base == 1 ? 1 : base == -1 ? (exponent % 2 == 0 ? 1 : -1) : 0
  }
  var (result, base, exponent) = (Int64(1), base, exponent)
  while exponent > 0 {
    if exponent & 1 == 1 { result = result &* base }
    base = base &* base
    exponent >>= 1
  }
  return result
}
