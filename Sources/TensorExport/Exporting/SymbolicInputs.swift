import TensorCore
import TensorGraphs
import TensorModules
import TensorSymbols

/// Gives the inputs of an export symbolic sizes.
///
/// Symbols are made in the order of the flattened inputs, dimensions from left to right; sizes 0 and 1
/// stay numbers, as broadcasting treats them otherwise.
struct SymbolicInputs {
  /// A dimension of which something is demanded.
  struct Dimension {
    /// What is demanded.
    let rule: DimensionRule
    /// What torch calls it: `L['args'][0][0].size()[1]`.
    let source: String
    /// The size in the example.
    let hint: Int
    /// Which dimension of its tensor it is.
    let axis: Int
    /// Its size while tracing: a symbol, or a number for 0 and 1.
    let size: SymInt

    /// What messages call it: its name, else its source.
    var debugName: String {
      if case .named(let dimension) = rule { dimension.name } else { source }
    }
  }

  let tracer: Tracer
  /// The dimensions of which something is demanded, in order.
  private(set) var dimensions: [Dimension] = []
  /// The symbols that inputs have, in order: what range constraints are listed by.
  private(set) var symbols: [Symbol] = []

  init(_ tracer: Tracer) {
    self.tracer = tracer
  }

  /// The metadata of a tensor with symbols in place of its dynamic sizes.
  mutating func metadata(
    of tensor: Tensor, _ rules: [Int: DimensionRule], source: String
  ) throws(ExportError) -> TensorMetadata {
    // torch makes the symbols of the tensor that a view was taken of first.
    if tensor.body.base != nil && !rules.isEmpty { skipSymbols(of: tensor) }
    var sizes: [SymInt] = []
    for dimension in tensor.shape.indices {
      let hint = Int(tensor.shape[dimension])
      let source = "\(source).size()[\(dimension)]"
      let size = try size(hint, rules[dimension], source)
      sizes.append(size)
      if let rule = rules[dimension] {
        dimensions.append(
          Dimension(rule: rule, source: source, hint: hint, axis: dimension, size: size))
      }
    }
    let shape = Shape(sizes)
    return TensorMetadata(
      tensor.dtype, shape, strides: tracer.silently { strides(tensor.metadata, shape) }, offset: 0)
  }

  private mutating func size(
    _ hint: Int, _ rule: DimensionRule?, _ source: String
  ) throws(ExportError) -> SymInt {
    switch rule {
    case nil, .fixed: return SymInt(hint)
    case .size(let size):
      guard size == hint else {
        throw ExportError(
          .constraintViolation,
          "Static shape constraint of \(size) does not match input size of \(hint), for \(source)"
        )
      }
      return SymInt(hint)
    case .dynamic, .auto: return hint < 2 ? SymInt(hint) : make(hint, .sizes, source, name: nil)
    case .named(let dimension):
      let range = dimension.range
      guard range.contains(hint) || hint < 2 else {
        let upper = range.upper == ValueRange.infinity ? "int_oo" : "\(range.upper)"
        throw ExportError(
          .constraintViolation, "\(hint) not in range [\(max(2, range.lower)), \(upper)]")
      }
      return hint < 2 ? SymInt(hint) : make(hint, range, source, name: dimension.name)
    }
  }

  /// Makes symbols for the names from which dimensions follow and that no dimension has.
  func missingRoots() throws(ExportError) -> [String: Dimension] {
    var known = Set<String>()
    for case .named(let named) in dimensions.map(\.rule) where !named.isDerived {
      known.insert(named.rootName)
    }
    var roots: [String: Dimension] = [:]
    for dimension in dimensions {
      guard case .named(let named) = dimension.rule, named.isDerived,
        !known.contains(named.rootName), roots[named.rootName] == nil
      else { continue }
      let value = try rootValue(of: named, dimension)
      let root = NamedDimension(
        named.rootName, min: named.rootRange.lower, max: named.rootRange.upper)
      let symbol = tracer.environment.makeSymbol(
        hint: value, range: named.rootRange, source: SymbolSource(named.rootName))
      roots[named.rootName] = Dimension(
        rule: .named(root), source: named.rootName, hint: value, axis: 0,
        size: value < 2 ? SymInt(value) : SymInt(symbol, in: tracer.environment))
    }
    return roots
  }

  /// The size of a dimension's root, of which it is a multiple plus a number.
  private func rootValue(
    of named: NamedDimension, _ dimension: Dimension
  ) throws(ExportError) -> Int {
    let root = Symbol(named.rootName)
    guard let offset = try? named.expression.evaluate([root: 0]),
      let next = try? named.expression.evaluate([root: 1]),
      (dimension.hint - offset) % (next - offset) == 0
    else {
      throw ExportError(
        .user,
        "Expected shape[\(dimension.axis)] = \(dimension.hint) of input Tensor to be of the form \(named.name), where \(named.rootName) is an integer"
      )
    }
    return (dimension.hint - offset) / (next - offset)
  }

  private mutating func make(
    _ hint: Int, _ range: ValueRange, _ source: String, name: String?
  ) -> SymInt {
    let symbol = tracer.environment.makeSymbol(
      hint: hint, range: range, source: SymbolSource(source, dimension: name))
    symbols.append(symbol)
    return SymInt(symbol, in: tracer.environment)
  }

  private func skipSymbols(of view: Tensor) {
    guard let base = view.body.base else { return }
    for size in base.metadata.shape.sizes where Int(size) > 1 {
      _ = tracer.environment.makeSymbol(
        hint: Int(size), range: .sizes, source: SymbolSource("base"))
    }
  }

  /// The strides of the example in terms of the symbolic sizes, where they follow from these.
  private func strides(_ example: TensorMetadata, _ shape: Shape) -> [SymInt] {
    if example.isContiguous { return shape.contiguousStrides }
    var strides = example.strides
    var products: [Int: SymInt] = [:]
    let order = shape.indices.sorted {
      (Int(example.strides[$0]), Int(example.shape[$0]))
        < (Int(example.strides[$1]), Int(example.shape[$1]))
    }
    for dimension in order {
      let stride = Int(example.strides[dimension])
      if stride > 1 { strides[dimension] = products[stride] ?? SymInt(stride) }
      products[stride * Int(example.shape[dimension])] = strides[dimension] * shape[dimension]
    }
    return strides
  }
}
