public import TensorSymbols

// Views: other shapes for the same elements.

extension Operator {
  static let view = view("view(Tensor(a) self, SymInt[] size) -> Tensor(a)") {
    (call) throws(TensorError) in
    let tensor = call.tensor(0).metadata
    let shape = try Reshaping.shape(tensor.shape, call.ints(1))
    guard let strides = Reshaping.strides(tensor, shape) else {
      throw TensorError(
        "view size is not compatible with input tensor's size and stride (at least one dimension spans across two contiguous subspaces). Use .reshape(...) instead."
      )
    }
    return TensorMetadata(tensor.dtype, shape, strides: strides, offset: tensor.offset)
  }

  static let reshape = reshaping("reshape(Tensor(a) self, SymInt[] shape) -> Tensor(a)") {
    (call) throws(TensorError) in
    try Reshaping.shape(call.tensor(0).shape, call.ints(1))
  }

  static let flatten = reshaping(
    "flatten.using_ints(Tensor(a) self, int start_dim=0, int end_dim=-1) -> Tensor(a)"
  ) { (call) throws(TensorError) in
    let shape = call.tensor(0).shape
    let start = try Dimensions.position(Int(call.int(1)), rank: shape.count)
    let end = try Dimensions.position(Int(call.int(2)), rank: shape.count)
    guard start <= end else {
      throw TensorError("flatten() has invalid args: start_dim cannot come after end_dim")
    }
    guard shape.count > 0 else { return [1] }
    let middle = shape.sizes[start...end].reduce(1) { $0 * $1 }
    return Shape(shape.sizes[..<start] + [middle] + shape.sizes[(end + 1)...])
  }.returningFirst { call in
    let rank = call.tensor(0).rank
    let start = try? Dimensions.position(Int(call.int(1)), rank: rank)
    let end = try? Dimensions.position(Int(call.int(2)), rank: rank)
    return rank > 0 && start == end
  }

  static let transpose = view(
    "transpose.int(Tensor(a) self, int dim0, int dim1) -> Tensor(a)"
  ) { (call) throws(TensorError) in
    let tensor = call.tensor(0).metadata
    let first = try Dimensions.position(Int(call.int(1)), rank: tensor.rank)
    let second = try Dimensions.position(Int(call.int(2)), rank: tensor.rank)
    var order = Array(0..<tensor.rank)
    if tensor.rank > 0 { order.swapAt(first, second) }
    return tensor.permuted(order)
  }

  static let transposeMatrix = view("t(Tensor(a) self) -> Tensor(a)") {
    (call) throws(TensorError) in
    let tensor = call.tensor(0).metadata
    guard tensor.rank <= 2 else {
      throw TensorError(
        "t() expects a tensor with <= 2 dimensions, but self is \(tensor.rank)D")
    }
    return tensor.permuted(Array((0..<tensor.rank).reversed()))
  }

  static let permute = view("permute(Tensor(a) self, int[] dims) -> Tensor(a)") {
    (call) throws(TensorError) in
    let tensor = call.tensor(0).metadata
    let dimensions = call.ints(1).map { Int($0) }
    guard dimensions.count == tensor.rank else {
      throw TensorError(
        "permute(sparse_coo): number of dimensions in the tensor input does not match the length of the desired ordering of dimensions i.e. input.dim() = \(tensor.rank) is not equal to len(dims) = \(dimensions.count)"
      )
    }
    var order: [Int] = []
    for dimension in dimensions {
      order.append(try Dimensions.position(dimension, rank: tensor.rank))
    }
    guard Set(order).count == order.count else {
      throw TensorError("permute(): duplicate dims are not allowed.")
    }
    return tensor.permuted(order)
  }

  static let unsqueeze = view("unsqueeze(Tensor(a) self, int dim) -> Tensor(a)") {
    (call) throws(TensorError) in
    var tensor = call.tensor(0).metadata
    let position = try Dimensions.position(Int(call.int(1)), rank: tensor.rank + 1)
    var sizes = tensor.shape.sizes
    let stride =
      position < tensor.rank ? tensor.shape[position] * tensor.strides[position] : 1
    sizes.insert(1, at: position)
    tensor.strides.insert(stride, at: position)
    tensor.shape = Shape(sizes)
    return tensor
  }

  static let squeeze = view("squeeze(Tensor(a) self) -> Tensor(a)") { call in
    let tensor = call.tensor(0).metadata
    return tensor.squeezed(Array(0..<tensor.rank))
  }

