import TensorSymbols

/// What a tensor can be made of: numbers, truth values, and arrays of these, all of one shape.
public protocol TensorElements {
  /// The type of a tensor of these elements: `Double` and `Float` give float32, as in torch.
  static var tensorType: DType { get }
  /// The sizes, read along the first elements.
  var tensorSizes: [Int] { get }
  /// The numbers in row-major order.
  var flattened: [Scalar] { get }
}

extension Double: TensorElements {
  /// The type of a tensor of these elements.
  public static var tensorType: DType { .float32 }
  /// The sizes, read along the first elements.
  public var tensorSizes: [Int] { [] }
  /// The numbers in row-major order.
  public var flattened: [Scalar] { [.double(self)] }
}

extension Float: TensorElements {
  /// The type of a tensor of these elements.
  public static var tensorType: DType { .float32 }
  /// The sizes, read along the first elements.
  public var tensorSizes: [Int] { [] }
  /// The numbers in row-major order.
  public var flattened: [Scalar] { [.double(Double(self))] }
}

extension Int: TensorElements {
  /// The type of a tensor of these elements.
  public static var tensorType: DType { .int64 }
  /// The sizes, read along the first elements.
  public var tensorSizes: [Int] { [] }
  /// The numbers in row-major order.
  public var flattened: [Scalar] { [.int(SymInt(self))] }
}

extension Bool: TensorElements {
  /// The type of a tensor of these elements.
  public static var tensorType: DType { .bool }
  /// The sizes, read along the first elements.
  public var tensorSizes: [Int] { [] }
  /// The numbers in row-major order.
  public var flattened: [Scalar] { [.bool(self)] }
}

extension Array: TensorElements where Element: TensorElements {
  /// The type of a tensor of these elements.
  public static var tensorType: DType { Element.tensorType }
  /// The sizes, read along the first elements.
  public var tensorSizes: [Int] { [count] + (first?.tensorSizes ?? []) }
  /// The numbers in row-major order.
  public var flattened: [Scalar] { flatMap(\.flattened) }
}

extension Tensor {
  /// A tensor of these elements: `torch.tensor`.
  ///
  /// Nested arrays must have equal lengths. Inside a model that is being exported the elements become
  /// a constant of the program.
  public init(
    _ elements: some TensorElements, dtype: DType? = nil, file: StaticString = #filePath,
    line: UInt = #line
  ) {
    let sizes = elements.tensorSizes
    let values = elements.flattened
    let dtype = dtype ?? type(of: elements).tensorType
    guard values.count == sizes.reduce(1, *) else {
      self = TensorError.report(
        "expected sequences of equal lengths, but \(values.count) elements do not fill \(Shape(sizes).list)",
        in: "Tensor", at: SourceLocation(file, line), instead: Tensor([Double]()))
      return
    }
    let tensor = Tensor(values: values, sizes, dtype)
    self = Tracing.recorder?.lift(tensor, detached: true) ?? tensor
  }

  /// A number that is assigned to a part of a tensor of this type.
  init(assigned number: Scalar, dtype: DType) {
    let tensor = Tensor(values: [number], [], dtype)
    self = Tracing.recorder?.lift(tensor, detached: false) ?? tensor
  }

  private init(values: [Scalar], _ sizes: [Int], _ dtype: DType) {
    let literal: Tensor
    if dtype.isFloatingPoint {
      let buffer = Buffer<Double>(count: values.count)
      for (index, value) in values.enumerated() { buffer[index] = value.double }
      literal = Tensor(buffer, shape: Shape(sizes))
    } else {
      let buffer = Buffer<Int64>(count: values.count)
      for (index, value) in values.enumerated() { buffer[index] = Int64(value.integer) }
      literal = Tensor(buffer, shape: Shape(sizes), dtype: .int64)
    }
    self = literal.dtype == dtype ? literal : literal.copied(as: dtype)
  }
}
