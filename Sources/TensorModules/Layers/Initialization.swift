import TensorCore

// The numbers with which layers begin: torch's, bit for bit, in torch's order of drawing. They are
// drawn and not recorded: parameters are made before a model is exported.

extension Tensor {
  /// Numbers drawn evenly from -bound to bound: `torch.nn.init.uniform_`.
  static func uniform(
    _ sizes: [Int], within bound: Double, _ dtype: DType, from generator: Generator
  ) -> Tensor {
    made(sizes, dtype) { filler in filler.uniform(within: bound, from: generator) }
  }

  /// Numbers of the normal distribution: `torch.nn.init.normal_`.
  static func normal(_ sizes: [Int], _ dtype: DType, from generator: Generator) -> Tensor {
    made(sizes, dtype) { filler in filler.normal(from: generator) }
  }

  /// One number everywhere: `torch.nn.init.constant_`.
  static func filled(_ sizes: [Int], with value: Double, _ dtype: DType) -> Tensor {
    made(sizes, dtype) { filler in filler.fill(with: value) }
  }

  /// The bound within which torch draws the weights of a layer with so many inputs:
  /// `kaiming_uniform_` with a = √5, whose rounding differs from that of 1/√inputs.
  static func weightBound(inputs: Int) -> Double {
    guard inputs > 0 else { return 0 }
    let slope = 5.0.squareRoot()
    let gain = (2 / (1 + slope * slope)).squareRoot()
    return 3.0.squareRoot() * (gain / Double(inputs).squareRoot())
  }

  private static func made(
    _ sizes: [Int], _ dtype: DType, _ fill: (any Filling) -> Void
  ) -> Tensor {
    guard dtype.isFloatingPoint else {
      return TensorError("parameters are floating-point numbers, not \(dtype)", in: "Parameter")
        .reported()
    }
    if let negative = sizes.first(where: { $0 < 0 }) {
      return TensorError(
        "Trying to create tensor with negative dimension \(negative): \(sizes)", in: "Parameter"
      ).reported()
    }
    let count = sizes.reduce(1, *)
    let storage = Storage(byteCount: count * dtype.itemSize)
    switch dtype {
    case .float64: fill(Filler<Double>(storage, count))
    case .float16: fill(Filler<Float16>(storage, count))
    case .bfloat16: fill(Filler<BFloat16>(storage, count))
    default: fill(Filler<Float>(storage, count))
    }
    return Tensor(TensorMetadata(dtype, Shape(sizes)), .dense(storage))
  }
}

/// Fills memory whose element type is known inside only.
private protocol Filling {
  func uniform(within bound: Double, from generator: Generator)
  func normal(from generator: Generator)
  func fill(with value: Double)
}

private struct Filler<Element: RandomElement>: Filling {
  private let elements: UnsafeMutableBufferPointer<Element>

  init(_ storage: Storage, _ count: Int) {
    elements = UnsafeMutableBufferPointer(
      rebasing: storage.elements(as: Element.self).prefix(count))
  }

  func uniform(within bound: Double, from generator: Generator) {
    generator.fillUniform(elements, low: -bound, high: bound)
  }

  func normal(from generator: Generator) {
    generator.fillNormal(elements)
  }

  func fill(with value: Double) {
    elements.update(repeating: Element(rounding: value))
  }
}
