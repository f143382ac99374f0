import TensorSymbols

// Elements at places that tensors name.

extension Operator {
  static let index = Operator("index.Tensor(Tensor self, Tensor?[] indices) -> Tensor") {
    (call) throws(TensorError) in
    let rule = try AdvancedIndexing(call.tensor(0), call.optionalTensors(1))
    return [TensorMetadata(call.tensor(0).dtype, rule.shape)]
  } kernel: { (call, metadata) throws(TensorError) in
    let rule = try AdvancedIndexing(call.tensor(0), call.optionalTensors(1))
    return [try call.tensor(0).read(at: IndexKernel(call.tensor(0), rule), metadata[0])]
  }

  static let indexPut = Operator(
    "index_put_(Tensor(a!) self, Tensor?[] indices, Tensor values, bool accumulate=False) -> Tensor(a!)"
  ) { (call) throws(TensorError) in
    let tensor = call.tensor(0)
    guard call.tensor(2).dtype == tensor.dtype else {
      throw TensorError(
        "Index put requires the source and destination dtypes match, got \(tensor.dtype) for the destination and \(call.tensor(2).dtype) for the source."
      )
    }
    guard !call.bool(3) else { throw TensorError("index_put_ cannot accumulate") }
    let indices = call.optionalTensors(1)
    // How many elements a mask names is known only when the program runs.
    if indices.contains(where: { $0?.dtype == .bool && $0?.storage == nil }) {
      try AdvancedIndexing.checkMasks(in: indices, of: tensor.shape)
      return [tensor.metadata]
    }
    let rule = try AdvancedIndexing(tensor, indices)
    guard try Broadcasting.shape(call.tensor(2).shape, rule.shape) == rule.shape else {
      throw TensorError(
        "shape mismatch: value tensor of shape \(call.tensor(2).shape.list) cannot be broadcast to indexing result of shape \(rule.shape.list)"
      )
    }
    return [tensor.metadata]
  } kernel: { (call, _) throws(TensorError) in
    let tensor = call.tensor(0)
    let rule = try AdvancedIndexing(tensor, call.optionalTensors(1))
    let values = Tensor.uninitialized(tensor.dtype, rule.shape)
    values.write(call.tensor(2))
    if let source = values.storage, let target = tensor.storage {
      try IndexKernel(tensor, rule).write(source, to: target)
    }
    return [tensor]
  }

  static let indexSelect = Operator(
    "index_select(Tensor self, int dim, Tensor index) -> Tensor"
  ) { (call) throws(TensorError) in
    let tensor = call.tensor(0)
    let index = call.tensor(2)
    guard index.rank <= 1 else {
      throw TensorError("index_select(): Index is supposed to be a vector")
    }
    guard [.int64, .int32].contains(index.dtype) else {
      throw TensorError("index_select(): Expected dtype int32 or int64 for index")
    }
    let dimension = try Dimensions.position(Int(call.int(1)), rank: tensor.rank)
    var sizes = tensor.shape.sizes
    if !sizes.isEmpty { sizes[dimension] = index.elementCount }
    return [TensorMetadata(tensor.dtype, Shape(sizes))]
  } kernel: { (call, metadata) throws(TensorError) in
    let tensor = call.tensor(0)
    let layout = StridedLayout(tensor.metadata)
    guard tensor.rank > 0 else { return [tensor.copied(as: tensor.dtype)] }
    let dimension = try Dimensions.position(Int(call.int(1)), rank: tensor.rank)
    var places: [Int] = []
    let values = call.tensor(2).integers()
    for value in values.elements {
      guard (0..<layout.sizes[dimension]).contains(Int(value)) else {
        throw TensorError("index out of range in self")
      }
      places.append(layout.offset + Int(value) * layout.strides[dimension])
    }
    let kernel = IndexKernel(
      blocks: layout.offsets(of: Array(0..<dimension)).flatMap { first in
        places.map { first + $0 }
      },
      inside: layout.offsets(of: Array((dimension + 1)..<tensor.rank)),
      itemSize: tensor.dtype.itemSize)
    return [tensor.read(at: kernel, metadata[0])]
  }

  static let gather = Operator(
    "gather(Tensor self, int dim, Tensor index, *, bool sparse_grad=False) -> Tensor"
  ) { (call) throws(TensorError) in
    let tensor = call.tensor(0)
    let index = call.tensor(2)
    let dimension = try Dimensions.position(Int(call.int(1)), rank: tensor.rank)
    guard index.dtype == .int64 || index.dtype == .int32 else {
      throw TensorError("gather(): Expected dtype int32/int64 for index")
    }
    guard Swift.max(index.rank, 1) == Swift.max(tensor.rank, 1) else {
      throw TensorError("Index tensor must have the same number of dimensions as input tensor")
    }
    for other in index.shape.indices where other != dimension && tensor.rank > 0 {
      let size = index.shape[other]
      guard size.isSame(as: tensor.shape[other]) || size <= tensor.shape[other] else {
        throw TensorError(
          "Size does not match at dimension \(other) expected index \(index.shape.list) to be no larger than self \(tensor.shape.list) apart from dimension \(dimension)"
        )
      }
    }
    return [TensorMetadata(tensor.dtype, index.shape)]
  } kernel: { (call, metadata) throws(TensorError) in
    let tensor = call.tensor(0)
    let layout = StridedLayout(tensor.metadata)
    guard tensor.rank > 0 else { return [tensor.copied(as: tensor.dtype).viewed(metadata[0])] }
    let dimension = try Dimensions.position(Int(call.int(1)), rank: tensor.rank)
    let values = call.tensor(2).integers()
    var strides = layout.strides
    strides[dimension] = 0
    let places = StridedLayout(
      sizes: metadata[0].shape.sizes.map { Int($0) }, strides: strides, offset: layout.offset)
    var blocks = places.offsets(of: Array(0..<places.sizes.count))
    for (position, value) in values.elements.enumerated() {
      guard (0..<layout.sizes[dimension]).contains(Int(value)) else {
        throw TensorError(
          "index \(value) is out of bounds for dimension \(dimension) with size \(layout.sizes[dimension])"
        )
      }
      blocks[position] += layout.offset + Int(value) * layout.strides[dimension]
    }
    let kernel = IndexKernel(blocks: blocks, inside: [0], itemSize: tensor.dtype.itemSize)
    return [tensor.read(at: kernel, metadata[0])]
  }
}

extension Tensor {
  /// A new tensor of the elements at some places.
  func read(at kernel: IndexKernel, _ metadata: TensorMetadata) -> Tensor {
    let result = Tensor.uninitialized(metadata.dtype, metadata.shape)
    if let source = storage, let target = result.storage { kernel.read(source, to: target) }
    return result
  }
}

// MARK: - For users

extension Tensor {
  /// The elements of a dimension that a tensor of positions names: `torch.index_select`.
  public func indexSelect(
    dim: Int, _ index: Tensor, file: StaticString = #filePath, line: UInt = #line
  ) -> Tensor {
    Operator.indexSelect(
      .tensor(self), .int(SymInt(dim)), .tensor(index), at: SourceLocation(file, line))
  }

  /// For each element of `index` the element at that position of the dimension: `torch.gather`.
  public func gather(
    dim: Int, _ index: Tensor, file: StaticString = #filePath, line: UInt = #line
  ) -> Tensor {
    Operator.gather(
      .tensor(self), .int(SymInt(dim)), .tensor(index), at: SourceLocation(file, line))
  }
}
