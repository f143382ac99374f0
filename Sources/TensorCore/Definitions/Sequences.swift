public import TensorSymbols

// Tensors of numbers in regular steps, and identity matrices.

extension Operator {
  static let arange = stepping(
    "arange(Scalar end, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None) -> Tensor",
    dtype: 1
  ) { (.int(0), $0.scalar(0), .int(1)) }

  static let arangeStart = stepping(
    "arange.start(Scalar start, Scalar end, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None) -> Tensor",
    dtype: 2
  ) { ($0.scalar(0), $0.scalar(1), .int(1)) }

  static let arangeStep = stepping(
    "arange.start_step(Scalar start, Scalar end, Scalar step=1, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None) -> Tensor",
    dtype: 3
  ) { ($0.scalar(0), $0.scalar(1), $0.scalar(2)) }

  static let linspace = Operator(
    "linspace(Scalar start, Scalar end, int steps, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None) -> Tensor"
  ) { (call) throws(TensorError) in
    guard call.int(2) >= 0 else { throw TensorError("number of steps must be non-negative") }
    return [TensorMetadata(call.dtype(3) ?? .float32, [call.int(2)])]
  } kernel: { call, metadata in
    let count = Int(call.int(2))
    let (start, end) = (call.double(0), call.double(1))
    let step = count > 1 ? (end - start) / Double(count - 1) : 0
    let values = Buffer<Double>(count: count)
    // From both ends, as torch counts, so that the last element is exactly the end.
    for index in 0..<count {
      values[index] =
        index < count / 2
        ? start + step * Double(index) : end - step * Double(count - index - 1)
    }
    if count == 1 { values[0] = start }
    return [Tensor(values, shape: metadata[0].shape).copied(as: metadata[0].dtype)]
  }

  static let eye = identity(
    "eye(SymInt n, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None) -> Tensor",
    dtype: 1
  ) { ($0.int(0), $0.int(0)) }

  static let eyeRectangle = identity(
    "eye.m(SymInt n, SymInt m, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None) -> Tensor",
    dtype: 2
  ) { ($0.int(0), $0.int(1)) }

  private static func stepping(
    _ schema: String, dtype: Int,
    _ bounds: @escaping @Sendable (Call) -> (start: Scalar, end: Scalar, step: Scalar)
  ) -> Operator {
    Operator(schema) { (call) throws(TensorError) in
      let (start, end, step) = bounds(call)
      let number = Promotion.result([.number(start), .number(end), .number(step)])
      guard call.dtype(dtype) != .bool else {
        throw TensorError("\"arange_cpu\" not implemented for 'Bool'")
      }
      return [
        TensorMetadata(
          call.dtype(dtype) ?? number, [try stepCount(from: start, to: end, by: step)])
      ]
    } kernel: { call, metadata in
      let (start, _, step) = bounds(call)
      let count = Int(metadata[0].shape[0])
      guard metadata[0].dtype.isFloatingPoint else {
        let values = Buffer<Int64>(count: count)
        for index in 0..<count { values[index] = Int64(start.integer + step.integer * index) }
        return [Tensor(values, shape: metadata[0].shape, dtype: metadata[0].dtype)]
      }
      let values = Buffer<Double>(count: count)
      for index in 0..<count { values[index] = start.double + step.double * Double(index) }
      return [Tensor(values, shape: metadata[0].shape).copied(as: metadata[0].dtype)]
    }
  }

  /// How many steps lead from the start to before the end.
  private static func stepCount(
    from start: Scalar, to end: Scalar, by step: Scalar
  ) throws(TensorError) -> SymInt {
    if case .int(let start) = start, case .int(let end) = end, case .int(let step) = step {
      guard step.constant != 0 else { throw TensorError("step must be nonzero") }
      let isForward = step > 0
      let distance = isForward ? end - start : start - end
      guard distance >= 0 else {
        throw TensorError("upper bound and larger bound inconsistent with step sign")
      }
      if step.constant == 1 { return distance }
      let size = isForward ? step : -step
      return (distance + size - 1) / size
    }
    let (first, last, size) = (start.double, end.double, step.double)
    guard size != 0 else { throw TensorError("step must be nonzero") }
    guard first.isFinite, last.isFinite else {
      throw TensorError("unsupported range: \(plain(first)) -> \(plain(last))")
    }
    guard (last - first) * size >= 0 else {
      throw TensorError("upper bound and larger bound inconsistent with step sign")
    }
    return SymInt(Int(((last - first) / size).rounded(.up)))
  }

