import TensorSymbols

/// What depends on the order of the elements in rows: extremes and their positions, sorted rows.
///
/// NaN counts as the largest number; of equal elements the first comes first.
enum OrderKernel {
  /// The first of the largest or smallest elements of each row; NaN is always taken.
  static func extremes(
    _ tensor: Tensor, _ shape: Shape, isLargest: Bool
  ) -> (values: Tensor, indices: Tensor) {
    let rows = Int(shape.elementCount)
    if tensor.dtype == .float64 {
      return extremes(tensor.doubles(), rows, shape, tensor.dtype, isLargest) {
        Tensor($0, shape: shape)
      }
    }
    if tensor.dtype.isFloatingPoint {
      return extremes(tensor.floats(), rows, shape, tensor.dtype, isLargest) {
        Tensor($0, shape: shape, dtype: tensor.dtype)
      }
    }
    return extremes(tensor.integers(), rows, shape, tensor.dtype, isLargest) {
      Tensor($0, shape: shape, integerOrBool: tensor.dtype)
    }
  }

  /// The first `count` elements of each sorted row and their positions.
  static func sorted(
    _ tensor: Tensor, _ shape: Shape, isDescending: Bool
  ) -> (values: Tensor, indices: Tensor) {
    let length = Int(tensor.shape[-1])
    let count = Int(shape[-1])
    if tensor.dtype == .float64 {
      return sorted(tensor.doubles(), length, count, shape, isDescending) {
        Tensor($0, shape: shape)
      }
    }
    if tensor.dtype.isFloatingPoint {
      return sorted(tensor.floats(), length, count, shape, isDescending) {
        Tensor($0, shape: shape, dtype: tensor.dtype)
      }
    }
    return sorted(tensor.integers(), length, count, shape, isDescending) {
      Tensor($0, shape: shape, integerOrBool: tensor.dtype)
    }
  }

  @inline(__always)
  private static func extremes<Element: BitwiseCopyable & Comparable>(
    _ values: Buffer<Element>, _ rows: Int, _ shape: Shape, _ dtype: DType, _ isLargest: Bool,
    _ make: (Buffer<Element>) -> Tensor
  ) -> (values: Tensor, indices: Tensor) {
    let length = rows == 0 ? 0 : values.count / rows
    let best = Buffer<Element>(count: rows)
    let places = Buffer<Int64>(count: rows)
    for row in 0..<rows {
      let start = row * length
      var place = 0
      for index in 0..<length {
        let value = values.elements[start + index]
        let current = values.elements[start + place]
        // Only NaN differs from itself.
        if value != value {
          place = index
          break
        }
        if isLargest ? value > current : value < current { place = index }
      }
      best.elements[row] = values.elements[start + place]
      places.elements[row] = Int64(place)
    }
    return (make(best), Tensor(places, shape: shape, dtype: .int64))
  }

  @inline(__always)
  private static func sorted<Element: BitwiseCopyable & Comparable>(
    _ values: Buffer<Element>, _ length: Int, _ count: Int, _ shape: Shape, _ isDescending: Bool,
    _ make: (Buffer<Element>) -> Tensor
  ) -> (values: Tensor, indices: Tensor) {
    let rows = length == 0 ? 0 : values.count / length
    let first = Buffer<Element>(count: rows * count)
    let places = Buffer<Int64>(count: rows * count)
    for row in 0..<rows {
      let start = row * length
      let order = (0..<length).sorted { one, other in
        let a = values.elements[start + one]
        let b = values.elements[start + other]
        let isSmaller = a < b || (b != b && a == a)
        let isLarger = a > b || (a != a && b == b)
        if isSmaller || isLarger { return isDescending ? isLarger : isSmaller }
        return one < other
      }
      for index in 0..<count {
        first.elements[row * count + index] = values.elements[start + order[index]]
        places.elements[row * count + index] = Int64(order[index])
      }
    }
    return (make(first), Tensor(places, shape: shape, dtype: .int64))
  }
}

extension Tensor {
  /// A tensor of integers or of truth values that were computed as such.
  init(_ values: Buffer<Int64>, shape: Shape, integerOrBool dtype: DType) {
    let tensor = Tensor(values, shape: shape, dtype: dtype == .bool ? .int64 : dtype)
    self = dtype == .bool ? tensor.copied(as: .bool) : tensor
  }
}
