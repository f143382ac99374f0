import TensorSymbols

// Elements chosen by masks, and triangles of matrices.

extension Operator {
  static let whereTensors = choosing(
    "where.self(Tensor condition, Tensor self, Tensor other) -> Tensor")
  static let whereOther = choosing(
    "where.ScalarOther(Tensor condition, Tensor self, Scalar other) -> Tensor")
  static let whereSelf = choosing(
    "where.ScalarSelf(Tensor condition, Scalar self, Tensor other) -> Tensor")
  static let whereNumbers = choosing(
    "where.Scalar(Tensor condition, Scalar self, Scalar other) -> Tensor")

  static let maskedFill = maskedFill(
    "masked_fill.Scalar(Tensor self, Tensor mask, Scalar value) -> Tensor")
  static let maskedFillWithTensor = maskedFill(
    "masked_fill.Tensor(Tensor self, Tensor mask, Tensor value) -> Tensor")
  static let maskedFillInPlace = inPlace(
    "masked_fill_.Scalar(Tensor(a!) self, Tensor mask, Scalar value) -> Tensor(a!)",
    of: maskedFill)
  static let maskedFillInPlaceWithTensor = inPlace(
    "masked_fill_.Tensor(Tensor(a!) self, Tensor mask, Tensor value) -> Tensor(a!)",
    of: maskedFillWithTensor)

  static let upperTriangle = triangle("triu(Tensor self, int diagonal=0) -> Tensor") {
    column, row, diagonal in column - row >= diagonal
  }
  static let lowerTriangle = triangle("tril(Tensor self, int diagonal=0) -> Tensor") {
    column, row, diagonal in column - row <= diagonal
  }

  private static func choosing(_ schema: String) -> Operator {
    Operator(schema) { (call) throws(TensorError) in
      guard call.tensor(0).dtype == .bool || call.tensor(0).dtype == .uint8 else {
        throw TensorError(
          "where expected condition to be a boolean tensor, but got a tensor with dtype \(call.tensor(0).dtype.className)"
        )
      }
      let shapes = [0, 1, 2].filter { call.isTensor($0) }.map { call.tensor($0).shape }
      return [
        TensorMetadata(
          Promotion.result([call.share(1), call.share(2)]), try Broadcasting.shape(shapes))
      ]
    } kernel: { call, metadata in
      [
        SelectionKernel.run(
          call.tensor(0), call.operand(1), call.operand(2), metadata[0].shape, metadata[0].dtype)
      ]
    }
  }

  private static func maskedFill(_ schema: String) -> Operator {
    Operator(schema) { (call) throws(TensorError) in
      let tensor = call.tensor(0)
      let mask = call.tensor(1)
      guard mask.dtype == .bool else {
        throw TensorError(
          "masked_fill_ only supports boolean masks, but got mask with dtype \(mask.dtype)")
      }
      if call.isTensor(2), call.tensor(2).rank > 0 {
        throw TensorError(
          "masked_fill_ only supports a 0-dimensional value tensor, but got tensor with \(call.tensor(2).rank) dimension(s)."
        )
      }
      return [TensorMetadata(tensor.dtype, try Broadcasting.shape(tensor.shape, mask.shape))]
    } kernel: { call, metadata in
      [
        SelectionKernel.run(
          call.tensor(1), call.operand(2), call.tensor(0), metadata[0].shape, metadata[0].dtype)
      ]
    }
  }

  /// Matrices whose elements outside a triangle are zero.
  private static func triangle(
    _ schema: String, _ isKept: @escaping @Sendable (Int, Int, Int) -> Bool
  ) -> Operator {
    let name = String(schema.prefix { $0 != "(" })
    return Operator(schema) { (call) throws(TensorError) in
      guard call.tensor(0).rank >= 2 else {
        throw TensorError("\(name): input tensor must have at least 2 dimensions")
      }
      return [TensorMetadata(call.tensor(0).dtype, call.tensor(0).shape)]
    } kernel: { call, metadata in
      let shape = metadata[0].shape
      let rows = Int(shape[-2])
      let columns = Int(shape[-1])
      let diagonal = Int(call.int(1))
      let mask = Buffer<Bool>(count: rows * columns)
      for row in 0..<rows {
        for column in 0..<columns {
          mask[row * columns + column] = isKept(column, row, diagonal)
        }
      }
      return [
        SelectionKernel.run(
          Tensor(mask, shape: Shape([rows, columns])), call.tensor(0), Tensor(number: .int(0)),
          shape, metadata[0].dtype)
      ]
    }
  }
}