  /// A number as C++ writes it: whole ones without a point.
  private static func plain(_ value: Double) -> String {
    Int(exactly: value).map(String.init) ?? "\(value)"
  }

  private static func identity(
    _ schema: String, dtype: Int, _ sizes: @escaping @Sendable (Call) -> (SymInt, SymInt)
  ) -> Operator {
    Operator(schema) { (call) throws(TensorError) in
      let (rows, columns) = sizes(call)
      guard rows >= 0 else {
        throw TensorError("n must be greater or equal to 0, got \(rows)")
      }
      guard columns >= 0 else {
        throw TensorError("m must be greater or equal to 0, got \(columns)")
      }
      return [TensorMetadata(call.dtype(dtype) ?? .float32, [rows, columns])]
    } kernel: { (call, metadata) throws(TensorError) in
      let result = Tensor.uninitialized(metadata[0].dtype, metadata[0].shape)
      result.write(Tensor(number: .int(0)))
      try diagonal.apply(.tensor(result)).write(Tensor(number: .int(1)))
      return [result]
    }
  }
}

// MARK: - For users

extension Tensor {
  /// The numbers 0, 1, … before the end: `torch.arange`.
  public static func arange(
    _ end: some ScalarConvertible, dtype: DType? = nil, file: StaticString = #filePath,
    line: UInt = #line
  ) -> Tensor {
    Operator.arange.results(
      [.scalar(end), .optional(dtype)] + factoryOptions, at: SourceLocation(file, line))[0]
  }

  /// The numbers from the start in steps of 1 before the end: `torch.arange`.
  public static func arange(
    _ start: some ScalarConvertible, _ end: some ScalarConvertible, dtype: DType? = nil,
    file: StaticString = #filePath, line: UInt = #line
  ) -> Tensor {
    Operator.arangeStart.results(
      [.scalar(start), .scalar(end), .optional(dtype)] + factoryOptions,
      at: SourceLocation(file, line))[0]
  }

  /// The numbers from the start in steps before the end: `torch.arange`.
  public static func arange(
    _ start: some ScalarConvertible, _ end: some ScalarConvertible,
    _ step: some ScalarConvertible, dtype: DType? = nil, file: StaticString = #filePath,
    line: UInt = #line
  ) -> Tensor {
    Operator.arangeStep.results(
      [.scalar(start), .scalar(end), .scalar(step), .optional(dtype)] + factoryOptions,
      at: SourceLocation(file, line))[0]
  }

  /// So many numbers at equal distances, the first and the last given: `torch.linspace`.
  public static func linspace(
    _ start: some ScalarConvertible, _ end: some ScalarConvertible, _ steps: Int,
    dtype: DType? = nil, file: StaticString = #filePath, line: UInt = #line
  ) -> Tensor {
    Operator.linspace.results(
      [.scalar(start), .scalar(end), .int(SymInt(steps)), .optional(dtype)] + factoryOptions,
      at: SourceLocation(file, line))[0]
  }

  /// A square matrix with ones on its diagonal: `torch.eye`.
  public static func eye(
    _ size: any SymIntConvertible, dtype: DType? = nil, file: StaticString = #filePath,
    line: UInt = #line
  ) -> Tensor {
    Operator.eye.results(
      [.int(size.symInt), .optional(dtype)] + factoryOptions, at: SourceLocation(file, line))[0]
  }

  /// A matrix with ones on its diagonal: `torch.eye`.
  public static func eye(
    _ rows: any SymIntConvertible, _ columns: any SymIntConvertible, dtype: DType? = nil,
    file: StaticString = #filePath, line: UInt = #line
  ) -> Tensor {
    Operator.eyeRectangle.results(
      [.int(rows.symInt), .int(columns.symInt), .optional(dtype)] + factoryOptions,
      at: SourceLocation(file, line))[0]
  }
}
