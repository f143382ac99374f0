import TensorSymbols

/// A named dimension of the inputs whose size stays open, torch's `Dim`.
///
/// The same name on several axes says that their sizes are equal. `2 * batch + 1` is a dimension that
/// follows from another one; only such increasing linear forms exist.
///
/// A mistake in a definition is kept as ``error`` and thrown by the export that uses the dimension, so
/// that `Dim("batch", max: 64)` can stand in a literal.
struct NamedDimension: Hashable, Sendable {
  /// The name of the dimension from which this one follows; its own for a plain one.
  let rootName: String
  /// The sizes that ``rootName`` may have.
  let rootRange: ValueRange
  /// The size as an expression of the root: `2*batch + 1`.
  let expression: SymbolicExpression
  /// The first mistake in the definition, nil where there is none.
  let error: DimensionError?

  /// Makes a dimension with sizes from min to max, both included.
  ///
  /// The name must be an identifier and max must be larger than min, which by default are zero and
  /// infinity.
  init(_ name: String, min: Int? = nil, max: Int? = nil) {
    let lower = min ?? 0
    let upper = max ?? ValueRange.infinity
    rootName = name
    rootRange = ValueRange(lower, upper)
    expression = SymbolicExpression(Symbol(name))
    if upper <= lower {
      error = .inconsistentBounds(min: min, max: max)
    } else {
      error = Self.isIdentifier(name) ? nil : .invalidIdentifier(name)
    }
  }

  /// A dimension that cannot be, for the reason given.
  static func invalid(_ error: DimensionError) -> NamedDimension {
    NamedDimension(NamedDimension("invalid"), 0, error: error)
  }

  private init(_ root: NamedDimension, _ expression: SymbolicExpression, error: DimensionError?) {
    rootName = root.rootName
    rootRange = root.rootRange
    self.expression = expression
    self.error = root.error ?? error ?? Self.boundsError(root, expression)
  }

  /// The name as it prints, `2*batch + 1` for one that follows from another.
  var name: String { expression.description }

  /// The sizes that the dimension may have.
  var range: ValueRange { expression.range { _ in rootRange } }

  /// The smallest size.
  var min: Int { range.lower }

  /// The largest size, ``ValueRange/infinity`` where there is none.
  var max: Int { range.upper }

  /// Whether the dimension follows from another one.
  var isDerived: Bool { expression.symbol == nil }

  /// Whether Python would take the name as an identifier.
  private static func isIdentifier(_ name: String) -> Bool {
    guard let first = name.unicodeScalars.first,
      first == "_" || first.properties.isXIDStart
    else { return false }
    return name.unicodeScalars.allSatisfy(\.properties.isXIDContinue)
  }

  /// The mistake of a form that leaves the sizes, nil where there is none.
  private static func boundsError(
    _ root: NamedDimension, _ expression: SymbolicExpression
  ) -> DimensionError? {
    let range = expression.range { _ in root.rootRange }
    if expression.failure != nil || (range.upper == .max && root.rootRange.upper != .max) {
      return .derivedTooLarge(name: "\(expression)", root: root.rootName, max: root.rootRange.upper)
    }
    return range.lower < 0 && root.rootRange.lower >= 0
      ? .derivedNegative(name: "\(expression)", root: root.rootName, min: root.rootRange.lower)
      : nil
  }

  /// The dimension that is larger by a number.
  static func + (dimension: NamedDimension, offset: Int) -> NamedDimension {
    NamedDimension(dimension, dimension.expression + SymbolicExpression(offset), error: nil)
  }

  /// The dimension that is larger by a number.
  static func + (offset: Int, dimension: NamedDimension) -> NamedDimension { dimension + offset }

  /// The dimension that is smaller by a number.
  static func - (dimension: NamedDimension, offset: Int) -> NamedDimension {
    NamedDimension(dimension, dimension.expression - SymbolicExpression(offset), error: nil)
  }

  /// The dimension that is a multiple; the factor must be positive.
  static func * (dimension: NamedDimension, factor: Int) -> NamedDimension {
    guard factor > 0 else {
      return NamedDimension(
        dimension, dimension.expression,
        error: .nonpositiveFactor(factor, name: dimension.name))
    }
    return NamedDimension(dimension, dimension.expression * SymbolicExpression(factor), error: nil)
  }

  /// The dimension that is a multiple; the factor must be positive.
  static func * (factor: Int, dimension: NamedDimension) -> NamedDimension { dimension * factor }
}

extension NamedDimension: CustomStringConvertible {
  /// The definition in torch's words, `Dim('batch', min=0, max=8)`, or the form of a derived one.
  ///
  /// A lower bound of two is the usual one and is left out.
  var description: String {
    guard !isDerived else { return name }
    let lower = rootRange.lower == 2 ? "" : ", min=\(rootRange.lower)"
    let upper = rootRange.upper == ValueRange.infinity ? "" : ", max=\(rootRange.upper)"
    return "Dim('\(rootName)'\(lower)\(upper))"
  }
}
