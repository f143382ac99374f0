import TensorCore

/// The arguments of an operator as torch keeps them: trailing ones that equal their defaults are
/// dropped, those behind the `*` are named.
struct CallArguments {
  let positional: [NodeArgument]
  let named: [(name: String, value: NodeArgument)]

  init(_ node: Node, _ schema: Schema) {
    let pairs = Array(zip(schema.parameters, node.arguments))
    var positional = pairs.filter { !$0.0.isKeywordOnly }
    while let (parameter, value) = positional.last, value.isDefault(of: parameter) {
      positional.removeLast()
    }
    self.positional = positional.map(\.1)
    named = pairs.filter { $0.0.isKeywordOnly && !$0.1.isDefault(of: $0.0) }.map {
      (name: $0.0.name, value: $0.1)
    }
  }
}

extension NodeArgument {
  /// Whether the argument is what stands for a parameter that is left out.
  fileprivate func isDefault(of parameter: Schema.Parameter) -> Bool {
    switch (self, parameter.defaultValue) {
    case (.none, .some(.none)): true
    case (.int(.literal(let value)), .int(let standard)): value == standard
    case (.int(.literal(let value)), .double(let standard)): Double(value) == standard
    case (.double(let value), .double(let standard)): value == standard
    case (.double(let value), .int(let standard)): value == Double(standard)
    case (.bool(let value), .bool(let standard)): value == standard
    case (.string(let value), .string(let standard)): value == standard
    case (.memoryFormat(let value), .memoryFormat(let standard)): value == standard
    case (.ints(let values), .ints(let standard)): values == standard.map { .literal($0) }
    default: false
    }
  }
}
