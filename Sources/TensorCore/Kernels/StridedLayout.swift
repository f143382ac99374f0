import TensorSymbols

/// Where the elements of a dense tensor lie in its storage, in elements.
struct StridedLayout {
  let sizes: [Int]
  let strides: [Int]
  let offset: Int

  /// The number of elements.
  let count: Int

  init(sizes: [Int], strides: [Int], offset: Int) {
    self.sizes = sizes
    self.strides = strides
    self.offset = offset
    count = sizes.reduce(1, *)
  }

  /// The layout of a dense tensor.
  init(_ metadata: TensorMetadata) {
    self.init(
      sizes: metadata.shape.sizes.map { Int($0) }, strides: metadata.strides.map { Int($0) },
      offset: Int(metadata.offset))
  }

  /// Whether the elements lie in row-major order without gaps.
  var isContiguous: Bool {
    if count == 0 { return true }
    var expected = 1
    for (size, stride) in zip(sizes, strides).reversed() where size != 1 {
      guard stride == expected else { return false }
      expected *= size
    }
    return true
  }

  /// The same elements repeated along new or single dimensions; the caller has checked that they fit.
  func expanded(to shape: [Int]) -> StridedLayout {
    let missing = shape.count - sizes.count
    var strides = [Int](repeating: 0, count: shape.count)
    for (dimension, size) in sizes.enumerated() where size == shape[dimension + missing] {
      strides[dimension + missing] = self.strides[dimension]
    }
    return StridedLayout(sizes: shape, strides: strides, offset: offset)
  }

  /// Where the element with this row-major number lies.
  func place(of index: Int) -> Int {
    var rest = index
    var place = offset
    for dimension in sizes.indices.reversed() {
      place += rest % sizes[dimension] * strides[dimension]
      rest /= sizes[dimension]
    }
    return place
  }

  /// Calls `row` for each run along the last dimension with the place of its first element, its stride
  /// and its length, in row-major order.
  @inline(__always)
  func forEachRow(_ row: (_ first: Int, _ stride: Int, _ length: Int) -> Void) {
    guard count > 0 else { return }
    guard let length = sizes.last, let stride = strides.last else {
      row(offset, 0, 1)
      return
    }
    var position = [Int](repeating: 0, count: sizes.count - 1)
    var first = offset
    for _ in 0..<(count / length) {
      row(first, stride, length)
      var dimension = position.count - 1
      while dimension >= 0 {
        position[dimension] += 1
        first += strides[dimension]
        if position[dimension] < sizes[dimension] { break }
        first -= strides[dimension] * sizes[dimension]
        position[dimension] = 0
        dimension -= 1
      }
    }
  }
}
