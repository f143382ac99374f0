import TensorCore
import TensorSymbols

extension Graph: CustomStringConvertible {
  /// The graph as torch prints one: a line for each node with its target, arguments and users.
  public var description: String {
    let counts = useCounts
    var lines = ["graph():"]
    for id in order {
      lines.append(
        "    %\(self[id].name) : [num_users=\(counts[id] ?? 0)] = \(call(self[id]))")
    }
    lines.append("    return \(pythonTuple(outputTexts { self[$0].name }))")
    return lines.joined(separator: "\n")
  }

  /// The names and constants that are returned.
  func outputTexts(_ name: (NodeID) -> String) -> [String] {
    outputs.map { output in
      switch output {
      case .node(let id): name(id)
      case .constant(let constant): ValueText.text(constant)
      }
    }
  }

  private func call(_ node: Node) -> String {
    func text(_ argument: NodeArgument) -> String {
      // Strings that are arguments of their own stand without quotes here.
      if case .string(let value) = argument { return value }
      return ValueText.text(argument, device: "cpu") { "%\(self[$0].name)" }
    }
    switch node.operation {
    case .placeholder:
      return "placeholder[target=\(node.name)]"
    case .call(let operation):
      let arguments = CallArguments(node, operation.schema)
      return callFunction(
        operation.schema.target, arguments.positional.map(text),
        arguments.named.map { "\($0.name): \(text($0.value))" })
    case .getItem(let index):
      return callFunction("operator.getitem", node.arguments.map(text) + ["\(index)"])
    case .read(let property):
      return callFunction(
        property.target, node.arguments.map(text) + (property.dimension.map { ["\($0)"] } ?? []))
    case .arithmetic(let operation):
      return callFunction(operation.pythonTarget, node.arguments.map(text))
    }
  }

  private func callFunction(
    _ target: String, _ arguments: [String], _ named: [String] = []
  ) -> String {
    "call_function[target=\(target)](args = \(pythonTuple(arguments)), kwargs = {\(named.joined(separator: ", "))})"
  }
}
