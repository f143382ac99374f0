import TensorSymbols

// Tensors made of several.

extension Operator {
  static let concatenate = Operator("cat(Tensor[] tensors, int dim=0) -> Tensor") {
    (call) throws(TensorError) in
    [try concatenation(call.tensors(0), Int(call.int(1))).metadata]
  } kernel: { (call, metadata) throws(TensorError) in
    let (_, dimension) = try concatenation(call.tensors(0), Int(call.int(1)))
    let result = Tensor.uninitialized(metadata[0].dtype, metadata[0].shape)
    let parts = call.tensors(0).filter { !$0.isLegacyEmpty }
    let sizes = parts.map { $0.shape[dimension] }
    for (part, target) in zip(parts, try Slicing.parts(metadata[0], dimension, sizes)) {
      result.viewed(target).write(part)
    }
    return [result]
  }

  static let stack = composite("stack(Tensor[] tensors, int dim=0) -> Tensor") {
    (call) throws(TensorError) in
    let tensors = call.tensors(0)
    guard let first = tensors.first else {
      throw TensorError("stack expects a non-empty TensorList")
    }
    let position = try Dimensions.position(Int(call.int(1)), rank: first.rank + 1)
    var parts: [Tensor] = []
    for (entry, tensor) in tensors.enumerated() {
      guard tensor.shape == first.shape else {
        throw TensorError(
          "stack expects each tensor to be equal size, but got \(first.shape.list) at entry 0 and \(tensor.shape.list) at entry \(entry)"
        )
      }
      parts.append(try unsqueeze.apply(.tensor(tensor), .int(SymInt(position))))
    }
    return [try concatenate.apply(.tensors(parts), .int(SymInt(position)))]
  }

  /// What `cat` makes, and along which dimension, counted from the start.
  ///
  /// A tensor of shape [0] fits everything, as in torch.
  private static func concatenation(
    _ tensors: [Tensor], _ dimension: Int
  ) throws(TensorError) -> (metadata: TensorMetadata, dimension: Int) {
    guard let any = tensors.first else {
      throw TensorError("torch.cat(): expected a non-empty list of Tensors")
    }
    let first = tensors.first { !$0.isLegacyEmpty } ?? any
    guard tensors.allSatisfy({ $0.rank > 0 }) else {
      let position = tensors.firstIndex { $0.rank == 0 } ?? 0
      throw TensorError("zero-dimensional tensor (at position \(position)) cannot be concatenated")
    }
    let position = try Dimensions.position(dimension, rank: first.rank)
    var sizes = first.shape.sizes
    sizes[position] = 0
    for (entry, tensor) in tensors.enumerated() where !tensor.isLegacyEmpty {
      guard tensor.rank == first.rank else {
        throw TensorError(
          "Tensors must have same number of dimensions: got \(first.rank) and \(tensor.rank)")
      }
      for other in sizes.indices where other != position {
        guard tensor.shape[other] == sizes[other] else {
          throw TensorError(
            "Sizes of tensors must match except in dimension \(position). Expected size \(sizes[other]) but got size \(tensor.shape[other]) for tensor number \(entry) in the list."
          )
        }
      }
      sizes[position] = sizes[position] + tensor.shape[position]
    }
    let dtype = Promotion.result(tensors.map { .tensor($0.dtype, rank: $0.rank) })
    return (TensorMetadata(dtype, Shape(sizes)), position)
  }
}

extension Tensor {
  /// Whether this is a tensor of shape [0], which `cat` passes over.
  fileprivate var isLegacyEmpty: Bool { rank == 1 && shape[0].constant == 0 }
}

// MARK: - For users

extension Tensor {
  /// Tensors one behind the other along a dimension that exists: `torch.cat`.
  public static func cat(
    _ tensors: [Tensor], dim: Int = 0, file: StaticString = #filePath, line: UInt = #line
  ) -> Tensor {
    Operator.concatenate(
      .tensors(tensors), .int(SymInt(dim)), at: SourceLocation(file, line))
  }

  /// Tensors of one shape side by side along a new dimension: `torch.stack`.
  public static func stack(
    _ tensors: [Tensor], dim: Int = 0, file: StaticString = #filePath, line: UInt = #line
  ) -> Tensor {
    Operator.stack(.tensors(tensors), .int(SymInt(dim)), at: SourceLocation(file, line))
  }
}
