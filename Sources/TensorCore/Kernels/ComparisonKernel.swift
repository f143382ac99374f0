import TensorSymbols

/// Element by element comparisons of two tensors.
enum ComparisonKernel {
  case equal
  case notEqual
  case less
  case lessOrEqual
  case greater
  case greaterOrEqual

  /// Compares in the type in which both tensors meet.
  func run(_ left: Tensor, _ right: Tensor, _ shape: Shape, meetingIn dtype: DType) -> Tensor {
    let sizes = shape.sizes.map { Int($0) }
    let result: Buffer<Bool> =
      switch dtype {
      case .float64:
        compare(left.doubles(expandedTo: sizes), right.doubles(expandedTo: sizes))
      case .float32, .float16, .bfloat16:
        compare(left.floats(expandedTo: sizes), right.floats(expandedTo: sizes))
      default:
        compare(left.integers(expandedTo: sizes), right.integers(expandedTo: sizes))
      }
    return Tensor(result, shape: shape)
  }

  @inline(__always)
  private func compare<Element: BitwiseCopyable & Comparable>(
    _ left: Buffer<Element>, _ right: Buffer<Element>
  ) -> Buffer<Bool> {
    switch self {
    case .equal: map(left, right) { $0 == $1 }
    case .notEqual: map(left, right) { $0 != $1 }
    case .less: map(left, right) { $0 < $1 }
    case .lessOrEqual: map(left, right) { $0 <= $1 }
    case .greater: map(left, right) { $0 > $1 }
    case .greaterOrEqual: map(left, right) { $0 >= $1 }
    }
  }

  @inline(__always)
  private func map<Element: BitwiseCopyable>(
    _ left: Buffer<Element>, _ right: Buffer<Element>, _ function: (Element, Element) -> Bool
  ) -> Buffer<Bool> {
    let result = Buffer<Bool>(count: left.count)
    guard left.count > 0, let target = result.elements.baseAddress,
      let first = left.elements.baseAddress, let second = right.elements.baseAddress
    else { return result }
    for index in 0..<left.count { target[index] = function(first[index], second[index]) }
    return result
  }
}
