import TensorSymbols

/// Which dimensions an operator reduces, and what remains.
struct Reduction {
  /// The reduced dimensions, counted from the start.
  let dimensions: [Int]
  /// The tensor with the reduced dimensions behind the others.
  let arranged: TensorMetadata
  /// The shape of the result.
  let shape: Shape

  /// All dimensions are reduced where none is named.
  init(_ tensor: TensorMetadata, _ numbers: [SymInt]?, keeping: Bool) throws(TensorError) {
    let named = tensor.rank == 0 ? [] : (numbers ?? []).map { Int($0) }
    if tensor.rank == 0, let numbers {
      for number in numbers { _ = try Dimensions.position(Int(number), rank: 0) }
    }
    let dimensions = try Dimensions.positions(named, rank: tensor.rank)
    let kept = tensor.shape.indices.filter { !dimensions.contains($0) }
    arranged = tensor.permuted(kept + dimensions.sorted())
    shape =
      keeping
      ? Shape(tensor.shape.indices.map { dimensions.contains($0) ? 1 : tensor.shape[$0] })
      : Shape(kept.map { tensor.shape[$0] })
    self.dimensions = dimensions
  }

  /// Fails for an operator that has no result for no elements.
  func requireElements(of tensor: TensorMetadata, in name: String) throws(TensorError) {
    for dimension in dimensions where tensor.shape[dimension].constant == 0 {
      guard dimensions.count < tensor.rank || tensor.rank == 1 && shape.count == 1 else {
        throw TensorError(
          "\(name)(): Expected reduction dim to be specified for input.numel() == 0."
            + (name.hasPrefix("arg") ? "" : " Specify the reduction dim with the 'dim' argument."))
      }
      throw TensorError(
        "\(name)(): Expected reduction dim \(dimension) to have non-zero size.")
    }
  }
}
