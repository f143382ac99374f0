#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Element by element functions of one tensor that are computed in floating point.
///
/// The loops stand beside the functions, so that each becomes a loop of its own.
enum UnaryKernel {
  case absolute
  case ceil
  case cos
  case erf
  case exp
  case expm1
  case floor
  case gelu
  case geluTanh
  case log
  case log1p
  case negate
  case reciprocal
  case relu
  case round
  case rsqrt
  case sigmoid
  case sign
  case silu
  case sin
  case sqrt
  case tanh

  /// Computes in the compute type of `dtype`, which is a floating-point type.
  func run(_ tensor: Tensor, _ shape: Shape, _ dtype: DType) -> Tensor {
    dtype == .float64
      ? Tensor(double(tensor.doubles()), shape: shape)
      : Tensor(float(tensor.floats()), shape: shape, dtype: dtype)
  }

  private func float(_ values: Buffer<Float>) -> Buffer<Float> {
    switch self {
    case .absolute: map(values) { abs($0) }
    case .ceil: map(values) { $0.rounded(.up) }
    case .cos: map(values) { cosf($0) }
    case .erf: map(values) { erff($0) }
    case .exp: map(values) { expf($0) }
    case .expm1: map(values) { expm1f($0) }
    case .floor: map(values) { $0.rounded(.down) }
    case .gelu: map(values) { $0 * 0.5 * (1 + erff($0 * 0.70710678118654752440)) }
    case .geluTanh: map(values) { 0.5 * $0 * (1 + tanhf(geluArgument($0))) }
    case .log: map(values) { logf($0) }
    case .log1p: map(values) { log1pf($0) }
    case .negate: map(values) { -$0 }
    case .reciprocal: map(values) { 1 / $0 }
    case .relu: map(values) { $0 < 0 ? 0 : $0 }
    case .round: map(values) { $0.rounded(.toNearestOrEven) }
    case .rsqrt: map(values) { 1 / $0.squareRoot() }
    case .sigmoid: map(values) { 1 / (1 + expf(-$0)) }
    case .sign: map(values) { signum($0) }
    case .silu: map(values) { $0 / (1 + expf(-$0)) }
    case .sin: map(values) { sinf($0) }
    case .sqrt: map(values) { $0.squareRoot() }
    case .tanh: map(values) { tanhf($0) }
    }
  }

  private func double(_ values: Buffer<Double>) -> Buffer<Double> {
    switch self {
    case .absolute: map(values) { abs($0) }
    case .ceil: map(values) { $0.rounded(.up) }
    case .cos: map(values) { cosine($0) }
    case .erf: map(values) { errorFunction($0) }
    case .exp: map(values) { exponential($0) }
    case .expm1: map(values) { exponentialMinusOne($0) }
    case .floor: map(values) { $0.rounded(.down) }
    case .gelu: map(values) { $0 * 0.5 * (1 + errorFunction($0 * 0.70710678118654752440)) }
    case .geluTanh: map(values) { 0.5 * $0 * (1 + hyperbolicTangent(geluArgument($0))) }
    case .log: map(values) { logarithm($0) }
    case .log1p: map(values) { logarithmOfOnePlus($0) }
    case .negate: map(values) { -$0 }
    case .reciprocal: map(values) { 1 / $0 }
    case .relu: map(values) { $0 < 0 ? 0 : $0 }
    case .round: map(values) { $0.rounded(.toNearestOrEven) }
    case .rsqrt: map(values) { 1 / $0.squareRoot() }
    case .sigmoid: map(values) { 1 / (1 + exponential(-$0)) }
    case .sign: map(values) { signum($0) }
    case .silu: map(values) { $0 / (1 + exponential(-$0)) }
    case .sin: map(values) { sine($0) }
    case .sqrt: map(values) { $0.squareRoot() }
    case .tanh: map(values) { hyperbolicTangent($0) }
    }
  }

  @inline(__always)
  private func map<Element: BitwiseCopyable>(
    _ values: Buffer<Element>, _ function: (Element) -> Element
  ) -> Buffer<Element> {
    let result = Buffer<Element>(count: values.count)
    guard values.count > 0, let target = result.elements.baseAddress,
      let source = values.elements.baseAddress
    else { return result }
    for index in 0..<values.count { target[index] = function(source[index]) }
    return result
  }
}

@inline(__always)
private func signum<T: BinaryFloatingPoint>(_ value: T) -> T {
  value > 0 ? 1 : value < 0 ? -1 : 0
}

/// What tanh is taken of in the approximation of Hendrycks and Gimpel.
@inline(__always)
private func geluArgument<T: BinaryFloatingPoint>(_ x: T) -> T {
  0.79788456080286535588 * (x + 0.044715 * x * x * x)
}

// C's functions of doubles bear the names of the cases above.
private func cosine(_ x: Double) -> Double { cos(x) }
private func sine(_ x: Double) -> Double { sin(x) }
private func errorFunction(_ x: Double) -> Double { erf(x) }
private func exponential(_ x: Double) -> Double { exp(x) }
private func exponentialMinusOne(_ x: Double) -> Double { expm1(x) }
private func logarithm(_ x: Double) -> Double { log(x) }
private func logarithmOfOnePlus(_ x: Double) -> Double { log1p(x) }
private func hyperbolicTangent(_ x: Double) -> Double { tanh(x) }
