/// A Python tuple: what stands for a Swift tuple, which cannot conform to protocols.
///
/// `Tuple(x, [y, z])` goes where a tree is asked for; its ``values`` are the Swift tuple.
public struct Tuple<each Element: Tree>: Tree {
  /// The elements as a Swift tuple.
  public let values: (repeat each Element)

  /// A tuple of these elements.
  public init(_ values: repeat each Element) {
    self.values = (repeat each values)
  }

  /// What it is in torch's terms.
  public var treeKind: TreeKind { .tuple }

  /// What it holds, in order.
  public var treeChildren: [TreeChild] {
    var children: [TreeChild] = []
    for value in repeat each values { children.append(TreeChild(children.count, value)) }
    return children
  }

  /// The same container with other children.
  public func rebuilt(from children: [any Tree]) throws(TreeError) -> Tuple<repeat each Element> {
    try expect(treeChildren.count, children)
    var position = 0
    func next<Child>(_ type: Child.Type) throws(TreeError) -> Child {
      defer { position += 1 }
      return try child(position, of: children)
    }
    return Tuple(repeat try next((each Element).self))
  }
}

/// A value as a tree.
public func asTree(_ value: some Tree) -> any Tree { value }

/// A Swift tuple as a tree.
public func asTree<each Element: Tree>(_ values: (repeat each Element)) -> any Tree {
  Tuple(repeat each values)
}
