public import TensorSymbols

// The same elements in other places.

extension Operator {
  static let reversedTranspose = view("numpy_T(Tensor(a) self) -> Tensor(a)") { call in
    let tensor = call.tensor(0).metadata
    return tensor.permuted(Array((0..<tensor.rank).reversed()))
  }

  static let matrixTranspose = view("mT(Tensor(a) self) -> Tensor(a)") {
    (call) throws(TensorError) in
    let tensor = call.tensor(0).metadata
    guard tensor.rank >= 2 else {
      throw TensorError(
        "tensor.mT is only supported on matrices or batches of matrices. Got \(tensor.rank)-D tensor."
      )
    }
    var order = Array(0..<tensor.rank)
    order.swapAt(tensor.rank - 2, tensor.rank - 1)
    return tensor.permuted(order)
  }

  static let moveDimension = view(
    "movedim.int(Tensor(a) self, int source, int destination) -> Tensor(a)"
  ) { (call) throws(TensorError) in
    let tensor = call.tensor(0).metadata
    let source = try Dimensions.position(Int(call.int(1)), rank: tensor.rank)
    let destination = try Dimensions.position(Int(call.int(2)), rank: tensor.rank)
    guard tensor.rank > 0 else { return tensor }
    var order = Array(0..<tensor.rank)
    order.insert(order.remove(at: source), at: destination)
    return tensor.permuted(order)
  }

  static let `repeat` = Operator("repeat(Tensor self, SymInt[] repeats) -> Tensor") {
    (call) throws(TensorError) in
    let tensor = call.tensor(0)
    let repeats = call.ints(1)
    guard repeats.count >= tensor.rank else {
      throw TensorError(
        "Number of dimensions of repeat dims can not be smaller than number of dimensions of tensor"
      )
    }
    if let negative = repeats.first(where: { ($0.constant ?? 0) < 0 }) {
      throw TensorError(
        "Trying to create tensor with negative dimension \(negative): \(Shape(repeats).list)")
    }
    let sizes =
      Array(repeating: 1, count: repeats.count - tensor.rank) + tensor.shape.sizes
    return [TensorMetadata(tensor.dtype, Shape(zip(sizes, repeats).map { $0 * $1 }))]
  } kernel: { call, metadata in
    let tensor = call.tensor(0)
    let repeats = call.ints(1)
    let missing = repeats.count - tensor.rank
    var sizes: [SymInt] = []
    var ones: [SymInt] = []
    for (dimension, count) in repeats.enumerated() {
      let size = dimension < missing ? 1 : tensor.shape[dimension - missing]
      sizes += [count, size]
      ones += [1, size]
    }
    let shape = Shape(ones)
    let blocks = tensor.copied(as: tensor.dtype).viewed(TensorMetadata(tensor.dtype, shape))
    let result = Tensor.uninitialized(tensor.dtype, Shape(sizes))
    result.write(blocks)
    return [result.viewed(metadata[0]).withoutBase]
  }

  static let flip = Operator("flip(Tensor self, int[] dims) -> Tensor") {
    (call) throws(TensorError) in
    let tensor = call.tensor(0)
    if !call.ints(1).isEmpty {
      _ = try Dimensions.positions(call.ints(1).map { Int($0) }, rank: tensor.rank)
    }
    return [TensorMetadata(tensor.dtype, tensor.shape)]
  } kernel: { (call, metadata) throws(TensorError) in
    let tensor = call.tensor(0)
    var turned = tensor.metadata
    for number in call.ints(1) where tensor.rank > 0 {
      let dimension = try Dimensions.position(Int(number), rank: tensor.rank)
      guard tensor.shape[dimension] > 0 else { continue }
      turned.offset = turned.offset + (tensor.shape[dimension] - 1) * turned.strides[dimension]
      turned.strides[dimension] = -turned.strides[dimension]
    }
    return [tensor.viewed(turned).copied(as: tensor.dtype)]
  }

  static let roll = Operator("roll(Tensor self, SymInt[1] shifts, int[1] dims=[]) -> Tensor") {
    (call) throws(TensorError) in
    let tensor = call.tensor(0)
    let dimensions = call.ints(2)
    guard !call.ints(1).isEmpty else { throw TensorError("`shifts` required") }
    if dimensions.isEmpty ? call.ints(1).count != 1 : dimensions.count != call.ints(1).count {
      throw TensorError(
        "shifts and dimensions must align. shifts: \(call.ints(1).count), dims:\(dimensions.count)")
    }
    for dimension in dimensions {
      _ = try Dimensions.position(Int(dimension), rank: tensor.rank)
    }
    return [TensorMetadata(tensor.dtype, tensor.shape)]
  } kernel: { (call, metadata) throws(TensorError) in
    let shape = metadata[0].shape
    var result = call.tensor(0).copied(as: metadata[0].dtype)
    guard shape.elementCount > 0, shape.count > 0 else { return [result] }
    let isFlat = call.ints(2).isEmpty
    if isFlat { result = try flatten.apply(.tensor(result)) }
    for (shift, number) in zip(call.ints(1), isFlat ? [0] : call.ints(2)) {
      let size = Int(result.shape[Int(number)])
      let start = ((-Int(shift)) % size + size) % size
      let halves = [
        try slice.apply(.tensor(result), .int(number), .int(SymInt(start))),
        try slice.apply(.tensor(result), .int(number), .int(0), .int(SymInt(start))),
      ]
      result = try concatenate.apply(.tensors(halves), .int(number))
    }
    return [Tensor(metadata[0], result.body.content)]
  }

