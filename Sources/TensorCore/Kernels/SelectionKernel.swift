import TensorSymbols

/// Takes each element from one of two tensors, as a mask says.
enum SelectionKernel {
  /// Elements of `first` where the mask is true, of `second` elsewhere, converted to `dtype`.
  static func run(
    _ mask: Tensor, _ first: Tensor, _ second: Tensor, _ shape: Shape, _ dtype: DType
  ) -> Tensor {
    let sizes = shape.sizes.map { Int($0) }
    let choices = mask.booleans(expandedTo: sizes)
    switch dtype {
    case .float64:
      let values = select(
        choices, first.doubles(expandedTo: sizes), second.doubles(expandedTo: sizes))
      return Tensor(values, shape: shape)
    case .float32, .float16, .bfloat16:
      let values = select(
        choices, first.floats(expandedTo: sizes), second.floats(expandedTo: sizes))
      return Tensor(values, shape: shape, dtype: dtype)
    case .bool:
      let values = select(
        choices, first.booleans(expandedTo: sizes), second.booleans(expandedTo: sizes))
      return Tensor(values, shape: shape)
    default:
      let values = select(
        choices, first.integers(expandedTo: sizes), second.integers(expandedTo: sizes))
      return Tensor(values, shape: shape, dtype: dtype)
    }
  }

  @inline(__always)
  private static func select<Element: BitwiseCopyable>(
    _ choices: Buffer<Bool>, _ first: Buffer<Element>, _ second: Buffer<Element>
  ) -> Buffer<Element> {
    let result = Buffer<Element>(count: choices.count)
    guard choices.count > 0, let target = result.elements.baseAddress,
      let mask = choices.elements.baseAddress, let one = first.elements.baseAddress,
      let other = second.elements.baseAddress
    else { return result }
    for index in 0..<choices.count { target[index] = mask[index] ? one[index] : other[index] }
    return result
  }
}