  static let squeezeDimension = view("squeeze.dim(Tensor(a) self, int dim) -> Tensor(a)") {
    (call) throws(TensorError) in
    let tensor = call.tensor(0).metadata
    guard tensor.rank > 0 else { return tensor }
    return tensor.squeezed([try Dimensions.position(Int(call.int(1)), rank: tensor.rank)])
  }

  static let squeezeDimensions = view("squeeze.dims(Tensor(a) self, int[] dim) -> Tensor(a)") {
    (call) throws(TensorError) in
    let tensor = call.tensor(0).metadata
    return tensor.squeezed(
      try Dimensions.positions(call.ints(1).map { Int($0) }, rank: tensor.rank))
  }

  static let expand = view(
    "expand(Tensor(a) self, SymInt[] size, *, bool implicit=False) -> Tensor(a)"
  ) { (call) throws(TensorError) in
    try call.tensor(0).metadata.expanded(to: call.ints(1))
  }

  static let expandAs = view("expand_as(Tensor(a) self, Tensor other) -> Tensor(a)") {
    (call) throws(TensorError) in
    try call.tensor(0).metadata.expanded(to: call.tensor(1).shape.sizes)
  }

  static let contiguous = Operator(
    "contiguous(Tensor(a) self, *, MemoryFormat memory_format=contiguous_format) -> Tensor(a)"
  ) { (call) throws(TensorError) in
    [
      call.tensor(0).isContiguous
        ? call.tensor(0).metadata : TensorMetadata(call.tensor(0).dtype, call.tensor(0).shape)
    ]
  } kernel: { call, metadata in
    call.tensor(0).isContiguous
      ? [call.tensor(0)] : [call.tensor(0).copied(as: metadata[0].dtype)]
  }

  /// A view where strides allow it, else a copy.
  private static func reshaping(
    _ schema: String, _ shape: @escaping @Sendable (Call) throws(TensorError) -> Shape
  ) -> Operator {
    Operator(schema) { (call) throws(TensorError) in
      let tensor = call.tensor(0).metadata
      let shape = try shape(call)
      guard let strides = Reshaping.strides(tensor, shape) else {
        return [TensorMetadata(tensor.dtype, shape)]
      }
      return [TensorMetadata(tensor.dtype, shape, strides: strides, offset: tensor.offset)]
    } kernel: { call, metadata in
      let tensor = call.tensor(0)
      if Reshaping.strides(tensor.metadata, metadata[0].shape) != nil {
        return [tensor.viewed(metadata[0])]
      }
      return [tensor.copied(as: tensor.dtype).viewed(metadata[0])]
    }
  }
}

extension TensorMetadata {
  /// The dimensions in another order.
  func permuted(_ order: [Int]) -> TensorMetadata {
    TensorMetadata(
      dtype, Shape(order.map { shape[$0] }), strides: order.map { strides[$0] }, offset: offset)
  }

  /// Without those of the dimensions whose size is 1.
  fileprivate func squeezed(_ dimensions: [Int]) -> TensorMetadata {
    let kept = (0..<rank).filter { !dimensions.contains($0) || shape[$0].constant != 1 }
    return permuted(kept)
  }

  /// Dimensions of size 1 repeated, and new ones at the left; -1 keeps a size.
  fileprivate func expanded(to sizes: [SymInt]) throws(TensorError) -> TensorMetadata {
    let missing = sizes.count - rank
    guard missing >= 0 else {
      throw TensorError(
        "expand(\(summaryOfType){\(shape.list)}, size=\(Shape(sizes).list)): the number of sizes provided (\(sizes.count)) must be greater or equal to the number of dimensions in the tensor (\(rank))"
      )
    }
    var result = sizes
    var newStrides = [SymInt](repeating: 0, count: sizes.count)
    for dimension in sizes.indices {
      guard dimension >= missing else {
        guard sizes[dimension].constant != -1 else {
          throw TensorError(
            "The expanded size of the tensor (-1) isn't allowed in a leading, non-existing dimension \(dimension)"
          )
        }
        continue
      }
      let old = shape[dimension - missing]
      if sizes[dimension].constant == -1 {
        result[dimension] = old
        newStrides[dimension] = strides[dimension - missing]
      } else if old.constant == 1 {
        newStrides[dimension] = sizes[dimension].constant == 1 ? strides[dimension - missing] : 0
      } else if old == sizes[dimension] {
        newStrides[dimension] = strides[dimension - missing]
      } else {
        throw TensorError(
          "The expanded size of the tensor (\(sizes[dimension])) must match the existing size (\(old)) at non-singleton dimension \(dimension).  Target sizes: \(Shape(sizes).list).  Tensor sizes: \(shape.list)"
        )
      }
    }
    return TensorMetadata(dtype, Shape(result), strides: newStrides, offset: offset)
  }

