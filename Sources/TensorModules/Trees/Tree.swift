public import TensorCore
public import TensorSymbols

/// What a model takes and returns: tensors, constants, and containers of these (torch's pytree).
///
/// A container says what its children are and how it is made again of others. Structs with named fields
/// conform in a few lines by ``TreeStruct``; for Swift tuples there is ``Tuple``, and for containers of
/// values of several types ``Nested``.
public protocol Tree {
  /// What the value is in torch's terms.
  var treeKind: TreeKind { get }

  /// What a container holds, in order; a leaf holds nothing.
  var treeChildren: [TreeChild] { get }

  /// The same container with other children, given in the order of ``treeChildren``.
  ///
  /// - Throws: a ``TreeError`` where a child is missing or of another type.
  func rebuilt(from children: [any Tree]) throws(TreeError) -> Self
}

/// What a value of a tree is in torch's terms.
public enum TreeKind {
  /// A leaf that is an input or an output of a program.
  case tensor(Tensor)
  /// A leaf whose value becomes part of a program.
  case constant(TreeConstant)
  /// A Python list.
  case list
  /// A Python tuple.
  case tuple
  /// A Python dictionary; the children's keys are names.
  case dictionary
  /// A class that torch has registered under this name.
  case custom(String)
}

/// The value of a leaf that is no tensor.
public enum TreeConstant: Sendable {
  case int(Int)
  case symbolic(SymInt)
  case double(Double)
  case bool(Bool)
  case string(String)
  case none
}

/// A child of a container.
public struct TreeChild {
  /// How the container knows it.
  public var key: TreeKey
  /// The child itself.
  public var value: any Tree

  /// A child under a key.
  public init(_ key: TreeKey, _ value: any Tree) {
    self.key = key
    self.value = value
  }

  /// A child at a position.
  public init(_ position: Int, _ value: any Tree) {
    self.init(.index(position), value)
  }

  /// A child with a name.
  public init(_ name: String, _ value: any Tree) {
    self.init(.name(name), value)
  }
}

/// How a container knows a child: by position or by name.
public enum TreeKey: Hashable, Sendable, CustomStringConvertible {
  case index(Int)
  case name(String)

  /// The position or the name alone.
  public var description: String {
    switch self {
    case .index(let position): "\(position)"
    case .name(let name): name
    }
  }
}
