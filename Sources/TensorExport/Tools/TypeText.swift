import TensorCore
import TensorModules
import TensorSymbols

/// Writes what a value is made of, as `string_type` does.
struct TypeText {
  /// Whether tensors show their sizes.
  let withShape: Bool
  /// Whether numbers show their values.
  let withMinMax: Bool
  /// Whether tensors show where they are.
  let withDevice: Bool
  /// Whether a value of an unknown type is no mistake.
  let ignore: Bool
  /// How long a list may be to be shown in full.
  let limit: Int

  /// The text of any value.
  func text(of value: Any?) -> String {
    guard let value else { return "None" }
    switch value {
    case let tensor as Tensor: return text(of: tensor)
    case let size as SymInt: return size.constant.map { text(of: $0) } ?? "SymInt"
    case let shapes as DynamicShapes: return text(of: shapes)
    case let shapes as InputShapes:
      return text(of: DynamicShapes.tuple([shapes.args, shapes.kwargs]))
    case let dtype as DType: return "dtype(\(dtype))"
    case let module as any Module: return "\(TypeName.short(of: module))(...)"
    case let shape as Shape: return tuple(shape.sizes)
    case let pairs as any OrderedEntries: return dictionary(pairs.texts)
    case let tree as any Tree: return text(of: tree)
    default: break
    }
    if let number = PythonNumber(value) { return text(of: number) }
    if value is any StringProtocol || value is Character { return "str" }
    if let index = value as? any TensorIndex, case .part = index.tensorIndexItem { return "slice" }
    return reflected(value)
  }

  private func text(of tree: any Tree) -> String {
    let children = tree.treeChildren
    switch tree.treeKind {
    case .tensor(let tensor): return text(of: tensor)
    case .list: return list(children.map(\.value))
    case .tuple: return tuple(children.map(\.value))
    case .dictionary: return dictionary(children.map { ($0.key.description, $0.value) })
    case .custom(let name):
      let fields = children.map { "\($0.key)=\(text(of: $0.value as Any))" }
      return "\(name)(\(fields.joined(separator: ", ")))"
    case .constant(let constant):
      switch constant {
      case .int(let value): return text(of: PythonNumber(value))
      case .symbolic(let value): return text(of: value as Any)
      case .double(let value): return text(of: PythonNumber(value))
      case .bool(let value): return text(of: PythonNumber(value))
      case .string: return "str"
      case .none: return "None"
      }
    }
  }

  private func text(of number: PythonNumber) -> String {
    number.type + (withMinMax ? "=\(number.text)" : "")
  }

  private func text(of shapes: DynamicShapes) -> String {
    switch shapes.content {
    case .none: "None"
    case .dimension(.named(let dimension)): dimension.isDerived ? "DerivedDim" : "Dim"
    case .dimension(.size(let size)): text(of: PythonNumber(size))
    case .dimension(let hint): hint.pythonText
    case .dimensions(let entries): dictionary(entries.map { ("\($0.key)", $0.value) })
    case .sequence(let items), .tuple(let items): tuple(items)
    case .list(let items): list(items)
    case .dictionary(let entries): dictionary(entries.map { ($0.key, $0.value) })
    case .invalid(let error): error.description
    }
  }

  /// What the standard library's mirrors tell of a value: its elements, else only its type.
  private func reflected(_ value: Any) -> String {
    let mirror = Mirror(reflecting: value)
    let items = mirror.children.map(\.value)
    switch mirror.displayStyle {
    case .optional: return text(of: items.first)
    case .tuple: return tuple(items)
    case .collection: return list(items)
    case .set: return set(items)
    case .dictionary: return dictionary(entries(of: items))
    default: break
    }
    let name = "\(type(of: value))"
    return ignore ? "\(name)(...)" : "Unsupported type '\(name)' - <class '\(name)'>"
  }

  /// Keys and values of a Swift dictionary, sorted; numbers by their value.
  private func entries(of pairs: [Any]) -> [(key: String, value: Any?)] {
    let entries = pairs.map { pair in
      let parts = Mirror(reflecting: pair).children.map(\.value)
      return (number: parts[0] as? Int, key: "\(parts[0])", value: parts[1] as Any?)
    }
    return entries.sorted { ($0.number ?? .max, $0.key) < ($1.number ?? .max, $1.key) }
      .map { ($0.key, $0.value) }
  }
}

// MARK: - Containers

extension TypeText {
  private func list(_ items: [Any?]) -> String {
    guard items.count >= limit else {
      return "#\(items.count)[" + joined(items) + "]"
    }
    let range = numbers(items).map { "[\($0.smallest),\($0.largest):\($0.mean)]" }
    return "#\(items.count)[\(text(of: items.first ?? nil)),...]" + (range ?? "")
  }

  private func tuple(_ items: [Any?]) -> String {
    if items.count == 1 { return "(\(text(of: items[0])),)" }
    guard items.count >= limit else { return "(" + joined(items) + ")" }
    let range = numbers(items).map { "[\($0.smallest),\($0.largest):A[\($0.mean)]]" }
    return "#\(items.count)(\(text(of: items.first ?? nil)),...)" + (range ?? "")
  }

  /// The elements of a set sorted by their texts, as it has no order.
  private func set(_ items: [Any?]) -> String {
    if items.count < 10 {
      return "{" + items.map { text(of: $0) }.sorted().joined(separator: ",") + "}"
    }
    if let range = numbers(items) {
      return "{...}#\(items.count)[\(range.smallest),\(range.largest):A\(range.mean)]"
    }
    return withShape ? "{...}#\(items.count)" : "{...}"
  }

  private func dictionary(_ entries: [(key: String, value: Any?)]) -> String {
    if entries.isEmpty { return "{}" }
    return "dict(" + entries.map { "\($0.key):\(text(of: $0.value))" }.joined(separator: ",") + ")"
  }

  private func joined(_ items: [Any?]) -> String {
    items.map { text(of: $0) }.joined(separator: ",")
  }

  /// The range of a list of numbers, `nil` if it is not asked for or something else is among them.
  private func numbers(_ items: [Any?]) -> NumberRange? {
    guard withMinMax else { return nil }
    let numbers = items.compactMap { $0.flatMap { PythonNumber($0) } }
    return numbers.count == items.count ? NumberRange(numbers) : nil
  }
}

/// What holds keys and values in an order of its own.
private protocol OrderedEntries {
  var texts: [(key: String, value: Any?)] { get }
}

extension KeyValuePairs: OrderedEntries {
  fileprivate var texts: [(key: String, value: Any?)] { map { ("\($0.key)", $0.value) } }
}
