public import TensorCore

/// A container of values of several types, as Python has them: `["sum": a, "parts": Nested.list(b, c)]`.
///
/// Literals of arrays and dictionaries make lists and dictionaries; a dictionary keeps the order in which
/// it was written. Read it by position and by name, down to a tensor: `data["b"][0].tensor`.
public struct Nested: Tree {
  private indirect enum Content {
    case leaf(any Tree)
    case list([any Tree])
    case tuple([any Tree])
    case dictionary([(name: String, value: any Tree)])
  }

  private let content: Content

  private init(content: Content) {
    self.content = content
  }

  /// A tensor, a constant, or any other tree.
  public init(_ value: any Tree) {
    self = value as? Nested ?? Nested(content: .leaf(value))
  }

  /// A Python list.
  public static func list(_ values: any Tree...) -> Nested { list(of: values) }

  /// A Python list.
  public static func list(of values: [any Tree]) -> Nested { Nested(content: .list(values)) }

  /// A Python tuple.
  public static func tuple(_ values: any Tree...) -> Nested { tuple(of: values) }

  /// A Python tuple.
  public static func tuple(of values: [any Tree]) -> Nested { Nested(content: .tuple(values)) }

  /// A Python dictionary in this order; of equal names the last one counts.
  public static func dictionary(_ entries: [(name: String, value: any Tree)]) -> Nested {
    var unique: [(name: String, value: any Tree)] = []
    for entry in entries {
      if let position = unique.firstIndex(where: { $0.name == entry.name }) {
        unique[position] = entry
      } else {
        unique.append(entry)
      }
    }
    return Nested(content: .dictionary(unique))
  }

  /// What it is in torch's terms.
  public var treeKind: TreeKind {
    switch content {
    case .leaf(let value): value.treeKind
    case .list: .list
    case .tuple: .tuple
    case .dictionary: .dictionary
    }
  }

  /// What it holds, in order.
  public var treeChildren: [TreeChild] {
    switch content {
    case .leaf(let value): value.treeChildren
    case .list(let values), .tuple(let values): values.enumerated().map { TreeChild($0, $1) }
    case .dictionary(let entries): entries.map { TreeChild($0.name, $0.value) }
    }
  }

  /// The same container with other children.
  public func rebuilt(from children: [any Tree]) throws(TreeError) -> Nested {
    if case .leaf(let value) = content { return Nested(try value.rebuilt(from: children)) }
    try expect(treeChildren.count, children)
    switch content {
    case .tuple: return .tuple(of: children)
    case .dictionary(let entries):
      return .dictionary(zip(entries, children).map { ($0.name, $1) })
    case .leaf, .list: return .list(of: children)
    }
  }
}

extension Nested: ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral {
  /// A Python list.
  public init(arrayLiteral elements: any Tree...) {
    self = .list(of: elements)
  }

  /// A Python dictionary in this order.
  public init(dictionaryLiteral elements: (String, any Tree)...) {
    self = .dictionary(elements.map { (name: $0, value: $1) })
  }
}

extension Nested {
  /// The number of children.
  public var count: Int { treeChildren.count }

  /// The child at a position.
  ///
  /// A position that does not exist ends the program as an array's would, except during an export,
  /// which then throws.
  public subscript(position: Int) -> Nested {
    let children = treeChildren
    guard children.indices.contains(position) else {
      return Nested(failure("list index out of range: \(position) of \(children.count)"))
    }
    return Nested(children[position].value)
  }

  /// The child of this name.
  ///
  /// A name that does not exist ends the program, except during an export, which then throws.
  public subscript(name: String) -> Nested {
    guard let child = treeChildren.first(where: { $0.key == .name(name) }) else {
      return Nested(failure("no child is called '\(name)'"))
    }
    return Nested(child.value)
  }

  /// The tensor that this is.
  ///
  /// Where it is something else the program ends, except during an export, which then throws.
  public var tensor: Tensor {
    if case .tensor(let tensor) = treeKind { return tensor }
    return failure("a \(TreeStructure(self)) is not a tensor")
  }

  private func failure(_ message: String) -> Tensor {
    TensorError(message, in: "Nested").reported()
  }
}
