import TensorSymbols

/// torch's rules for tensors as indices.
///
/// Index tensors are broadcast together. Where they stand side by side the result has their shape in
/// their place, else at its front. A mask counts as the index tensors of its true elements.
struct AdvancedIndexing {
  /// For each dimension of the indexed tensor the index tensor, if any; none is a mask.
  let indices: [Tensor?]
  /// The common shape of the index tensors.
  let indexShape: Shape
  /// The dimensions before those of the index tensors in the result, in the tensor's order.
  let leading: [Int]
  /// The dimensions behind them.
  let trailing: [Int]
  /// The shape of the result.
  let shape: Shape

  /// The rule for a tensor and the arguments of `index`.
  init(_ tensor: Tensor, _ arguments: [Tensor?]) throws(TensorError) {
    var indices: [Tensor?] = []
    for argument in arguments {
      guard let argument else {
        indices.append(nil)
        continue
      }
      switch argument.dtype {
      case .int64, .int32: indices.append(argument)
      case .bool:
        indices += try Self.places(in: argument, of: tensor.shape, at: indices.count)
      default:
        throw TensorError("tensors used as indices must be long, int, byte or bool tensors")
      }
    }
    guard indices.count <= tensor.rank else {
      throw TensorError(
        "too many indices for tensor of dimension \(tensor.rank) (got \(indices.count))")
    }
    indices += Array(repeating: nil, count: tensor.rank - indices.count)
    let indexed = indices.indices.filter { indices[$0] != nil }
    indexShape = try Self.broadcast(indices.compactMap { $0?.shape })
    let free = indices.indices.filter { indices[$0] == nil }
    let first = indexed.first ?? 0
    let isAdjacent = indexed.count == (indexed.last ?? 0) - first + 1
    leading = isAdjacent ? free.filter { $0 < first } : []
    trailing = isAdjacent ? free.filter { $0 >= first } : free
    shape = Shape(
      leading.map { tensor.shape[$0] } + indexShape.sizes + trailing.map { tensor.shape[$0] })
    self.indices = indices
  }

  private static func broadcast(_ shapes: [Shape]) throws(TensorError) -> Shape {
    do {
      return try Broadcasting.shape(shapes)
    } catch {
      throw TensorError(
        "shape mismatch: indexing tensors could not be broadcast together with shapes "
          + shapes.map(\.list).joined(separator: ", "))
    }
  }

  /// Checks that masks have the sizes of the dimensions that they stand for.
  static func checkMasks(in indices: [Tensor?], of shape: Shape) throws(TensorError) {
    var position = 0
    for index in indices {
      guard let index, index.dtype == .bool else {
        position += 1
        continue
      }
      try checkSizes(of: index, in: shape, at: position)
      position += index.rank
    }
  }

  private static func checkSizes(
    of mask: Tensor, in shape: Shape, at position: Int
  ) throws(TensorError) {
    for dimension in mask.shape.indices {
      let other = position + dimension
      guard other < shape.count, mask.shape[dimension] == shape[other] else {
        throw TensorError(
          "The shape of the mask \(mask.shape.list) at index \(dimension) does not match the shape of the indexed tensor \(shape.list) at index \(other)"
        )
      }
    }
  }

  /// The places of a mask's true elements, a tensor for each of its dimensions.
  private static func places(
    in mask: Tensor, of shape: Shape, at position: Int
  ) throws(TensorError) -> [Tensor?] {
    try checkSizes(of: mask, in: shape, at: position)
    guard mask.storage != nil else {
      throw TensorError(
        "a mask as an index gives a shape that depends on data, which a program cannot have; use where or masked_fill"
      )
    }
    return mask.placesOfTrueElements
  }
}

extension Tensor {
  /// For each dimension a tensor of the positions of the true elements: `torch.nonzero(as_tuple=True)`.
  fileprivate var placesOfTrueElements: [Tensor] {
    let values = booleans()
    let found = (0..<values.count).filter { values[$0] }
    var block = values.count
    return shape.indices.map { dimension in
      let size = Int(shape[dimension])
      block /= Swift.max(size, 1)
      let places = Buffer<Int64>(count: found.count)
      for (index, place) in found.enumerated() { places[index] = Int64(place / block % size) }
      return Tensor(places, shape: Shape([found.count]), dtype: .int64)
    }
  }
}
