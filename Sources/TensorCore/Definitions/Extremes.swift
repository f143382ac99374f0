public import TensorSymbols

// The largest and smallest elements, where they stand, and elements in order.

extension Operator {
  static let max = extreme("max(Tensor self) -> Tensor", "max", isLargest: true)
  static let min = extreme("min(Tensor self) -> Tensor", "min", isLargest: false)
  static let maxDimension = extremeWithIndices(
    "max.dim(Tensor self, int dim, bool keepdim=False) -> (Tensor values, Tensor indices)", "max",
    isLargest: true)
  static let minDimension = extremeWithIndices(
    "min.dim(Tensor self, int dim, bool keepdim=False) -> (Tensor values, Tensor indices)", "min",
    isLargest: false)
  static let amax = extreme(
    "amax(Tensor self, int[1] dim=[], bool keepdim=False) -> Tensor", "amax", isLargest: true,
    dimensions: 1, keeping: 2)
  static let amin = extreme(
    "amin(Tensor self, int[1] dim=[], bool keepdim=False) -> Tensor", "amin", isLargest: false,
    dimensions: 1, keeping: 2)
  static let argmax = place(
    "argmax(Tensor self, int? dim=None, bool keepdim=False) -> Tensor", "argmax",
    isLargest: true)
  static let argmin = place(
    "argmin(Tensor self, int? dim=None, bool keepdim=False) -> Tensor", "argmin",
    isLargest: false)

  static let sort = ordered(
    "sort(Tensor self, int dim=-1, bool descending=False) -> (Tensor values, Tensor indices)",
    dimension: 1, descending: 2, count: nil)
  static let topK = ordered(
    "topk(Tensor self, SymInt k, int dim=-1, bool largest=True, bool sorted=True) -> (Tensor values, Tensor indices)",
    dimension: 2, descending: 3, count: 1)

  private static func extreme(
    _ schema: String, _ name: String, isLargest: Bool, dimensions: Int? = nil,
    keeping: Int? = nil
  ) -> Operator {
    @Sendable func parse(_ call: Call) throws(TensorError) -> Reduction {
      try Reduction(
        call.tensor(0).metadata, dimensions.flatMap { call.optionalInts($0) },
        keeping: keeping.map { call.bool($0) } ?? false)
    }
    return Operator(schema) { (call) throws(TensorError) in
      let reduction = try parse(call)
      try reduction.requireElements(of: call.tensor(0).metadata, in: name)
      return [TensorMetadata(call.tensor(0).dtype, reduction.shape)]
    } kernel: { (call, metadata) throws(TensorError) in
      let kernel: ReductionKernel = isLargest ? .largest : .smallest
      return [
        kernel.run(
          call.tensor(0).viewed(try parse(call).arranged), metadata[0].shape, metadata[0].dtype)
      ]
    }
  }

  private static func extremeWithIndices(
    _ schema: String, _ name: String, isLargest: Bool
  ) -> Operator {
    Operator(schema) { (call) throws(TensorError) in
      let tensor = call.tensor(0).metadata
      let reduction = try Reduction(tensor, call.optionalInts(1), keeping: call.bool(2))
      try reduction.requireElements(of: tensor, in: name)
      return [
        TensorMetadata(tensor.dtype, reduction.shape), TensorMetadata(.int64, reduction.shape),
      ]
    } kernel: { (call, metadata) throws(TensorError) in
      let tensor = call.tensor(0)
      let reduction = try Reduction(
        tensor.metadata, call.optionalInts(1), keeping: call.bool(2))
      let result = OrderKernel.extremes(
        tensor.viewed(reduction.arranged), metadata[0].shape, isLargest: isLargest)
      return [result.values, result.indices]
    }
  }

  private static func place(_ schema: String, _ name: String, isLargest: Bool) -> Operator {
    Operator(schema) { (call) throws(TensorError) in
      let tensor = call.tensor(0).metadata
      let reduction = try Reduction(tensor, call.optionalInts(1), keeping: call.bool(2))
      try reduction.requireElements(of: tensor, in: name)
      guard tensor.dtype != .bool else {
        throw TensorError("\"\(name)_cpu\" not implemented for 'Bool'")
      }
      return [TensorMetadata(.int64, reduction.shape)]
    } kernel: { (call, metadata) throws(TensorError) in
      let tensor = call.tensor(0)
      let reduction = try Reduction(
        tensor.metadata, call.optionalInts(1), keeping: call.bool(2))
      let result = OrderKernel.extremes(
        tensor.viewed(reduction.arranged), metadata[0].shape, isLargest: isLargest)
      return [result.indices]
    }
  }

  private static func ordered(
    _ schema: String, dimension: Int, descending: Int, count: Int?
  ) -> Operator {
    Operator(schema) { (call) throws(TensorError) in
      let tensor = call.tensor(0).metadata
      let position = try Dimensions.position(Int(call.int(dimension)), rank: tensor.rank)
      var sizes = tensor.shape.sizes
      if let count {
        let wanted = call.int(count)
        let size = tensor.rank == 0 ? 1 : sizes[position]
        guard wanted >= 0, wanted <= size else {
          throw TensorError("selected index k out of range")
        }
        if tensor.rank > 0 { sizes[position] = wanted }
      }
      return [TensorMetadata(tensor.dtype, Shape(sizes)), TensorMetadata(.int64, Shape(sizes))]
    } kernel: { (call, metadata) throws(TensorError) in
      let tensor = call.tensor(0)
      let position = try Dimensions.position(Int(call.int(dimension)), rank: tensor.rank)
      let rows = tensor.rank == 0 ? try unsqueeze.apply(.tensor(tensor), .int(0)) : tensor
      let moved = rows.withLast(position)
      let size = count.map { call.int($0) } ?? rows.shape[position]
      let shape = Shape(moved.shape.sizes.dropLast() + [size])
      let result = OrderKernel.sorted(moved, shape, isDescending: call.bool(descending))
      return [result.values, result.indices].enumerated().map { index, part in
        part.movingLast(to: position).viewed(shaped: metadata[index].shape)
      }
    }
  }
}

