import TensorCore
import TensorSymbols

/// The least and the greatest element of a tensor and the mean: `[0,8:A4.5]`, `=3.5` for a single element.
struct ElementRange {
  private let tensor: Tensor

  /// The range of a tensor that has elements.
  init(_ tensor: Tensor) {
    self.tensor = tensor
  }

  /// The text behind a tensor's type.
  var text: String {
    let values = elements(as: .float64, of: Double.self)
    guard let first = values.first else { return "[empty]" }
    let bounds = bounds(values)
    if tensor.rank == 0 { return "=\(bounds.smallest)" }
    let mean = pythonFloat(VectorSum.of(values) / Double(values.count))
    guard !first.isNaN, !values.contains(where: \.isNaN) else {
      return "[nan,nan:AnanN\(values.count(where: \.isNaN))nans]"
    }
    return "[\(bounds.smallest),\(bounds.largest):A\(mean)]"
  }

  private func bounds(_ values: [Double]) -> (smallest: String, largest: String) {
    if tensor.dtype.isInteger {
      let values = elements(as: .int64, of: Int64.self)
      return ("\(values.min() ?? 0)", "\(values.max() ?? 0)")
    }
    func text(_ value: Double?) -> String {
      tensor.dtype == .bool ? (value == 1 ? "True" : "False") : pythonFloat(value ?? 0)
    }
    return (text(values.min()), text(values.max()))
  }

  /// The elements in row-major order.
  private func elements<Element>(as dtype: DType, of type: Element.Type) -> [Element] {
    let flat = tensor.to(dtype).reshape(-1)
    guard let storage = flat.storage else { return [] }
    let stride = Int(flat.metadata.strides[0])
    let start = Int(flat.metadata.offset)
    let all = storage.elements(as: type)
    return (0..<Int(flat.elementCount)).map { all[start + $0 * stride] }
  }
}

/// The sum of numbers in the order in which torch adds them with registers of four, to the last digit.
///
/// Four running sums take every fourth register; each hands its sum to a coarser one after a power of two of
/// steps, so that errors grow with the logarithm of the count.
enum VectorSum {
  private static let levels = 4

  /// The sum of numbers that lie side by side.
  static func of(_ values: [Double]) -> Double {
    let registers = values.count / 4
    let lanes = values.withUnsafeBufferPointer { values in
      rows(registers) { index in
        SIMD4(
          values[index * 4], values[index * 4 + 1], values[index * 4 + 2], values[index * 4 + 3])
      }
    }
    var sum = values[(registers * 4)...].reduce(0, +)
    for lane in 0..<4 { sum += lanes[lane] }
    return sum
  }

  private static func rows(_ count: Int, _ load: (Int) -> SIMD4<Double>) -> SIMD4<Double> {
    let groups = count / 4
    var partial = cascade(groups, load)
    for index in (groups * 4)..<max(count, groups * 4) { partial[0] += load(index) }
    return partial[0] + partial[1] + partial[2] + partial[3]
  }

  private static func cascade(
    _ count: Int, _ load: (Int) -> SIMD4<Double>
  ) -> [SIMD4<Double>] {
    let logarithm = count <= 1 ? 0 : Int.bitWidth - (count - 1).leadingZeroBitCount
    let power = max(4, logarithm / levels)
    let step = 1 << power
    var sums = [[SIMD4<Double>]](
      repeating: [SIMD4<Double>](repeating: .zero, count: 4), count: levels)
    var index = 0
    while index + step <= count {
      for _ in 0..<step {
        for part in 0..<4 { sums[0][part] += load(index * 4 + part) }
        index += 1
      }
      for level in 1..<levels {
        for part in 0..<4 {
          sums[level][part] += sums[level - 1][part]
          sums[level - 1][part] = .zero
        }
        if index & ((step - 1) << (level * power)) != 0 { break }
      }
    }
    while index < count {
      for part in 0..<4 { sums[0][part] += load(index * 4 + part) }
      index += 1
    }
    for level in 1..<levels {
      for part in 0..<4 { sums[0][part] += sums[level][part] }
    }
    return sums[0]
  }
}
