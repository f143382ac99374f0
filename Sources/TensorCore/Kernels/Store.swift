import TensorSymbols

// Makes tensors of computed values, and writes values into tensors that exist. Loops stand in this one
// file, so that each type has its own.

extension Tensor {
  /// A tensor of floating-point values; the memory is taken over for float32.
  init(_ values: Buffer<Float>, shape: Shape, dtype: DType) {
    switch dtype {
    case .float16: self.init(values, shape, dtype) { Float16($0) }
    case .bfloat16: self.init(values, shape, dtype) { BFloat16($0 as Float) }
    default: self.init(TensorMetadata(.float32, shape), .dense(values.storage))
    }
  }

  /// A float64 tensor; the memory is taken over.
  init(_ values: Buffer<Double>, shape: Shape) {
    self.init(TensorMetadata(.float64, shape), .dense(values.storage))
  }

  /// A tensor of integers, which wrap where the type is narrow; the memory is taken over for int64.
  init(_ values: Buffer<Int64>, shape: Shape, dtype: DType) {
    switch dtype {
    case .int8: self.init(values, shape, dtype) { Int8(truncatingIfNeeded: $0) }
    case .int16: self.init(values, shape, dtype) { Int16(truncatingIfNeeded: $0) }
    case .int32: self.init(values, shape, dtype) { Int32(truncatingIfNeeded: $0) }
    case .uint8: self.init(values, shape, dtype) { UInt8(truncatingIfNeeded: $0) }
    default: self.init(TensorMetadata(.int64, shape), .dense(values.storage))
    }
  }

  /// A tensor of truth values; the memory is taken over.
  init(_ values: Buffer<Bool>, shape: Shape) {
    self.init(TensorMetadata(.bool, shape), .dense(values.storage))
  }

  @inline(__always)
  private init<Source: BitwiseCopyable, Target: BitwiseCopyable>(
    _ values: Buffer<Source>, _ shape: Shape, _ dtype: DType, _ convert: (Source) -> Target
  ) {
    let result = Buffer<Target>(count: values.count)
    for index in 0..<values.count { result[index] = convert(values[index]) }
    self.init(TensorMetadata(dtype, shape), .dense(result.storage))
  }

  /// A new tensor of the same elements, converted, in row-major order.
  func copied(as dtype: DType) -> Tensor {
    let copy = Tensor.uninitialized(dtype, shape)
    copy.write(self)
    return copy
  }

  /// A tensor whose elements are to be written at once.
  static func uninitialized(_ dtype: DType, _ shape: Shape) -> Tensor {
    let count = shape.sizes.reduce(1) { $0 * Int($1) }
    return Tensor(
      TensorMetadata(dtype, shape), .dense(Storage(byteCount: count * dtype.itemSize)))
  }

  /// Replaces the elements by another tensor's, which is converted and repeated to fit.
  package func write(_ value: Tensor) {
    let shape = StridedLayout(metadata).sizes
    switch dtype {
    case .float32: scatter(value.floats(expandedTo: shape)) { $0 }
    case .float64: scatter(value.doubles(expandedTo: shape)) { $0 }
    case .float16: scatter(value.floats(expandedTo: shape)) { Float16($0) }
    case .bfloat16: scatter(value.floats(expandedTo: shape)) { BFloat16($0 as Float) }
    case .int8: scatter(value.integers(expandedTo: shape)) { Int8(truncatingIfNeeded: $0) }
    case .int16: scatter(value.integers(expandedTo: shape)) { Int16(truncatingIfNeeded: $0) }
    case .int32: scatter(value.integers(expandedTo: shape)) { Int32(truncatingIfNeeded: $0) }
    case .int64: scatter(value.integers(expandedTo: shape)) { $0 }
    case .uint8: scatter(value.integers(expandedTo: shape)) { UInt8(truncatingIfNeeded: $0) }
    case .bool: scatter(value.booleans(expandedTo: shape)) { $0 }
    }
  }

  @inline(__always)
  private func scatter<Source: BitwiseCopyable, Target: BitwiseCopyable>(
    _ values: Buffer<Source>, _ convert: (Source) -> Target
  ) {
    guard let storage, values.count > 0,
      let target = storage.elements(as: Target.self).baseAddress,
      var next = UnsafePointer(values.elements.baseAddress)
    else { return }
    StridedLayout(metadata).forEachRow { first, stride, length in
      let row = target + first
      if stride == 1 {
        for index in 0..<length { row[index] = convert(next[index]) }
      } else {
        for index in 0..<length { row[index &* stride] = convert(next[index]) }
      }
      next += length
    }
  }
}
