import TensorCore
import TensorModules

/// Finds what `dynamicShapes` says of each leaf of the inputs, or how its structure differs from theirs.
///
/// The texts are torch's.
struct ShapeMatching {
  /// For each leaf, from left to right, the rules of its dimensions; those without one are static.
  private(set) var rules: [[Int: DimensionRule]] = []

  /// The rules of the leaves.
  static func rules(
    _ shapes: DynamicShapes?, for inputs: InputTree
  ) throws(ExportError) -> [[Int: DimensionRule]] {
    guard let shapes, !shapes.isNone else {
      return inputs.leaves.map { _ in [:] }
    }
    var matching = ShapeMatching()
    try matching.matchInputs(inputs, shapes)
    return matching.rules
  }

  private mutating func matchInputs(
    _ inputs: InputTree, _ shapes: DynamicShapes
  ) throws(ExportError) {
    switch shapes.content {
    case .sequence(let items), .tuple(let items), .list(let items):
      guard items.count == inputs.entries.count else {
        throw Self.mismatch(
          "`inputs` has \(inputs.entries.count) elements, but `dynamic_shapes` has \(items.count) elements"
        )
      }
      for (position, item) in items.enumerated() {
        try match(inputs.entries[position].value, item, "[\(position)]")
      }
    case .dictionary(let entries):
      try matchNames(inputs, entries)
    case .dimensions(let entries):
      try matchNames(inputs, entries.map { ("\($0.key)", $0.value) })
    case .invalid(let error):
      throw ExportError(.user, error.description)
    case .dimension, .none:
      throw Self.invalid(
        "Unexpected dynamic_shapes \(shapes.inline) (expected a dict, a tuple or a list)")
    }
  }

  private mutating func matchNames(
    _ inputs: InputTree, _ entries: [(key: String, value: DynamicShapes)]
  ) throws(ExportError) {
    let names = inputs.entries.map(\.name)
    guard entries.map(\.key).sorted() == names.sorted() else {
      throw Self.wrongNames(inputs, entries.map(\.key))
    }
    for entry in inputs.entries {
      let shapes = entries.last { $0.key == entry.name }?.value ?? nil
      try match(entry.value, shapes, "['\(entry.name)']")
    }
  }

  /// Matches a value at a path, which is written as Python's subscripts.
  private mutating func match(
    _ value: any Tree, _ shapes: DynamicShapes, _ path: String
  ) throws(ExportError) {
    if value.isTreeLeaf {
      try matchLeaf(value, shapes, path)
      return
    }
    let children = value.treeChildren
    switch (value.treeKind, shapes.content) {
    case (.dictionary, .dictionary(let entries)):
      try matchEntries(children, entries, path)
    case (.dictionary, .dimensions(let entries)) where entries.isEmpty && children.isEmpty:
      break
    case (.list, .list(let items)), (.list, .sequence(let items)),
      (.tuple, .tuple(let items)), (.tuple, .sequence(let items)),
      (.custom, .list(let items)), (.custom, .sequence(let items)):
      guard items.count == children.count else {
        throw Self.mismatch(
          "`inputs\(path)` has \(children.count) elements, but `dynamic_shapes\(path)` has \(items.count) elements"
        )
      }
      for (position, item) in items.enumerated() {
        try match(
          children[position].value, item, path + children[position].key.pythonSubscript)
      }
    case (_, .none), (_, .dimension):
      throw Self.mismatch(
        "`inputs\(path)` is a <class '\(value.pythonClass)'>, but `dynamic_shapes\(path)` is not")
    default:
      throw Self.mismatch(
        "`inputs\(path)` is a <class '\(value.pythonClass)'>, but `dynamic_shapes\(path)` is a <class '\(shapes.pythonClass)'>"
      )
    }
  }

  private mutating func matchEntries(
    _ children: [TreeChild], _ entries: [(key: String, value: DynamicShapes)], _ path: String
  ) throws(ExportError) {
    let names = children.map(\.key.description)
    guard names.sorted() == entries.map(\.key).sorted() else {
      throw Self.mismatch(
        "`inputs\(path)` has keys \(pythonStrings(names)), but `dynamic_shapes\(path)` has keys \(pythonStrings(entries.map(\.key)))"
      )
    }
    for child in children {
      let shapes = entries.last { $0.key == child.key.description }?.value ?? nil
      try match(child.value, shapes, path + child.key.pythonSubscript)
    }
  }