extension Tensor {
  /// A view with one dimension behind the others, which is what kernels of rows read.
  func withLast(_ dimension: Int) -> Tensor {
    var order = Array(0..<rank)
    order.append(order.remove(at: dimension))
    return viewed(metadata.permuted(order))
  }

  /// The contiguous tensor whose last dimension was moved there from `dimension`.
  func movingLast(to dimension: Int) -> Tensor {
    guard dimension != rank - 1 else { return self }
    var order = Array(0..<rank)
    order.insert(order.removeLast(), at: dimension)
    return viewed(metadata.permuted(order)).copied(as: dtype)
  }

  /// The elements of a new contiguous tensor under another shape of as many elements.
  func viewed(shaped shape: Shape) -> Tensor {
    Tensor(TensorMetadata(dtype, shape), body.content)
  }
}

// MARK: - For users

extension Tensor {
  /// Values and where they were found along a dimension.
  public typealias ValuesAndIndices = (values: Tensor, indices: Tensor)

  /// The largest element: `torch.max`.
  public func max(file: StaticString = #filePath, line: UInt = #line) -> Tensor {
    Operator.max(.tensor(self), at: SourceLocation(file, line))
  }

  /// The smallest element: `torch.min`.
  public func min(file: StaticString = #filePath, line: UInt = #line) -> Tensor {
    Operator.min(.tensor(self), at: SourceLocation(file, line))
  }

  /// The largest elements along a dimension and their positions: `torch.max`.
  public func max(
    dim: Int, keepdim: Bool = false, file: StaticString = #filePath, line: UInt = #line
  ) -> ValuesAndIndices {
    pair(Operator.maxDimension, [.int(SymInt(dim)), .bool(keepdim)], SourceLocation(file, line))
  }

  /// The smallest elements along a dimension and their positions: `torch.min`.
  public func min(
    dim: Int, keepdim: Bool = false, file: StaticString = #filePath, line: UInt = #line
  ) -> ValuesAndIndices {
    pair(Operator.minDimension, [.int(SymInt(dim)), .bool(keepdim)], SourceLocation(file, line))
  }

  /// The largest elements over some dimensions, all where none is named: `torch.amax`.
  public func amax(
    dim: [Int] = [], keepdim: Bool = false, file: StaticString = #filePath, line: UInt = #line
  ) -> Tensor {
    Operator.amax(
      .tensor(self), .ints(dim.map { SymInt($0) }), .bool(keepdim),
      at: SourceLocation(file, line))
  }

  /// The largest elements along a dimension: `torch.amax`.
  public func amax(
    dim: Int, keepdim: Bool = false, file: StaticString = #filePath, line: UInt = #line
  ) -> Tensor {
    amax(dim: [dim], keepdim: keepdim, file: file, line: line)
  }

  /// The smallest elements over some dimensions, all where none is named: `torch.amin`.
  public func amin(
    dim: [Int] = [], keepdim: Bool = false, file: StaticString = #filePath, line: UInt = #line
  ) -> Tensor {
    Operator.amin(
      .tensor(self), .ints(dim.map { SymInt($0) }), .bool(keepdim),
      at: SourceLocation(file, line))
  }

  /// The smallest elements along a dimension: `torch.amin`.
  public func amin(
    dim: Int, keepdim: Bool = false, file: StaticString = #filePath, line: UInt = #line
  ) -> Tensor {
    amin(dim: [dim], keepdim: keepdim, file: file, line: line)
  }

  /// Where the largest element stands, in row-major order or along a dimension: `torch.argmax`.
  public func argmax(
    dim: Int? = nil, keepdim: Bool = false, file: StaticString = #filePath, line: UInt = #line
  ) -> Tensor {
    Operator.argmax(
      .tensor(self), dim.map { .int(SymInt($0)) } ?? .none, .bool(keepdim),
      at: SourceLocation(file, line))
  }

  /// Where the smallest element stands, in row-major order or along a dimension: `torch.argmin`.
  public func argmin(
    dim: Int? = nil, keepdim: Bool = false, file: StaticString = #filePath, line: UInt = #line
  ) -> Tensor {
    Operator.argmin(
      .tensor(self), dim.map { .int(SymInt($0)) } ?? .none, .bool(keepdim),
      at: SourceLocation(file, line))
  }

  /// The elements along a dimension in order, NaN as the largest, and where they stood: `torch.sort`.
  public func sort(
    dim: Int = -1, descending: Bool = false, file: StaticString = #filePath, line: UInt = #line
  ) -> ValuesAndIndices {
    pair(Operator.sort, [.int(SymInt(dim)), .bool(descending)], SourceLocation(file, line))
  }

  /// The `k` largest or smallest elements along a dimension in order, and where they stood: `torch.topk`.
  public func topk(
    _ k: any SymIntConvertible, dim: Int = -1, largest: Bool = true,
    file: StaticString = #filePath, line: UInt = #line
  ) -> ValuesAndIndices {
    pair(
      Operator.topK, [.int(k.symInt), .int(SymInt(dim)), .bool(largest)],
      SourceLocation(file, line))
  }

  /// The results of a call that returns two; a failed call stands for both.
  private func pair(
    _ operation: Operator, _ arguments: [CallArgument], _ location: SourceLocation
  ) -> ValuesAndIndices {
    let results = operation.results([.tensor(self)] + arguments, at: location)
    return (results[0], results[results.count - 1])
  }
}
