public import TensorCore

/// A leaf of a tree and the way to it.
public struct TreeLeaf {
  /// The keys from the root to the leaf.
  public let path: [TreeKey]
  /// The leaf.
  public let value: any Tree
}

extension Tree {
  /// A leaf holds nothing.
  public var treeChildren: [TreeChild] { [] }

  /// Whether it is a tensor or a constant.
  public var isTreeLeaf: Bool {
    switch treeKind {
    case .tensor, .constant: true
    case .list, .tuple, .dictionary, .custom: false
    }
  }

  /// The leaves from left to right, each with the way to it: `tree_flatten_with_path`.
  public var treeLeaves: [TreeLeaf] {
    var leaves: [TreeLeaf] = []
    appendLeaves(at: [], to: &leaves)
    return leaves
  }

  private func appendLeaves(at path: [TreeKey], to leaves: inout [TreeLeaf]) {
    guard !isTreeLeaf else {
      leaves.append(TreeLeaf(path: path, value: self))
      return
    }
    for child in treeChildren {
      child.value.appendLeaves(at: path + [child.key], to: &leaves)
    }
  }

  /// The same tree with other leaves, given from left to right: `tree_unflatten`.
  ///
  /// - Throws: a ``TreeError`` if there are too few or too many, or one has another type.
  public func replacingLeaves(with leaves: [any Tree]) throws(TreeError) -> Self {
    var rest = leaves[...]
    let result = try replacingLeaves(with: &rest)
    guard rest.isEmpty else {
      throw .count(
        Self.self, expected: leaves.count - rest.count, found: leaves.count)
    }
    return result
  }

  private func replacingLeaves(with leaves: inout ArraySlice<any Tree>) throws(TreeError) -> Self {
    guard !isTreeLeaf else {
      guard let leaf = leaves.popFirst() else {
        throw TreeError("there are fewer leaves than places in \(Self.self)")
      }
      return try replaced(by: leaf)
    }
    var children: [any Tree] = []
    for child in treeChildren {
      children.append(try child.value.replacingLeaves(with: &leaves))
    }
    return try rebuilt(from: children)
  }

  /// The same leaf with another value; what wraps leaves of any type takes the value in.
  private func replaced(by leaf: any Tree) throws(TreeError) -> Self {
    if let value = leaf as? Self { return value }
    if Self.self == Nested.self, let value = Nested(leaf) as? Self { return value }
    throw TreeError("a leaf must be \(Self.self), not \(type(of: leaf))")
  }

  /// The same tree with each tensor replaced, from left to right.
  ///
  /// `transform` is given the tensor and the keys from the root to it.
  public func mapTensors(
    _ transform: (Tensor, [TreeKey]) throws -> Tensor
  ) throws -> Self {
    var leaves: [any Tree] = []
    for leaf in treeLeaves {
      if case .tensor(let tensor) = leaf.value.treeKind {
        leaves.append(try transform(tensor, leaf.path))
      } else {
        leaves.append(leaf.value)
      }
    }
    return try replacingLeaves(with: leaves)
  }

  /// Takes a child out of what ``rebuilt(from:)`` was given.
  func child<Child>(
    _ position: Int, of children: [any Tree], as type: Child.Type = Child.self
  ) throws(TreeError) -> Child {
    guard let child = children[position] as? Child else {
      throw .type(treeChildren[position].key, expected: Child.self, found: children[position])
    }
    return child
  }

  /// Makes sure that there is a child for each place.
  func expect(_ count: Int, _ children: [any Tree]) throws(TreeError) {
    guard children.count == count else {
      throw .count(Self.self, expected: count, found: children.count)
    }
  }
}
