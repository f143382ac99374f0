import TensorCore

/// What a tree is without its leaves: torch's `TreeSpec`.
public struct TreeStructure: Hashable, Sendable {
  /// The Python type's name, `nil` for a leaf.
  let type: String?
  /// The names of the children, `nil` where they have none.
  package let names: [String]?
  package let children: [TreeStructure]

  /// The structure of a tree.
  public init(_ tree: some Tree) {
    let name: String? =
      switch tree.treeKind {
      case .tensor, .constant: nil
      case .list: "list"
      case .tuple: "tuple"
      case .dictionary: "dict"
      case .custom(let name): name
      }
    type = name
    let children = tree.treeChildren
    switch tree.treeKind {
    case .dictionary, .custom: names = children.map(\.key.description)
    case .tensor, .constant, .list, .tuple: names = nil
    }
    self.children = children.map { Self.of($0.value) }
  }

  private static func of(_ tree: any Tree) -> TreeStructure { TreeStructure(tree) }

  /// The number of leaves.
  public var leafCount: Int {
    type == nil ? 1 : children.reduce(0) { $0 + $1.leafCount }
  }
}

extension TreeStructure: CustomStringConvertible {
  /// As torch prints it: `TreeSpec(tuple, None, [*,\n  *])`.
  public var description: String { text(indent: 0) }

  // The first child follows the bracket, the others stand on lines of their own.
  private func text(indent: Int) -> String {
    guard let type else { return "*" }
    let context = names.map(pythonStrings) ?? "None"
    let separator = ",\n" + String(repeating: " ", count: indent + 2)
    let parts = children.map { $0.text(indent: indent + 2) }
    return "TreeSpec(\(type), \(context), [" + parts.joined(separator: separator) + "])"
  }
}
