import TensorCore
import TensorModules
import TensorSymbols

/// Compares one input of all sets and finds the dimensions whose sizes differ.
///
/// The messages are onnx-diagnostic's; what Python prints as sets stands in alphabetical order.
struct ShapeGuess {
  /// What messages call the model.
  let name: String
  /// The model's class.
  let modelName: String

  /// The shapes of an input, given its value in each set; `key` is where it was found.
  ///
  /// A tensor has the dimensions that differ, or are 0 everywhere; what holds no tensor has `None`; a
  /// container has the shapes of its children, one of a class like a cache as a list.
  func shapes(
    of values: [any Tree], _ key: TreeKey
  ) throws(ModelInputsError) -> DynamicShapes {
    let classes = Set(values.map(\.pythonClass)).sorted()
    guard classes.count == 1, let first = values.first else {
      let names = classes.map { "<class '\($0)'>" }
      throw ModelInputsError(
        "Unexpected variety of input type \(Self.set(names))\(failing(key)))")
    }
    switch first.treeKind {
    case .tensor: return try dimensions(of: values)
    case .constant: return nil
    case .list: return .list(try children(of: values, key, "list"))
    case .tuple: return .tuple(try children(of: values, key, "tuple"))
    case .custom(let name): return .list(try children(of: values, key, name))
    case .dictionary: return .dictionary(try entries(of: values, key))
    }
  }

  private func dimensions(of values: [any Tree]) throws(ModelInputsError) -> DynamicShapes {
    let shapes = values.compactMap { value -> Shape? in
      if case .tensor(let tensor) = value.treeKind { tensor.shape } else { nil }
    }
    let ranks = Set(shapes.map(\.count)).sorted()
    guard ranks.count == 1, let rank = ranks.first else {
      let list = shapes.map(\.description).joined(separator: ", ")
      throw ModelInputsError(
        "Shapes can be different but not ranks possible shapes=\(Self.set(ranks)) "
          + "shapes=[\(list)] for module '\(name)', class='\(modelName)'")
    }
    guard shapes.count > 1 else { return DynamicShapes(.dimensions([])) }
    let dynamic = (0..<rank).filter { dimension in
      let sizes = shapes.map { $0[dimension].hint }
      return Set(sizes).count > 1 || sizes.allSatisfy { $0 == 0 }
    }
    return DynamicShapes(.dimensions(dynamic.map { ($0, .dynamic) }))
  }

  private func children(
    of values: [any Tree], _ key: TreeKey, _ kind: String
  ) throws(ModelInputsError) -> [DynamicShapes] {
    let children = values.map(\.treeChildren)
    try compare(children.map(\.count), "\(kind) lengths", key)
    var result: [DynamicShapes] = []
    for position in children[0].indices {
      result.append(
        try shapes(of: children.map { $0[position].value }, children[0][position].key))
    }
    return result
  }

  private func entries(
    of values: [any Tree], _ key: TreeKey
  ) throws(ModelInputsError) -> [(key: String, value: DynamicShapes)] {
    let children = values.map(\.treeChildren)
    try compare(children.map(\.count), "dict lengths", key)
    try compare(
      children.map { Self.tuple($0.map(\.key.description).sorted()) }, "dict keys", key)
    var result: [(key: String, value: DynamicShapes)] = []
    for child in children[0] {
      let values = children.compactMap { others in
        others.first { $0.key == child.key }?.value
      }
      result.append((child.key.description, try shapes(of: values, child.key)))
    }
    return result
  }

  private func compare<Property: Hashable & Comparable & CustomStringConvertible>(
    _ properties: [Property], _ what: String, _ key: TreeKey
  ) throws(ModelInputsError) {
    let distinct = Set(properties).sorted()
    guard distinct.count > 1 else { return }
    throw ModelInputsError(
      "Unexpected variety of \(what) \(Self.set(distinct))\(failing(key))")
  }

  private func failing(_ key: TreeKey) -> String {
    switch key {
    case .index(let position): " failing input \(position)"
    case .name(let name): " failing input '\(name)'"
    }
  }

  /// Python's text of a set, its elements in the order given.
  static func set(_ items: [some CustomStringConvertible]) -> String {
    "{" + items.map(\.description).joined(separator: ", ") + "}"
  }

  /// Python's text of a tuple of names.
  static func tuple(_ names: [String]) -> String { pythonTuple(names.map(pythonString)) }
}
