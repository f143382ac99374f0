// Containers of the standard library.

extension Array: Tree where Element: Tree {
  /// What it is in torch's terms.
  public var treeKind: TreeKind { .list }

  /// What it holds, in order.
  public var treeChildren: [TreeChild] { enumerated().map { TreeChild($0, $1) } }

  /// The same container with other children.
  public func rebuilt(from children: [any Tree]) throws(TreeError) -> [Element] {
    try expect(count, children)
    var elements: [Element] = []
    for position in indices { elements.append(try child(position, of: children)) }
    return elements
  }
}

/// A Python dictionary, its keys in alphabetical order: Swift's own order changes from run to run.
extension Dictionary: Tree where Key == String, Value: Tree {
  /// What it is in torch's terms.
  public var treeKind: TreeKind { .dictionary }

  /// What it holds, in order.
  public var treeChildren: [TreeChild] {
    sorted { $0.key < $1.key }.map { TreeChild($0.key, $0.value) }
  }

  /// The same container with other children.
  public func rebuilt(from children: [any Tree]) throws(TreeError) -> [String: Value] {
    try expect(count, children)
    var result = self
    for (position, key) in keys.sorted().enumerated() {
      result[key] = try child(position, of: children)
    }
    return result
  }
}

/// `None`, or what it wraps.
extension Optional: Tree where Wrapped: Tree {
  /// What it is in torch's terms.
  public var treeKind: TreeKind { self?.treeKind ?? .constant(.none) }

  /// What it holds, in order.
  public var treeChildren: [TreeChild] { self?.treeChildren ?? [] }

  /// The same container with other children.
  public func rebuilt(from children: [any Tree]) throws(TreeError) -> Wrapped? {
    guard let self else {
      try expect(0, children)
      return nil
    }
    return try self.rebuilt(from: children)
  }
}
