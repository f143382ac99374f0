import CTensorKernels
import TensorSymbols

/// Products of batches of matrices.
enum MatrixKernel {
  /// The products of `left` (batch × m × k) and `right` (batch × k × n), to which `bias` is added.
  ///
  /// float16 and bfloat16 are multiplied as float32, all integers as int64. `bias` is a row of n
  /// elements.
  static func multiply(_ left: Tensor, _ right: Tensor, adding bias: Tensor? = nil) -> Tensor {
    let shape: Shape = [left.shape[0], left.shape[1], right.shape[2]]
    let sizes = shape.sizes.map { Int($0) }
    switch left.dtype {
    case .float32, .float16, .bfloat16:
      let result = Buffer<Float>(count: sizes.reduce(1, *))
      fill(result, bias?.floats(), 0)
      multiply(FloatMatrices(left), FloatMatrices(right), result, sizes)
      return Tensor(result, shape: shape, dtype: left.dtype)
    case .float64:
      let result = Buffer<Double>(count: sizes.reduce(1, *))
      fill(result, bias?.doubles(), 0)
      let depth = Int(left.shape[2])
      multiply(left.doubles(), right.doubles(), result, sizes, depth) { $0 + $1 * $2 }
      return Tensor(result, shape: shape)
    default:
      let result = Buffer<Int64>(count: sizes.reduce(1, *))
      fill(result, bias?.integers(), 0)
      let depth = Int(left.shape[2])
      multiply(left.integers(), right.integers(), result, sizes, depth) { $0 &+ $1 &* $2 }
      return Tensor(result, shape: shape, dtype: left.dtype)
    }
  }

  @inline(__always)
  private static func fill<Element: BitwiseCopyable>(
    _ result: Buffer<Element>, _ bias: Buffer<Element>?, _ zero: Element
  ) {
    guard let bias, bias.count > 0, let row = bias.elements.baseAddress else {
      result.elements.update(repeating: zero)
      return
    }
    for start in stride(from: 0, to: result.count, by: bias.count) {
      (result.elements.baseAddress.map { $0 + start })?.update(from: row, count: bias.count)
    }
  }

  private static func multiply(
    _ left: FloatMatrices, _ right: FloatMatrices, _ result: Buffer<Float>, _ sizes: [Int]
  ) {
    let depth = left.columns
    guard result.count > 0, depth > 0, let target = result.elements.baseAddress else { return }
    // One matrix on the right for rows that follow each other: all batches are one product.
    let isOneProduct =
      right.batchStride == 0 && (sizes[0] == 1 || left.batchStride == sizes[1] * left.rowStride)
    let batches = isOneProduct ? 1 : sizes[0]
    let rows = isOneProduct ? sizes[0] * sizes[1] : sizes[1]
    for batch in 0..<batches {
      let status = ctensor_multiply_add(
        rows, sizes[2], depth, left.start + batch * left.batchStride, left.rowStride,
        left.columnStride, right.start + batch * right.batchStride, right.rowStride,
        right.columnStride, target + batch * rows * sizes[2])
      precondition(status == 0, "there is no memory for the panels of a matrix product")
    }
  }

  @inline(__always)
  private static func multiply<Element: BitwiseCopyable>(
    _ left: Buffer<Element>, _ right: Buffer<Element>, _ result: Buffer<Element>, _ sizes: [Int],
    _ depth: Int, _ add: (Element, Element, Element) -> Element
  ) {
    let (rows, columns) = (sizes[1], sizes[2])
    guard result.count > 0, depth > 0, let target = result.elements.baseAddress,
      let first = left.elements.baseAddress, let second = right.elements.baseAddress
    else { return }
    for batch in 0..<sizes[0] {
      for row in 0..<rows {
        let sums = target + (batch * rows + row) * columns
        let factors = first + (batch * rows + row) * depth
        for position in 0..<depth {
          let factor = factors[position]
          let values = second + (batch * depth + position) * columns
          for column in 0..<columns {
            sums[column] = add(sums[column], factor, values[column])
          }
        }
      }
    }
  }
}

/// Where a batch of matrices lies in memory as float32.
private struct FloatMatrices {
  let start: UnsafePointer<Float>
  let batchStride: Int
  let rowStride: Int
  let columnStride: Int
  let columns: Int
  /// Keeps the memory.
  let storage: Storage

  /// float32 is read where it lies, other types are converted first.
  init(_ tensor: Tensor) {
    let dense = tensor.dtype == .float32 ? tensor : tensor.copied(as: .float32)
    guard let storage = dense.storage,
      let elements = storage.elements(as: Float.self).baseAddress
    else { preconditionFailure("a tensor without elements was read") }
    let layout = StridedLayout(dense.metadata)
    self.storage = storage
    start = UnsafePointer(elements + layout.offset)
    batchStride = layout.sizes[0] == 1 ? 0 : layout.strides[0]
    rowStride = layout.strides[1]
    columnStride = layout.strides[2]
    columns = layout.sizes[2]
  }
}