// MARK: - For users

extension Tensor {
  /// Elements of `first` where the condition holds, of `second` elsewhere: `torch.where`.
  public static func `where`(
    _ condition: Tensor, _ first: Tensor, _ second: Tensor, file: StaticString = #filePath,
    line: UInt = #line
  ) -> Tensor {
    Operator.whereTensors(
      .tensor(condition), .tensor(first), .tensor(second), at: SourceLocation(file, line))
  }

  /// Elements of `first` where the condition holds, a number elsewhere: `torch.where`.
  public static func `where`(
    _ condition: Tensor, _ first: Tensor, _ second: some ScalarConvertible,
    file: StaticString = #filePath, line: UInt = #line
  ) -> Tensor {
    Operator.whereOther(
      .tensor(condition), .tensor(first), .scalar(second), at: SourceLocation(file, line))
  }

  /// A number where the condition holds, elements of `second` elsewhere: `torch.where`.
  public static func `where`(
    _ condition: Tensor, _ first: some ScalarConvertible, _ second: Tensor,
    file: StaticString = #filePath, line: UInt = #line
  ) -> Tensor {
    Operator.whereSelf(
      .tensor(condition), .scalar(first), .tensor(second), at: SourceLocation(file, line))
  }

  /// One number where the condition holds, another elsewhere: `torch.where`.
  public static func `where`(
    _ condition: Tensor, _ first: some ScalarConvertible, _ second: some ScalarConvertible,
    file: StaticString = #filePath, line: UInt = #line
  ) -> Tensor {
    Operator.whereNumbers(
      .tensor(condition), .scalar(first), .scalar(second), at: SourceLocation(file, line))
  }

  /// A copy with a number where the mask is true: `torch.masked_fill`.
  public func maskedFill(
    _ mask: Tensor, _ value: some ScalarConvertible, file: StaticString = #filePath,
    line: UInt = #line
  ) -> Tensor {
    Operator.maskedFill(
      .tensor(self), .tensor(mask), .scalar(value), at: SourceLocation(file, line))
  }

  /// A copy with the element of a tensor without dimensions where the mask is true: `torch.masked_fill`.
  public func maskedFill(
    _ mask: Tensor, _ value: Tensor, file: StaticString = #filePath, line: UInt = #line
  ) -> Tensor {
    Operator.maskedFillWithTensor(
      .tensor(self), .tensor(mask), .tensor(value), at: SourceLocation(file, line))
  }

  /// Writes a number where the mask is true and returns the tensor: `masked_fill_`.
  @discardableResult
  public func maskedFillInPlace(
    _ mask: Tensor, _ value: some ScalarConvertible, file: StaticString = #filePath,
    line: UInt = #line
  ) -> Tensor {
    Operator.maskedFillInPlace(
      .tensor(self), .tensor(mask), .scalar(value), at: SourceLocation(file, line))
  }

  /// Writes the element of a tensor without dimensions where the mask is true: `masked_fill_`.
  @discardableResult
  public func maskedFillInPlace(
    _ mask: Tensor, _ value: Tensor, file: StaticString = #filePath, line: UInt = #line
  ) -> Tensor {
    Operator.maskedFillInPlaceWithTensor(
      .tensor(self), .tensor(mask), .tensor(value), at: SourceLocation(file, line))
  }

  /// Matrices with zeros below a diagonal: `torch.triu`.
  public func triu(
    diagonal: Int = 0, file: StaticString = #filePath, line: UInt = #line
  ) -> Tensor {
    Operator.upperTriangle(
      .tensor(self), .int(SymInt(diagonal)), at: SourceLocation(file, line))
  }

  /// Matrices with zeros above a diagonal: `torch.tril`.
  public func tril(
    diagonal: Int = 0, file: StaticString = #filePath, line: UInt = #line
  ) -> Tensor {
    Operator.lowerTriangle(
      .tensor(self), .int(SymInt(diagonal)), at: SourceLocation(file, line))
  }
}
