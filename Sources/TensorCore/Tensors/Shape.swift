public import TensorSymbols

/// The sizes of a tensor's dimensions: `torch.Size`.
///
/// While a model is being exported, sizes of dynamic dimensions are symbolic. A position may be
/// negative, counted from the end.
public struct Shape: Sendable {
  /// The sizes, in order.
  public let sizes: [SymInt]

  /// Whether it belongs to the result of an operator that failed while a model is being exported:
  /// every position answers 1, so that `forward` runs to its end and `export` can throw the error.
  let isUnknown: Bool

  /// The shape with these sizes.
  public init(_ sizes: [SymInt]) {
    self.sizes = sizes
    isUnknown = false
  }

  /// The shape with these sizes.
  public init(_ sizes: [Int]) {
    self.init(sizes.map { SymInt($0) })
  }

  /// What stands for the shape of a result that could not be made.
  static let unknown = Shape(unknown: ())

  private init(unknown: Void) {
    sizes = []
    isUnknown = true
  }

  /// The number of elements: the product of the sizes.
  ///
  /// During an export it is read from the tensor, and not computed by the model.
  public var elementCount: SymInt {
    if let constants { return SymInt(constants.reduce(1, *)) }
    let product = { sizes.reduce(1) { $0 * $1 } }
    return Tracing.recorder?.silently(product) ?? product()
  }

  /// The sizes as integers, `nil` if one is symbolic.
  public var constants: [Int]? {
    var result: [Int] = []
    result.reserveCapacity(sizes.count)
    for size in sizes {
      guard let constant = size.constant else { return nil }
      result.append(constant)
    }
    return result
  }

  /// The strides of a tensor of this shape whose elements lie in row-major order without gaps.
  package var contiguousStrides: [SymInt] {
    var strides = [SymInt](repeating: 1, count: sizes.count)
    for dimension in sizes.indices.dropLast().reversed() {
      strides[dimension] = strides[dimension + 1] * Swift.max(sizes[dimension + 1], 1)
    }
    return strides
  }
}

extension Shape: RandomAccessCollection {
  /// The first dimension's number, 0.
  public var startIndex: Int { 0 }
  /// The number of dimensions.
  public var endIndex: Int { sizes.count }

  /// The size of a dimension; a negative position counts from the end.
  ///
  /// A position that does not exist ends the program as an array's would, except during an export,
  /// which then throws.
  public subscript(position: Int) -> SymInt {
    let index = position < 0 ? position + sizes.count : position
    guard sizes.indices.contains(index) else {
      if isUnknown { return 1 }
      return TensorError.report(
        "Dimension out of range (expected to be in range of [\(-sizes.count), \(sizes.count - 1)], but got \(position))",
        in: "size", instead: 1)
    }
    return sizes[index]
  }
}

extension Shape: ExpressibleByArrayLiteral {
  /// The shape with these sizes.
  public init(arrayLiteral elements: SymInt...) {
    self.init(elements)
  }
}

extension Shape: Equatable {
  /// Whether rank and sizes agree; during an export this decides about symbolic sizes, as torch does.
  public static func == (left: Shape, right: Shape) -> Bool {
    left.sizes.count == right.sizes.count
      && zip(left.sizes, right.sizes).allSatisfy { $0 == $1 }
  }
}

extension Shape: CustomStringConvertible {
  /// As torch writes it: `torch.Size([2, 3])`.
  public var description: String { "torch.Size(\(list))" }

  /// The sizes alone: `[2, 3]`.
  package var list: String { "[" + sizes.map(\.description).joined(separator: ", ") + "]" }
}
