public import TensorSymbols

// Views of parts of a tensor.

extension Operator {
  static let alias = view("alias(Tensor(a) self) -> Tensor(a)") { $0.tensor(0).metadata }

  static let slice = view(
    "slice.Tensor(Tensor(a) self, int dim=0, SymInt? start=None, SymInt? end=None, SymInt step=1) -> Tensor(a)"
  ) { (call) throws(TensorError) in
    try Slicing.slice(
      call.tensor(0).metadata, Int(call.int(1)), from: call.optionalInt(2) ?? 0,
      to: call.optionalInt(3) ?? SymInt(Int.max), by: Int(call.int(4)))
  }

  static let narrow = view(
    "narrow(Tensor(a) self, int dim, SymInt start, SymInt length) -> Tensor(a)"
  ) { (call) throws(TensorError) in
    let tensor = call.tensor(0).metadata
    let dimension = try Dimensions.position(Int(call.int(1)), rank: tensor.rank)
    let size = tensor.shape[dimension]
    let length = call.int(3)
    guard length >= 0 else { throw TensorError("narrow(): length must be non-negative.") }
    let given = call.int(2)
    guard given >= -size && given <= size else {
      throw TensorError(
        "start out of range (expected to be in range of [-\(size), \(size)], but got \(given))")
    }
    let start = given < 0 ? given + size : given
    guard start + length <= size else {
      throw TensorError(
        "start (\(start)) + length (\(length)) exceeds dimension size (\(size)).")
    }
    return try Slicing.slice(tensor, dimension, from: start, to: start + length, by: 1)
  }

  static let select = view(
    "select.int(Tensor(a) self, int dim, SymInt index) -> Tensor(a)"
  ) { (call) throws(TensorError) in
    try Slicing.select(call.tensor(0).metadata, Int(call.int(1)), call.int(2))
  }

  static let diagonal = view(
    "diagonal(Tensor(a) self, int offset=0, int dim1=0, int dim2=1) -> Tensor(a)"
  ) { (call) throws(TensorError) in
    let tensor = call.tensor(0).metadata
    let offset = call.int(1)
    let first = try Dimensions.position(Int(call.int(2)), rank: tensor.rank)
    let second = try Dimensions.position(Int(call.int(3)), rank: tensor.rank)
    guard first != second else {
      throw TensorError(
        "diagonal dimensions cannot be identical \(call.int(2)), \(call.int(3))")
    }
    let isBelow = offset < 0
    let rows = isBelow ? tensor.shape[first] + offset : tensor.shape[first]
    let columns = isBelow ? tensor.shape[second] : tensor.shape[second] - offset
    let length = rows.isSame(as: columns) ? rows : rows < columns ? rows : columns
    let kept = (0..<tensor.rank).filter { $0 != first && $0 != second }
    var result = tensor
    result.shape = Shape(kept.map { tensor.shape[$0] } + [length < 0 ? 0 : length])
    result.strides =
      kept.map { tensor.strides[$0] } + [tensor.strides[first] + tensor.strides[second]]
    if length > 0 {
      result.offset =
        tensor.offset
        + (isBelow ? -offset * tensor.strides[first] : offset * tensor.strides[second])
    }
    return result
  }

  static let split = views(
    "split.Tensor(Tensor(a) self, SymInt split_size, int dim=0) -> Tensor(a)[]"
  ) { (call) throws(TensorError) in
    let tensor = call.tensor(0).metadata
    let position = try splitDimension("split", tensor, call.int(2))
    return try equalParts(tensor, position, call.int(1))
  }

  static let splitWithSizes = views(
    "split_with_sizes(Tensor(a) self, SymInt[] split_sizes, int dim=0) -> Tensor(a)[]"
  ) { (call) throws(TensorError) in
    let tensor = call.tensor(0).metadata
    let position = try splitDimension("split", tensor, call.int(2))
    let sizes = call.ints(1)
    guard sizes.reduce(0, { $0 + $1 }) == tensor.shape[position] else {
      throw TensorError(
        "split_with_sizes expects split_sizes to sum exactly to \(tensor.shape[position]) (input tensor's size at dimension \(position)), but got split_sizes=\(Shape(sizes).list)"
      )
    }
    return try Slicing.parts(tensor, position, sizes)
  }

  static let chunk = views("chunk(Tensor(a) self, int chunks, int dim=0) -> Tensor(a)[]") {
    (call) throws(TensorError) in
    let tensor = call.tensor(0).metadata
    let position = try splitDimension("chunk", tensor, call.int(2))
    let chunks = call.int(1)
    guard chunks > 0 else {
      throw TensorError("chunk expects `chunks` to be greater than 0, got: \(chunks)")
    }
    let size = tensor.shape[position]
    guard size.constant != 0 else {
      return try Slicing.parts(tensor, position, Array(repeating: 0, count: Int(chunks)))
    }
    return try equalParts(tensor, position, (size + chunks - 1) / chunks)
  }

