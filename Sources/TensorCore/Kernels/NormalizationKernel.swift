import TensorSymbols

/// Rows brought to mean 0 and variance 1, or to a mean square of 1.
enum NormalizationKernel {
  /// Subtract the mean, divide by the standard deviation.
  case standard
  /// Divide by the root of the mean square.
  case meanSquare

  /// Normalises each run of `length` elements; statistics are kept in double precision.
  func run(_ tensor: Tensor, length: Int, epsilon: Double) -> Tensor {
    let dtype = tensor.dtype
    if dtype == .float64 {
      let values = tensor.doubles()
      let result = Buffer<Double>(count: values.count)
      rows(values, length) { row, statistics in
        for index in row { result[index] = (values[index] - statistics.mean) * statistics.factor }
      } statistics: {
        self.statistics(values, $0, epsilon) { $0 }
      }
      return Tensor(result, shape: tensor.shape)
    }
    let values = tensor.floats()
    let result = Buffer<Float>(count: values.count)
    rows(values, length) { row, statistics in
      // The mean in two parts, as elements may lie close to it.
      let mean = Float(statistics.mean)
      let rest = Float(statistics.mean - Double(mean))
      let factor = Float(statistics.factor)
      for index in row { result.elements[index] = (values.elements[index] - mean - rest) * factor }
    } statistics: {
      self.statistics(values, $0, epsilon) { Double($0) }
    }
    return Tensor(result, shape: tensor.shape, dtype: dtype)
  }

  private typealias Statistics = (mean: Double, factor: Double)

  @inline(__always)
  private func rows<Element>(
    _ values: Buffer<Element>, _ length: Int, _ body: (Range<Int>, Statistics) -> Void,
    statistics: (Range<Int>) -> Statistics
  ) {
    guard length > 0 else { return }
    for start in stride(from: 0, to: values.count, by: length) {
      let row = start..<(start + length)
      body(row, statistics(row))
    }
  }

  @inline(__always)
  private func statistics<Element>(
    _ values: Buffer<Element>, _ row: Range<Int>, _ epsilon: Double,
    _ number: (Element) -> Double
  ) -> Statistics {
    var mean = 0.0
    if case .standard = self {
      for index in row { mean += number(values.elements[index]) }
      mean /= Double(row.count)
    }
    var squares = 0.0
    for index in row {
      let distance = number(values.elements[index]) - mean
      squares += distance * distance
    }
    return (mean, 1 / (squares / Double(row.count) + epsilon).squareRoot())
  }
}
