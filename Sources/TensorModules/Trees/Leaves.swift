public import TensorCore
public import TensorSymbols

// Values that hold no others. Tensors are inputs of a program, all else is part of it.

extension Tensor: Tree {
  /// An input of a program.
  public var treeKind: TreeKind { .tensor(self) }
}

extension Int: Tree {
  /// A value that becomes part of a program.
  public var treeKind: TreeKind { .constant(.int(self)) }
}

extension SymInt: Tree {
  /// A value that becomes part of a program.
  public var treeKind: TreeKind { .constant(.symbolic(self)) }
}

extension Double: Tree {
  /// A value that becomes part of a program.
  public var treeKind: TreeKind { .constant(.double(self)) }
}

extension Float: Tree {
  /// A value that becomes part of a program.
  public var treeKind: TreeKind { .constant(.double(Double(self))) }
}

extension Bool: Tree {
  /// A value that becomes part of a program.
  public var treeKind: TreeKind { .constant(.bool(self)) }
}

extension String: Tree {
  /// A value that becomes part of a program.
  public var treeKind: TreeKind { .constant(.string(self)) }
}

extension Tree {
  /// A leaf has no children to be made of.
  public func rebuilt(from children: [any Tree]) throws(TreeError) -> Self {
    try expect(0, children)
    return self
  }
}