  static let unbind = views("unbind.int(Tensor(a) self, int dim=0) -> Tensor(a)[]") {
    (call) throws(TensorError) in
    let tensor = call.tensor(0).metadata
    let position = try Dimensions.position(Int(call.int(1)), rank: tensor.rank)
    guard tensor.rank > 0 else {
      throw TensorError("Dimension specified as \(call.int(1)) but tensor has no dimensions")
    }
    var result: [TensorMetadata] = []
    for index in 0..<Int(tensor.shape[position]) {
      result.append(try Slicing.select(tensor, position, SymInt(index)))
    }
    return result
  }

  private static func splitDimension(
    _ name: String, _ tensor: TensorMetadata, _ dimension: SymInt
  ) throws(TensorError) -> Int {
    guard tensor.rank > 0 else {
      throw TensorError("\(name) expects at least a 1-dimensional tensor")
    }
    return try Dimensions.position(Int(dimension), rank: tensor.rank)
  }

  /// Parts of one size, of which the last may be smaller; how many there are becomes constant.
  private static func equalParts(
    _ tensor: TensorMetadata, _ dimension: Int, _ part: SymInt
  ) throws(TensorError) -> [TensorMetadata] {
    let size = tensor.shape[dimension]
    guard part >= 0 else {
      throw TensorError("split expects split_size be non-negative, but got split_size=\(part)")
    }
    guard part.constant != 0 else {
      guard size.constant == 0 else {
        throw TensorError(
          "split_size can only be 0 if dimension size is 0, but got dimension size of \(size)")
      }
      return [tensor]
    }
    let count = Swift.max(Int((size + part - 1) / part), 1)
    let last = size - part * SymInt(count - 1)
    return try Slicing.parts(
      tensor, dimension, Array(repeating: part, count: count - 1) + [last])
  }

  /// An operator that returns several views of its argument.
  private static func views(
    _ schema: String, _ rule: @escaping @Sendable (Call) throws(TensorError) -> [TensorMetadata]
  ) -> Operator {
    Operator(schema, rule: rule) { call, metadata in
      metadata.map { call.tensor(0).viewed($0) }
    }
  }
}

// MARK: - For users

extension Tensor {
  /// One element of a dimension, which disappears: `torch.select`.
  public func select(
    dim: Int, _ index: any SymIntConvertible, file: StaticString = #filePath, line: UInt = #line
  ) -> Tensor {
    Operator.select(
      .tensor(self), .int(SymInt(dim)), .int(index.symInt), at: SourceLocation(file, line))
  }

  /// A part of a dimension: `torch.narrow`.
  public func narrow(
    dim: Int, from start: any SymIntConvertible, count: any SymIntConvertible,
    file: StaticString = #filePath, line: UInt = #line
  ) -> Tensor {
    Operator.narrow(
      .tensor(self), .int(SymInt(dim)), .int(start.symInt), .int(count.symInt),
      at: SourceLocation(file, line))
  }

  /// The diagonal of two dimensions, as the last dimension of the view: `torch.diagonal`.
  public func diagonal(
    offset: Int = 0, _ first: Int = 0, _ second: Int = 1, file: StaticString = #filePath,
    line: UInt = #line
  ) -> Tensor {
    Operator.diagonal(
      .tensor(self), .int(SymInt(offset)), .int(SymInt(first)), .int(SymInt(second)),
      at: SourceLocation(file, line))
  }

  /// Views of parts of one size, of which the last may be smaller: `torch.split`.
  public func split(
    _ size: any SymIntConvertible, dim: Int = 0, file: StaticString = #filePath,
    line: UInt = #line
  ) -> [Tensor] {
    Operator.split.results(
      [.tensor(self), .int(size.symInt), .int(SymInt(dim))], at: SourceLocation(file, line))
  }

  /// Views of parts whose sizes add up to the dimension's: `torch.split`.
  public func split(
    _ sizes: [any SymIntConvertible], dim: Int = 0, file: StaticString = #filePath,
    line: UInt = #line
  ) -> [Tensor] {
    Operator.splitWithSizes.results(
      [.tensor(self), .ints(sizes.map(\.symInt)), .int(SymInt(dim))],
      at: SourceLocation(file, line))
  }

  /// At most so many views of equal parts, of which the last may be smaller: `torch.chunk`.
  public func chunk(
    _ chunks: Int, dim: Int = 0, file: StaticString = #filePath, line: UInt = #line
  ) -> [Tensor] {
    Operator.chunk.results(
      [.tensor(self), .int(SymInt(chunks)), .int(SymInt(dim))], at: SourceLocation(file, line))
  }

  /// A view of each element of a dimension: `torch.unbind`.
  public func unbind(
    dim: Int = 0, file: StaticString = #filePath, line: UInt = #line
  ) -> [Tensor] {
    Operator.unbind.results(
      [.tensor(self), .int(SymInt(dim))], at: SourceLocation(file, line))
  }
}
