// Reads the elements of any dense tensor as values of a compute type. Conversions and loops stand in
// this one file, so that each pair of types becomes a loop of its own.

extension Tensor {
  /// The elements in row-major order; memory is shared where it is so already.
  func floats(expandedTo shape: [Int]? = nil) -> Buffer<Float> {
    read(expandedTo: shape, stored: .float32, { $0 }, { Float($0) }, { Float($0) }, { $0 ? 1 : 0 })
  }

  /// The elements in row-major order; memory is shared where it is so already.
  func doubles(expandedTo shape: [Int]? = nil) -> Buffer<Double> {
    read(
      expandedTo: shape, stored: .float64, { Double($0) }, { $0 }, { Double($0) }, { $0 ? 1 : 0 })
  }

  /// The elements in row-major order, fractions cut; memory is shared where it is so already.
  func integers(expandedTo shape: [Int]? = nil) -> Buffer<Int64> {
    read(
      expandedTo: shape, stored: .int64, { integer(Double($0)) }, { integer($0) }, { $0 },
      { $0 ? 1 : 0 })
  }

  /// Whether each element is not zero, in row-major order; memory is shared where it is so already.
  func booleans(expandedTo shape: [Int]? = nil) -> Buffer<Bool> {
    read(expandedTo: shape, stored: .bool, { $0 != 0 }, { $0 != 0 }, { $0 != 0 }, { $0 })
  }

  @inline(__always)
  private func read<Target: BitwiseCopyable>(
    expandedTo shape: [Int]?, stored: DType, _ fromFloat: (Float) -> Target,
    _ fromDouble: (Double) -> Target, _ fromInteger: (Int64) -> Target,
    _ fromBool: (Bool) -> Target
  ) -> Buffer<Target> {
    guard let storage else { preconditionFailure("a tensor without elements was read") }
    var layout = StridedLayout(metadata)
    if let shape { layout = layout.expanded(to: shape) }
    if dtype == stored && layout.isContiguous {
      return Buffer(storage, offset: layout.offset, count: layout.count)
    }
    switch dtype {
    case .float32: return copy(storage, layout, { (value: Float) in fromFloat(value) })
    case .float64: return copy(storage, layout, { (value: Double) in fromDouble(value) })
    case .float16: return copy(storage, layout, { (value: Float16) in fromFloat(Float(value)) })
    case .bfloat16: return copy(storage, layout, { (value: BFloat16) in fromFloat(Float(value)) })
    case .int8: return copy(storage, layout, { (value: Int8) in fromInteger(Int64(value)) })
    case .int16: return copy(storage, layout, { (value: Int16) in fromInteger(Int64(value)) })
    case .int32: return copy(storage, layout, { (value: Int32) in fromInteger(Int64(value)) })
    case .int64: return copy(storage, layout, { (value: Int64) in fromInteger(value) })
    case .uint8: return copy(storage, layout, { (value: UInt8) in fromInteger(Int64(value)) })
    case .bool: return copy(storage, layout, { (value: Bool) in fromBool(value) })
    }
  }

  @inline(__always)
  private func copy<Source: BitwiseCopyable, Target: BitwiseCopyable>(
    _ storage: Storage, _ layout: StridedLayout, _ convert: (Source) -> Target
  ) -> Buffer<Target> {
    let result = Buffer<Target>(count: layout.count)
    guard layout.count > 0,
      let source = UnsafePointer(storage.elements(as: Source.self).baseAddress),
      var next = result.elements.baseAddress
    else { return result }
    layout.forEachRow { first, stride, length in
      let row = source + first
      if stride == 1 {
        for index in 0..<length { next[index] = convert(row[index]) }
      } else {
        for index in 0..<length { next[index] = convert(row[index &* stride]) }
      }
      next += length
    }
    return result
  }
}

/// A number as C converts it to an integer, without a trap: out of range it is the smallest one.
private func integer(_ value: Double) -> Int64 {
  Int64(exactly: value.rounded(.towardZero)) ?? .min
}
