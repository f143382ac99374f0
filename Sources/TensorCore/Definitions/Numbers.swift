import TensorSymbols

/// A Swift number that an element of a tensor can be read as.
public protocol TensorNumber: ScalarConvertible {
  /// The number nearest to an element: fractions are cut for integers, 0 is false.
  init(element: Double)
  /// The number nearest to a whole element.
  init(element: Int64)
}

extension Double: TensorNumber {
  /// The number nearest to an element.
  public init(element: Double) { self = element }
  /// The number nearest to a whole element.
  public init(element: Int64) { self.init(element) }
}

extension Float: TensorNumber {
  /// The number nearest to an element.
  public init(element: Double) { self.init(element) }
  /// The number nearest to a whole element.
  public init(element: Int64) { self.init(element) }
}

extension Int: TensorNumber {
  /// The number nearest to an element.
  public init(element: Double) { self = Int(exactly: element.rounded(.towardZero)) ?? .min }
  /// The number nearest to a whole element.
  public init(element: Int64) { self.init(element) }
}

extension Bool: TensorNumber {
  /// The number nearest to an element.
  public init(element: Double) { self = element != 0 }
  /// The number nearest to a whole element.
  public init(element: Int64) { self = element != 0 }
}

extension Tensor {
  /// The only element as a number: `Tensor.item`.
  ///
  /// A program cannot depend on its data, so that `export` throws where `forward` reads one.
  public func item<Number: TensorNumber>(
    as type: Number.Type = Number.self, file: StaticString = #filePath, line: UInt = #line
  ) -> Number {
    guard let values: [Number] = elements("item", SourceLocation(file, line)) else {
      return Number(element: 0 as Int64)
    }
    guard values.count == 1 else {
      return TensorError.report(
        "a Tensor with \(values.count) elements cannot be converted to Scalar", in: "aten.item",
        at: SourceLocation(file, line), instead: Number(element: 0 as Int64))
    }
    return values[0]
  }

  /// The elements in row-major order, as `Tensor.tolist` gives them for one dimension.
  public func scalars<Number: TensorNumber>(
    as type: Number.Type = Number.self, file: StaticString = #filePath, line: UInt = #line
  ) -> [Number] {
    elements("tolist", SourceLocation(file, line)) ?? []
  }

  /// The elements in row-major order as numbers of double precision.
  public var scalars: [Double] { scalars() }

  /// `nil` where an export is running, which is told.
  private func elements<Number: TensorNumber>(
    _ reader: String, _ location: SourceLocation
  ) -> [Number]? {
    guard storage != nil else {
      return TensorError.report(
        "\(reader) reads elements, and what a program does cannot depend on its data; use where in place of a condition",
        in: "aten.\(reader)", dependsOnData: true, at: location, instead: nil)
    }
    // A buffer without a name would end before its elements are read.
    if dtype.isFloatingPoint {
      let values = doubles()
      return values.elements.map { Number(element: $0) }
    }
    let values = integers()
    return values.elements.map { Number(element: $0) }
  }
}

extension Array where Element: TensorNumber {
  /// The elements of a tensor in row-major order.
  public init(_ tensor: Tensor) {
    self = tensor.scalars()
  }
}

extension Scalar: TensorElements {
  /// The type of a tensor of these elements.
  public static var tensorType: DType { .float32 }
  /// The sizes: none.
  public var tensorSizes: [Int] { [] }
  /// The number alone.
  public var flattened: [Scalar] { [self] }
}
