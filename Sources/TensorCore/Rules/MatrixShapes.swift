import TensorSymbols

/// torch's rules for the operands of matrix products.
enum MatrixShapes {
  /// Fails unless the columns of the left matrix are as many as the rows of the right one.
  static func check(
    _ rows: SymInt, _ columns: SymInt, _ right: Shape
  ) throws(TensorError) {
    guard columns == right[0] else {
      throw TensorError(
        "mat1 and mat2 shapes cannot be multiplied (\(rows)x\(columns) and \(right[0])x\(right[1]))"
      )
    }
  }

  /// Fails unless two vectors are equally long.
  static func checkVectors(_ left: Shape, _ right: Shape) throws(TensorError) {
    guard left[0] == right[0] else {
      throw TensorError(
        "inconsistent tensor size, expected tensor [\(left[0])] and src [\(right[0])] to have the same number of elements, but got \(left[0]) and \(right[0]) elements respectively"
      )
    }
  }

  /// Fails unless a matrix has as many columns as a vector has elements.
  static func checkVector(_ matrix: Shape, _ vector: Shape) throws(TensorError) {
    guard matrix[1] == vector[0] else {
      throw TensorError(
        "size mismatch, got input (\(matrix[0])), mat (\(matrix[0])x\(matrix[1])), vec (\(vector[0]))"
      )
    }
  }

  /// Fails unless both operands are of one type, which is not bool.
  ///
  /// Their ranks say which of torch's kernels is meant, and so how it complains.
  static func checkTypes(_ left: Tensor, _ right: Tensor) throws(TensorError) {
    let kernel =
      switch (left.rank, right.rank) {
      case (1, 1): "dot"
      case (_, 1): "addmv_impl_cpu"
      case (_, 2): "addmm_impl_cpu_"
      default: "bmm"
      }
    guard left.dtype == right.dtype else {
      switch kernel {
      case "dot":
        throw TensorError(
          "dot : expected both vectors to have same dtype, but found \(left.dtype.className) and \(right.dtype.className)"
        )
      case "addmm_impl_cpu_":
        throw TensorError(
          "expected m1 and m2 to have the same dtype, but got: \(left.dtype.cName) != \(right.dtype.cName)"
        )
      default:
        throw TensorError(
          "expected scalar type \(left.dtype.className) but found \(right.dtype.className)")
      }
    }
    guard left.dtype != .bool else {
      throw TensorError("\"\(kernel)\" not implemented for 'Bool'")
    }
  }

  /// The shape of `matmul`.
  static func product(_ left: Shape, _ right: Shape) throws(TensorError) -> Shape {
    guard left.count > 0, right.count > 0 else {
      throw TensorError(
        "both arguments to matmul need to be at least 1D, but they are \(left.count)D and \(right.count)D"
      )
    }
    switch (left.count, right.count) {
    case (1, 1):
      try checkVectors(left, right)
      return []
    case (let rank, 1):
      let rows = left.sizes.dropLast().reduce(1) { $0 * $1 }
      try checkVector([rows, left[-1]], right)
      return Shape(Array(left.sizes[..<(rank - 1)]))
    case (1, 2):
      try check(1, left[0], right)
      return [right[1]]
    case (let rank, 2):
      let leading = left.sizes.dropLast()
      try check(leading.reduce(1) { $0 * $1 }, left[rank - 1], right)
      return Shape(leading + [right[1]])
    default:
      return try batchProduct(left, right)
    }
  }

  private static func batchProduct(_ left: Shape, _ right: Shape) throws(TensorError) -> Shape {
    let leftBatch = Shape(Array(left.sizes.dropLast(2)))
    let rightBatch = Shape(Array(right.sizes.dropLast(2)))
    let batch = try Broadcasting.shape(leftBatch, rightBatch)
    let inner = right.count == 1 ? right[0] : right[-2]
    guard left[-1] == inner else {
      let count = batch.elementCount
      throw TensorError(
        "Expected size for first two dimensions of batch2 tensor to be: [\(count), \(left[-1])] but got: [\(count), \(inner)]."
      )
    }
    let rows = left.count == 1 ? [] : [left[-2]]
    let columns = right.count == 1 ? [] : [right[-1]]
    return Shape(batch.sizes + rows + columns)
  }
}

extension DType {
  /// The name of the type in C++, which some of torch's messages give.
  var cName: String {
    switch self {
    case .float32: "float"
    case .float64: "double"
    case .float16: "c10::Half"
    case .bfloat16: "c10::BFloat16"
    case .int8: "signed char"
    case .int16: "short"
    case .int32: "int"
    case .int64: "long int"
    case .uint8: "unsigned char"
    case .bool: "bool"
    }
  }
}
