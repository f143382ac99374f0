import TensorSymbols

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Functions of rows that give rows: softmax, its logarithm, running sums.
enum RowKernel {
  case softmax
  case logarithmOfSoftmax
  case runningSum

  /// Computes along the last dimension in the compute type of `dtype`.
  func run(_ tensor: Tensor, _ dtype: DType) -> Tensor {
    let length = Int(tensor.shape[-1])
    if dtype == .float64 {
      return Tensor(map(tensor.doubles(), length, double), shape: tensor.shape)
    }
    if dtype.isFloatingPoint {
      return Tensor(map(tensor.floats(), length, float), shape: tensor.shape, dtype: dtype)
    }
    return Tensor(
      map(tensor.integers(), length, integer), shape: tensor.shape, integerOrBool: dtype)
  }

  @inline(__always)
  private func map<Element: BitwiseCopyable>(
    _ values: Buffer<Element>, _ length: Int,
    _ row: (UnsafePointer<Element>, UnsafeMutablePointer<Element>, Int) -> Void
  ) -> Buffer<Element> {
    let result = Buffer<Element>(count: values.count)
    guard values.count > 0, let source = values.elements.baseAddress,
      let target = result.elements.baseAddress
    else { return result }
    for start in stride(from: 0, to: values.count, by: length) {
      row(source + start, target + start, length)
    }
    return result
  }

  private func float(
    _ source: UnsafePointer<Float>, _ target: UnsafeMutablePointer<Float>, _ count: Int
  ) {
    if case .runningSum = self {
      var sum = 0.0
      for index in 0..<count {
        sum += Double(source[index])
        target[index] = Float(sum)
      }
      return
    }
    let largest = maximum(source, count)
    for index in 0..<count { target[index] = exponential(source[index] - largest) }
    let total = sum(target, count)
    if case .softmax = self {
      let factor = Float(1 / total)
      for index in 0..<count { target[index] *= factor }
    } else {
      let logarithm = Float(log(total))
      for index in 0..<count { target[index] = source[index] - largest - logarithm }
    }
  }

  private func double(
    _ source: UnsafePointer<Double>, _ target: UnsafeMutablePointer<Double>, _ count: Int
  ) {
    if case .runningSum = self {
      var sum = 0.0
      for index in 0..<count {
        sum += source[index]
        target[index] = sum
      }
      return
    }
    var largest = -Double.infinity
    for index in 0..<count where source[index] > largest || source[index].isNaN {
      largest = source[index]
    }
    var total = 0.0
    for index in 0..<count {
      target[index] = exp(source[index] - largest)
      total += target[index]
    }
    for index in 0..<count {
      if case .softmax = self {
        target[index] /= total
      } else {
        target[index] = source[index] - largest - log(total)
      }
    }
  }

  /// Only sums are taken of integers.
  private func integer(
    _ source: UnsafePointer<Int64>, _ target: UnsafeMutablePointer<Int64>, _ count: Int
  ) {
    var sum: Int64 = 0
    for index in 0..<count {
      sum &+= source[index]
      target[index] = sum
    }
  }
}

/// The largest of several numbers; NaN may be lost, as the sum of the exponentials has it.
@inline(__always)
private func maximum(_ values: UnsafePointer<Float>, _ count: Int) -> Float {
  var lanes = SIMD8<Float>(repeating: -.infinity)
  var index = 0
  while index + 8 <= count {
    let next = UnsafeRawPointer(values + index).loadUnaligned(as: SIMD8<Float>.self)
    lanes.replace(with: next, where: next .> lanes)
    index += 8
  }
  var largest = lanes.max()
  while index < count {
    if values[index] > largest { largest = values[index] }
    index += 1
  }
  return largest
}

@inline(__always)
private func sum(_ values: UnsafePointer<Float>, _ count: Int) -> Double {
  var lanes = SIMD4<Double>.zero
  var index = 0
  while index + 4 <= count {
    lanes += SIMD4(
      Double(values[index]), Double(values[index + 1]), Double(values[index + 2]),
      Double(values[index + 3]))
    index += 4
  }
  var rest = 0.0
  while index < count {
    rest += Double(values[index])
    index += 1
  }
  return (lanes[0] + lanes[1]) + (lanes[2] + lanes[3]) + rest
}

/// The exponential of a number that is not positive, without a branch, so that loops of it run in lanes.
///
/// `exp(x) = 2^n · exp(r)` with r in ±log(2)/2 and a polynomial of degree 6 for it; right to 2 units of
/// the last place. Below -87.3, where results are no longer normal numbers, it is 0; NaN stays NaN.
@inline(__always)
private func exponential(_ x: Float) -> Float {
  let limited = x < -87.33654 ? -87.33654 : x
  // Adding 1.5 · 2^23 rounds to a whole number, which then stands in the lower bits.
  let shifted = limited * 1.44269504088896341 + 12_582_912
  let whole = shifted - 12_582_912
  let rest = (limited - whole * 0.693359375) + whole * 2.12194440e-4
  var power: Float = 1.9875691500e-4
  power = power * rest + 1.3981999507e-3
  power = power * rest + 8.3334519073e-3
  power = power * rest + 4.1665795894e-2
  power = power * rest + 1.6666665459e-1
  power = power * rest + 5.0000001201e-1
  let value = power * rest * rest + rest + 1
  let scale = Float(bitPattern: (shifted.bitPattern &+ 127) << 23)
  return x < -87.33654 ? 0 : value * scale
}
