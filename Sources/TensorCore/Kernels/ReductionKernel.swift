import TensorSymbols

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Functions of the rows of a tensor, each of which gives one number.
///
/// Sums of floating-point numbers are kept in double precision.
enum ReductionKernel {
  case sum
  case mean
  case product
  case largest
  case smallest
  case logarithmOfSum
  case variance(correction: Double)
  case deviation(correction: Double)

  /// Reduces the last dimensions of `tensor`, as many as leave one row for each element of `shape`.
  ///
  /// Elements are converted to the compute type of `dtype` first.
  func run(_ tensor: Tensor, _ shape: Shape, _ dtype: DType) -> Tensor {
    let rows = Int(shape.elementCount)
    if dtype == .float64 {
      let values = tensor.doubles()
      let result = Buffer<Double>(count: rows)
      reduce(values, rows) { result[$0] = double($1) }
      return Tensor(result, shape: shape)
    }
    if dtype.isFloatingPoint {
      let values = tensor.floats()
      let result = Buffer<Float>(count: rows)
      reduce(values, rows) { result[$0] = Float(float($1)) }
      return Tensor(result, shape: shape, dtype: dtype)
    }
    let values = tensor.integers()
    let result = Buffer<Int64>(count: rows)
    reduce(values, rows) { result[$0] = integer($1) }
    let integers = Tensor(result, shape: shape, dtype: dtype == .bool ? .int64 : dtype)
    return dtype == .bool ? integers.copied(as: .bool) : integers
  }

  @inline(__always)
  private func reduce<Element: BitwiseCopyable>(
    _ values: Buffer<Element>, _ rows: Int,
    _ store: (Int, UnsafeBufferPointer<Element>) -> Void
  ) {
    let length = rows == 0 ? 0 : values.count / rows
    for row in 0..<rows {
      store(
        row, UnsafeBufferPointer(rebasing: values.elements[(row * length)..<((row + 1) * length)]))
    }
  }

  private func float(_ row: UnsafeBufferPointer<Float>) -> Double {
    switch self {
    case .sum: total(row) { Double($0) }
    case .mean: total(row) { Double($0) } / Double(row.count)
    case .product: row.reduce(1.0) { $0 * Double($1) }
    case .largest: Double(extreme(row) { $0 > $1 })
    case .smallest: Double(extreme(row) { $0 < $1 })
    case .logarithmOfSum: logSumExp(row) { Double($0) }
    case .variance(let correction): spread(row, correction) { Double($0) }
    case .deviation(let correction): spread(row, correction) { Double($0) }.squareRoot()
    }
  }

  private func double(_ row: UnsafeBufferPointer<Double>) -> Double {
    switch self {
    case .sum: total(row) { $0 }
    case .mean: total(row) { $0 } / Double(row.count)
    case .product: row.reduce(1.0) { $0 * $1 }
    case .largest: extreme(row) { $0 > $1 }
    case .smallest: extreme(row) { $0 < $1 }
    case .logarithmOfSum: logSumExp(row) { $0 }
    case .variance(let correction): spread(row, correction) { $0 }
    case .deviation(let correction): spread(row, correction) { $0 }.squareRoot()
    }
  }

  /// The other cases have no integer results.
  private func integer(_ row: UnsafeBufferPointer<Int64>) -> Int64 {
    switch self {
    case .product: row.reduce(1) { $0 &* $1 }
    case .largest: row.max() ?? 0
    case .smallest: row.min() ?? 0
    default: row.reduce(0) { $0 &+ $1 }
    }
  }
}

/// A sum in four parts, which the processor adds side by side.
@inline(__always)
private func total<Element>(
  _ row: UnsafeBufferPointer<Element>, _ value: (Element) -> Double
) -> Double {
  guard let start = row.baseAddress else { return 0 }
  var sums = SIMD4<Double>.zero
  let whole = row.count & ~3
  var index = 0
  while index < whole {
    sums += SIMD4(
      value(start[index]), value(start[index + 1]), value(start[index + 2]),
      value(start[index + 3]))
    index += 4
  }
  var rest = 0.0
  while index < row.count {
    rest += value(start[index])
    index += 1
  }
  return (sums[0] + sums[1]) + (sums[2] + sums[3]) + rest
}

/// The first element that comes before all others; NaN comes before everything.
@inline(__always)
private func extreme<Element: BinaryFloatingPoint>(
  _ row: UnsafeBufferPointer<Element>, _ isBefore: (Element, Element) -> Bool
) -> Element {
  guard var best = row.first else { return .nan }
  for value in row {
    if value.isNaN { return value }
    if isBefore(value, best) { best = value }
  }
  return best
}

@inline(__always)
private func logSumExp<Element: BinaryFloatingPoint>(
  _ row: UnsafeBufferPointer<Element>, _ value: (Element) -> Double
) -> Double {
  guard !row.isEmpty else { return -.infinity }
  let largest = value(extreme(row) { $0 > $1 })
  guard largest.isFinite else { return largest }
  return largest + log(total(row) { exp(value($0) - largest) })
}

/// The mean square distance from the mean, with the count lowered by the correction.
@inline(__always)
private func spread<Element>(
  _ row: UnsafeBufferPointer<Element>, _ correction: Double, _ value: (Element) -> Double
) -> Double {
  let mean = total(row, value) / Double(row.count)
  let squares = total(row) { element in
    let distance = value(element) - mean
    return distance * distance
  }
  return squares / max(Double(row.count) - correction, 0)
}