  static let repeatInterleave = composite(
    "repeat_interleave.self_int(Tensor self, SymInt repeats, int? dim=None, *, SymInt? output_size=None) -> Tensor"
  ) { (call) throws(TensorError) in
    var tensor = call.tensor(0)
    guard call.int(1) >= 0 else { throw TensorError("Repeats must be non-negative") }
    if call.optionalInt(2) == nil { tensor = try flatten.apply(.tensor(tensor)) }
    let dimension = try Dimensions.position(
      Int(call.optionalInt(2) ?? 0), rank: tensor.rank)
    let wide = try unsqueeze.apply(.tensor(tensor), .int(SymInt(dimension + 1)))
    var sizes = wide.shape.sizes
    sizes[dimension + 1] = call.int(1)
    let repeated = try expand.apply(.tensor(wide), .ints(sizes))
    let copy = try clone.apply(.tensor(repeated), .memoryFormat("torch.contiguous_format"))
    return [
      try flatten.apply(
        .tensor(copy), .int(SymInt(dimension)), .int(SymInt(dimension + 1)))
    ]
  }
}

extension Tensor {
  /// The same elements as a tensor that is nobody's view.
  var withoutBase: Tensor { Tensor(metadata, body.content) }
}

// MARK: - For users

extension Tensor {
  // swift-format-ignore: AlwaysUseLowerCamelCase
  /// The dimensions in reverse order: `Tensor.T`.
  public var T: Tensor { Operator.reversedTranspose(.tensor(self)) }

  /// The last two dimensions exchanged: `Tensor.mT`.
  public var mT: Tensor { Operator.matrixTranspose(.tensor(self)) }

  /// A dimension moved to another position: `torch.movedim`.
  public func movedim(
    _ source: Int, _ destination: Int, file: StaticString = #filePath, line: UInt = #line
  ) -> Tensor {
    Operator.moveDimension(
      .tensor(self), .int(SymInt(source)), .int(SymInt(destination)),
      at: SourceLocation(file, line))
  }

  /// The tensor laid side by side so many times in each dimension: `Tensor.repeat`.
  public func `repeat`(
    _ repeats: any SymIntConvertible..., file: StaticString = #filePath, line: UInt = #line
  ) -> Tensor {
    Operator.repeat(
      .tensor(self), .ints(repeats.map(\.symInt)), at: SourceLocation(file, line))
  }

  /// The elements of some dimensions in reverse order: `torch.flip`.
  public func flip(
    _ dimensions: Int..., file: StaticString = #filePath, line: UInt = #line
  ) -> Tensor {
    Operator.flip(
      .tensor(self), .ints(dimensions.map { SymInt($0) }), at: SourceLocation(file, line))
  }

  /// The elements moved on along a dimension, those at its end to its start: `torch.roll`.
  ///
  /// Without a dimension they move in row-major order.
  public func roll(
    _ shift: any SymIntConvertible, dim: Int? = nil, file: StaticString = #filePath,
    line: UInt = #line
  ) -> Tensor {
    Operator.roll(
      .tensor(self), .ints([shift.symInt]), .ints(dim.map { [SymInt($0)] } ?? []),
      at: SourceLocation(file, line))
  }

  /// The elements moved on along several dimensions: `torch.roll`.
  public func roll(
    _ shifts: [any SymIntConvertible], dim: [Int], file: StaticString = #filePath,
    line: UInt = #line
  ) -> Tensor {
    Operator.roll(
      .tensor(self), .ints(shifts.map(\.symInt)), .ints(dim.map { SymInt($0) }),
      at: SourceLocation(file, line))
  }

  /// Each element so many times, along a dimension or of the flattened tensor: `torch.repeat_interleave`.
  public func repeatInterleave(
    _ repeats: any SymIntConvertible, dim: Int? = nil, file: StaticString = #filePath,
    line: UInt = #line
  ) -> Tensor {
    Operator.repeatInterleave(
      .tensor(self), .int(repeats.symInt), dim.map { .int(SymInt($0)) } ?? .none,
      at: SourceLocation(file, line))
  }
}