  private mutating func matchLeaf(
    _ value: any Tree, _ shapes: DynamicShapes, _ path: String
  ) throws(ExportError) {
    guard case .tensor = value.treeKind else {
      guard shapes.isNone else {
        throw Self.invalid(
          "Cannot associate shape \(shapes.inline) specified at `dynamic_shapes\(path)` to non-tensor type <class '\(value.pythonClass)'> at `inputs\(path)` (expected None)"
        )
      }
      rules.append([:])
      return
    }
    switch shapes.content {
    case .none:
      rules.append([:])
    case .dimensions(let entries):
      rules.append(
        try Self.rules(entries, shapes, path) { key, got in
          "Unexpected dimension mapped to index \(key) in input tensor shape \(shapes.inline) specified at `dynamic_shapes\(path)` (expected None, an int, a Dim, Dim.AUTO, Dim.STATIC, or Dim.DYNAMIC,  but got \(got) instead)"
        })
    case .sequence(let items), .tuple(let items), .list(let items):
      rules.append(
        try Self.rules(items.enumerated().map { ($0, $1) }, shapes, path) { key, got in
          "Unexpected dimension #\(key) in input tensor shape \(shapes.inline) specified at `dynamic_shapes\(path)` (expected None, an int, a Dim, Dim.AUTO, Dim.STATIC, or Dim.DYNAMIC, but got \(got) instead)"
        })
    case .dimension, .dictionary, .invalid:
      throw Self.invalid(
        "Unexpected input tensor shape \(shapes.inline) specified at `dynamic_shapes\(path)` (expected either a list/tuple of dimensions, or a dict mapping indices to dimensions, where each dimension is an int, a Dim, Dim.AUTO, Dim.STATIC, or Dim.DYNAMIC)"
      )
    }
  }

  private static func rules(
    _ entries: [(key: Int, value: DynamicShapes)], _ shapes: DynamicShapes, _ path: String,
    _ message: (Int, String) -> String
  ) throws(ExportError) -> [Int: DimensionRule] {
    var rules: [Int: DimensionRule] = [:]
    for (key, value) in entries {
      switch value.content {
      case .none: break
      case .dimension(let rule):
        if case .named(let dimension) = rule, let error = dimension.error {
          throw ExportError(.user, error.description)
        }
        rules[key] = rule
      default: throw invalid(message(key, value.inline))
      }
    }
    return rules
  }
}

// MARK: - Messages

extension ShapeMatching {
  private static let reference =
    "For more information about this error, see: https://pytorch.org/docs/main/generated/exportdb/index.html#dynamic-shapes-validation"

  private static func invalid(_ message: String) -> ExportError {
    ExportError(.user, message + (message.hasSuffix(".") ? " " : "\n") + reference)
  }

  private static func mismatch(_ difference: String) -> ExportError {
    invalid(
      "Detected mismatch between the structure of `inputs` and `dynamic_shapes`: \(difference)")
  }

  private static func wrongNames(_ inputs: InputTree, _ keys: [String]) -> ExportError {
    var message =
      "When `dynamic_shapes` is specified as a dict, its top-level keys must be the arg names \(pythonStrings(inputs.entries.map(\.name))) of `inputs`, but here they are \(pythonStrings(keys)). "
    if inputs.entries.count == 1, case .dictionary = inputs.entries[0].value.treeKind {
      message +=
        "Since here `inputs` is a list/tuple enclosing a single dict, maybe you just forgot to enclose `dynamic_shapes` in a list/tuple?"
    } else {
      message +=
        "Alternatively, you could also ignore arg names entirely and specify `dynamic_shapes` as a list/tuple matching `inputs`."
    }
    return invalid(message)
  }
}

extension DynamicShapes {
  /// Whether it is Python's `None`.
  var isNone: Bool {
    if case .none = content { true } else { false }
  }
}