  private var summaryOfType: String { "torch.\(dtype.className)Tensor" }
}

// MARK: - For users

extension Tensor {
  /// The same elements in another shape, which strides must allow; -1 is computed: `Tensor.view`.
  public func view(
    _ sizes: any SymIntConvertible..., file: StaticString = #filePath, line: UInt = #line
  ) -> Tensor {
    Operator.view(
      .tensor(self), .ints(sizes.map(\.symInt)), at: SourceLocation(file, line))
  }

  /// The same elements in another shape, copied where strides demand it; -1 is computed: `torch.reshape`.
  public func reshape(
    _ sizes: any SymIntConvertible..., file: StaticString = #filePath, line: UInt = #line
  ) -> Tensor {
    Operator.reshape(
      .tensor(self), .ints(sizes.map(\.symInt)), at: SourceLocation(file, line))
  }

  /// Several dimensions made one: `torch.flatten`.
  public func flatten(
    from start: Int = 0, to end: Int = -1, file: StaticString = #filePath, line: UInt = #line
  ) -> Tensor {
    Operator.flatten(
      .tensor(self), .int(SymInt(start)), .int(SymInt(end)), at: SourceLocation(file, line))
  }

  /// Two dimensions exchanged: `torch.transpose`.
  public func transpose(
    _ first: Int, _ second: Int, file: StaticString = #filePath, line: UInt = #line
  ) -> Tensor {
    Operator.transpose(
      .tensor(self), .int(SymInt(first)), .int(SymInt(second)), at: SourceLocation(file, line))
  }

  /// A matrix transposed: `torch.t`.
  public func t(file: StaticString = #filePath, line: UInt = #line) -> Tensor {
    Operator.transposeMatrix(.tensor(self), at: SourceLocation(file, line))
  }

  /// The dimensions in another order: `torch.permute`.
  public func permute(
    _ dimensions: Int..., file: StaticString = #filePath, line: UInt = #line
  ) -> Tensor {
    Operator.permute(
      .tensor(self), .ints(dimensions.map { SymInt($0) }), at: SourceLocation(file, line))
  }

  /// A dimension of size 1 put in: `torch.unsqueeze`.
  public func unsqueeze(
    _ dimension: Int, file: StaticString = #filePath, line: UInt = #line
  ) -> Tensor {
    Operator.unsqueeze(
      .tensor(self), .int(SymInt(dimension)), at: SourceLocation(file, line))
  }

  /// All dimensions of size 1 taken out: `torch.squeeze`.
  public func squeeze(file: StaticString = #filePath, line: UInt = #line) -> Tensor {
    Operator.squeeze(.tensor(self), at: SourceLocation(file, line))
  }

  /// A dimension taken out if its size is 1: `torch.squeeze`.
  public func squeeze(
    _ dimension: Int, file: StaticString = #filePath, line: UInt = #line
  ) -> Tensor {
    Operator.squeezeDimension(
      .tensor(self), .int(SymInt(dimension)), at: SourceLocation(file, line))
  }

  /// Dimensions taken out where their size is 1: `torch.squeeze`.
  public func squeeze(
    _ dimensions: [Int], file: StaticString = #filePath, line: UInt = #line
  ) -> Tensor {
    Operator.squeezeDimensions(
      .tensor(self), .ints(dimensions.map { SymInt($0) }), at: SourceLocation(file, line))
  }

  /// Dimensions of size 1 repeated without a copy; -1 keeps a size: `Tensor.expand`.
  public func expand(
    _ sizes: any SymIntConvertible..., file: StaticString = #filePath, line: UInt = #line
  ) -> Tensor {
    Operator.expand(
      .tensor(self), .ints(sizes.map(\.symInt)), at: SourceLocation(file, line))
  }

  /// Expanded to the shape of another tensor: `Tensor.expand_as`.
  public func expandAs(
    _ other: Tensor, file: StaticString = #filePath, line: UInt = #line
  ) -> Tensor {
    Operator.expandAs(.tensor(self), .tensor(other), at: SourceLocation(file, line))
  }

  /// The elements in row-major order without gaps, copied if they are not so already: `Tensor.contiguous`.
  ///
  /// Nothing is called, or recorded, where they are so already, as Python's method does.
  public func contiguous(file: StaticString = #filePath, line: UInt = #line) -> Tensor {
    if isContiguous { return self }
    return Operator.contiguous(.tensor(self), at: SourceLocation(file, line))
  }
}
