package import TensorSymbols

/// What is known of a tensor without its elements: the values shape rules compute with.
///
/// Strides and offset count elements, not bytes.
package struct TensorMetadata: Sendable {
  /// The type of the elements.
  package var dtype: DType
  /// The size of each dimension; another shape leaves the strides as they are.
  package var shape: Shape {
    willSet { explicitStrides = strides }
  }
  /// The distance between neighbours in each dimension.
  package var strides: [SymInt] {
    get { explicitStrides ?? shape.contiguousStrides }
    set { explicitStrides = newValue }
  }
  /// `nil` where the elements lie in row-major order without gaps: symbolic strides are computed only
  /// where they are asked for.
  private var explicitStrides: [SymInt]?
  /// Where the first element lies in the storage.
  package var offset: SymInt

  /// The metadata of a tensor whose elements lie in row-major order from the start of its storage.
  package init(_ dtype: DType, _ shape: Shape) {
    self.dtype = dtype
    self.shape = shape
    offset = 0
  }

  /// The metadata of a view into a storage.
  package init(_ dtype: DType, _ shape: Shape, strides: [SymInt], offset: SymInt) {
    self.dtype = dtype
    self.shape = shape
    explicitStrides = strides
    self.offset = offset
  }

  /// The number of dimensions.
  package var rank: Int { shape.count }

  /// Whether the elements lie in row-major order without gaps; what a symbolic stride leaves open counts as no.
  package var isContiguous: Bool {
    guard let strides = explicitStrides else { return true }
    var expected: SymInt = 1
    for dimension in shape.indices.reversed() {
      let size = shape[dimension]
      if size.constant == 0 { return true }
      if size.constant == 1 { continue }
      guard strides[dimension].isSame(as: expected) else { return false }
      expected = expected * size
    }
    return true
  }

  /// As in a printed program: `f32[s0, 4]`.
  package var summary: String { dtype.abbreviation + shape.list }
}

extension SymInt {
  /// Whether two sizes are known to be equal without asking the environment to decide.
  package func isSame(as other: SymInt) -> Bool {
    if let left = constant, let right = other.constant { return left == right }
    return expression == other.expression
  }
}
