/// The inputs of a model: positional ones, then named ones in the order given.
///
/// Write them as a call, `args(x, y: y)`, or make them of a Swift tuple, `Arguments((x, y))`.
public struct Arguments {
  /// The inputs without a name.
  public var positional: [any Tree]
  /// The inputs with a name.
  public var named: [(name: String, value: any Tree)]

  /// The inputs in two parts.
  public init(positional: [any Tree] = [], named: [(name: String, value: any Tree)] = []) {
    self.positional = positional
    self.named = named
  }

  /// The elements of a Swift tuple as positional inputs.
  public init<each Input: Tree>(_ inputs: (repeat each Input)) {
    self.init()
    for input in repeat each inputs { positional.append(input) }
  }
}

/// Two parts as torch flattens them: a tuple of the positional inputs, a dictionary of the named ones.
extension Arguments: Tree {
  /// What it is in torch's terms.
  public var treeKind: TreeKind { .tuple }

  /// What it holds, in order.
  public var treeChildren: [TreeChild] {
    [TreeChild(0, Nested.tuple(of: positional)), TreeChild(1, Nested.dictionary(named))]
  }

  /// The same container with other children.
  public func rebuilt(from children: [any Tree]) throws(TreeError) -> Arguments {
    try expect(2, children)
    let positional: Nested = try child(0, of: children)
    let named: Nested = try child(1, of: children)
    return Arguments(
      positional: positional.treeChildren.map(\.value),
      named: named.treeChildren.map { ($0.key.description, $0.value) })
  }
}

/// What ``args`` is: calling it collects the inputs.
@dynamicCallable
public struct ArgumentsBuilder: Sendable {
  /// The inputs of a call; a label makes a named one.
  public func dynamicallyCall(
    withKeywordArguments inputs: KeyValuePairs<String, any Tree>
  ) -> Arguments {
    Arguments(
      positional: inputs.filter(\.key.isEmpty).map(\.value),
      named: inputs.filter { !$0.key.isEmpty }.map { ($0.key, $0.value) })
  }
}

/// Inputs of a model, written as a call: `args(x, y: y)`.
public let args = ArgumentsBuilder()
