public import TensorSymbols

// Elements put around a tensor.

extension Operator {
  static let pad = Operator(
    "pad(Tensor self, SymInt[] pad, str mode=\"constant\", float? value=None) -> Tensor"
  ) { (call) throws(TensorError) in
    let shape = call.tensor(0).shape
    let pads = call.ints(1)
    guard pads.count % 2 == 0 else { throw TensorError("Padding length must be divisible by 2") }
    guard pads.count <= 2 * shape.count else {
      throw TensorError(
        "Padding length should be less than or equal to two times the input dimension but got padding length \(pads.count) and input of dimension \(shape.count)"
      )
    }
    try checkMode(call, shape, pads)
    var sizes = shape.sizes
    for pair in 0..<(pads.count / 2) {
      let dimension = shape.count - 1 - pair
      sizes[dimension] = sizes[dimension] + pads[2 * pair] + pads[2 * pair + 1]
      guard sizes[dimension] >= 0 else {
        throw TensorError("narrow(): length must be non-negative.")
      }
    }
    return [TensorMetadata(call.tensor(0).dtype, Shape(sizes))]
  } kernel: { (call, metadata) throws(TensorError) in
    var result = call.tensor(0)
    for pair in 0..<(call.ints(1).count / 2) {
      let dimension = result.rank - 1 - pair
      let before = Int(call.ints(1)[2 * pair])
      let count = Int(metadata[0].shape[dimension])
      result = try padded(
        result, dimension, before, count, call.string(2), call.optionalScalar(3)?.double ?? 0)
    }
    return [result.body === call.tensor(0).body ? result.copied(as: result.dtype) : result]
  }

  private static func checkMode(
    _ call: Call, _ shape: Shape, _ pads: [SymInt]
  ) throws(TensorError) {
    let mode = call.string(2)
    if mode == "constant" { return }
    guard ["reflect", "replicate", "circular"].contains(mode) else {
      throw TensorError("Unrecognised padding mode \(mode)")
    }
    guard (call.optionalScalar(3)?.double ?? 0) == 0 else {
      throw TensorError("Padding mode \"\(mode)\" doesn't take in value argument")
    }
    let covered = pads.count / 2
    guard covered > 0, covered <= 3, shape.count == covered + 1 || shape.count == covered + 2 else {
      throw TensorError(
        "Only 2D, 3D, 4D, 5D padding with non-constant padding are supported for now")
    }
    if mode == "circular" {
      try checkCircular(shape, pads)
      return
    }
    let padded = shape.sizes.suffix(covered + (shape.count == covered + 2 ? 1 : 0))
    guard padded.allSatisfy({ $0 > 0 }) else {
      throw TensorError(
        "Expected \(covered + 1)D or \(covered + 2)D (batch mode) tensor with possibly 0 batch size and other non-zero dimensions for input, but got: \(shape.list)"
      )
    }
    guard mode == "reflect" else { return }
    for pair in 0..<covered {
      let dimension = shape.count - 1 - pair
      let (before, after) = (pads[2 * pair], pads[2 * pair + 1])
      guard before < shape[dimension], after < shape[dimension] else {
        throw TensorError(
          "Argument #\(4 + 2 * pair): Padding size should be less than the corresponding input dimension, but got: padding (\(before), \(after)) at dimension \(dimension) of input \(shape.list)"
        )
      }
    }
  }

  private static func checkCircular(_ shape: Shape, _ pads: [SymInt]) throws(TensorError) {
    for pair in 0..<(pads.count / 2) {
      let size = shape[shape.count - 1 - pair]
      let (before, after) = (pads[2 * pair], pads[2 * pair + 1])
      guard before <= size, after <= size else {
        throw TensorError("Padding value causes wrapping around more than once.")
      }
      guard size + before + after >= 0 else {
        throw TensorError("Negative padding value is resulting in an empty dimension")
      }
    }
  }

  /// One dimension padded: its new elements are others of it, or a constant.
  private static func padded(
    _ tensor: Tensor, _ dimension: Int, _ before: Int, _ count: Int, _ mode: String,
    _ value: Double
  ) throws(TensorError) -> Tensor {
    let size = Int(tensor.shape[dimension])
    guard mode == "constant" else {
      let places = Buffer<Int64>(count: count)
      let isCircular = mode == "circular"
      for index in 0..<count {
        let source =
          isCircular
          ? circularPlace(index, size, before, count) : place(index - before, size, mode)
        places[index] = Int64(source)
      }
      let index = Tensor(places, shape: Shape([count]), dtype: .int64)
      return try indexSelect.apply(.tensor(tensor), .int(SymInt(dimension)), .tensor(index))
    }
    var sizes = tensor.shape.sizes
    sizes[dimension] = SymInt(count)
    let result = Tensor.uninitialized(tensor.dtype, Shape(sizes))
    result.write(Tensor(number: .double(value)))
    let start = Swift.max(before, 0)
    let end = Swift.min(before + size, count)
    guard start < end else { return result }
    let place = CallArgument.int(SymInt(dimension))
    let target = try slice.apply(
      .tensor(result), place, .int(SymInt(start)), .int(SymInt(end)))
    let source = try slice.apply(
      .tensor(tensor), place, .int(SymInt(start - before)), .int(SymInt(end - before)))
    target.write(source)
    return result
  }

  /// Which element stands at a position of a dimension that repeats what negative pads leave of it.
  private static func circularPlace(
    _ position: Int, _ size: Int, _ before: Int, _ count: Int
  ) -> Int {
    let first = Swift.max(-before, 0)
    let period = Swift.max(size - first - Swift.max(size + before - count, 0), 1)
    let steps = (position - Swift.max(before, 0)) % period
    return first + (steps < 0 ? steps + period : steps)
  }

  /// Which element stands at a position outside the dimension.
  private static func place(_ position: Int, _ size: Int, _ mode: String) -> Int {
    switch mode {
    case "replicate": Swift.min(Swift.max(position, 0), size - 1)
    default: position < 0 ? -position : position >= size ? 2 * (size - 1) - position : position
    }
  }
}

// MARK: - For users

/// What stands in the place of elements that a tensor does not have.
public enum PaddingMode: String, Sendable {
  /// One number.
  case constant
  /// The elements mirrored at the edge, which is not repeated.
  case reflect
  /// The element at the edge.
  case replicate
  /// The elements from the other end.
  case circular
}

extension Tensor {
  /// Elements put before and after the last dimension, then the one before it: `torch.nn.functional.pad`.
  ///
  /// Negative numbers take elements away.
  public func pad(
    _ pads: [any SymIntConvertible], mode: PaddingMode = .constant, value: Double? = nil,
    file: StaticString = #filePath, line: UInt = #line
  ) -> Tensor {
    Operator.pad(
      .tensor(self), .ints(pads.map(\.symInt)), .string(mode.rawValue),
      value.map(CallArgument.double) ?? .none, at: SourceLocation(file, line))
  }
}
