import TensorCore
import TensorSymbols

/// The Python code of a graph.
struct CodeText {
  let graph: Graph
  /// What the nodes are called in the code, where words of Python are no names.
  private let names: [NodeID: String]

  init(graph: Graph) {
    self.graph = graph
    var table = NameTable()
    var names: [NodeID: String] = [:]
    for id in graph.order { names[id] = table.name(after: graph[id].name) }
    self.names = names
  }

  /// As torch's `GraphModule.code`: no types, no places.
  var plain: String {
    let parameters = ["self"] + graph.placeholders.map { graph[$0].name }
    var text = "\n\n\ndef forward(\(parameters.joined(separator: ", "))):\n"
    for line in renamedParameters + statements.map(\.text) { text += "    \(line)\n" }
    return text + "    return \(returned)\n    "
  }

  /// As an exported program prints it: a class, with types and the places in the user's source.
  var annotated: String {
    let parameters = ["self"] + graph.placeholders.map { annotate(graph[$0].name, graph[$0].value) }
    var text = "class GraphModule(torch.nn.Module):\n"
    text += "    def forward(\(parameters.joined(separator: ", "))):\n"
    for line in renamedParameters { text += "        \(line)\n" }
    var isFirst = renamedParameters.isEmpty
    var previous: Place?
    for line in statements {
      let place = Place(graph[line.node])
      if place != previous {
        if !isFirst { text += "        \n" }
        isFirst = false
        text += "        \(place.comment)\n"
        previous = place
      }
      text += "        \(line.annotatedText)\n"
    }
    return text + "        return \(returned)\n        "
  }

  private func name(_ id: NodeID) -> String { names[id] ?? graph[id].name }

  private var returned: String { pythonTuple(graph.outputTexts(name)) }

  /// Parameters keep their names whatever these are; the code goes on with others.
  private var renamedParameters: [String] {
    graph.placeholders.filter { name($0) != graph[$0].name }.map {
      "\(name($0)) = \(graph[$0].name)"
    }
  }

  private struct Statement {
    let node: NodeID
    let text: String
    let annotatedText: String
  }

  private var statements: [Statement] {
    let lastUses = graph.lastUses
    return graph.order.filter { !graph[$0].isPlaceholder }.map { id in
      let node = graph[id]
      var rest = " = \(call(node))"
      let dead = (lastUses[id] ?? []).map(name)
      if !dead.isEmpty { rest += ";  " + (dead + ["None"]).joined(separator: " = ") }
      return Statement(
        node: id, text: name(id) + rest, annotatedText: annotate(name(id), node.value) + rest)
    }
  }

  private func annotate(_ name: String, _ value: Node.Value) -> String {
    switch value {
    case .tensor(let metadata): "\(name): \"\(metadata.summary)\""
    case .integer(let value): "\(name): \"Sym(\(value))\""
    case .several, .constant: name
    }
  }

  private func call(_ node: Node) -> String {
    func text(_ argument: NodeArgument) -> String {
      ValueText.text(argument, device: "device(type='cpu')", name)
    }
    let operands = node.arguments.map(text)
    switch node.operation {
    case .placeholder:
      return node.name
    case .call(let operation):
      let arguments = CallArguments(node, operation.schema)
      let all =
        arguments.positional.map(text)
        + arguments.named.map { "\($0.name) = \(text($0.value))" }
      return "\(operation.schema.target)(\(all.joined(separator: ", ")))"
    case .getItem(let index):
      return "\(operands[0])[\(index)]"
    case .read(let property):
      let all = operands + (property.dimension.map { ["\($0)"] } ?? [])
      return "\(property.target)(\(all.joined(separator: ", ")))"
    case .arithmetic(let operation):
      return operation.expression(operands)
    }
  }
}

/// What the comment above a statement tells; it is printed where it changes.
private struct Place: Equatable {
  /// All functions that were running: the same line reached another way is another place.
  let frames: [SourceFrame]
  /// Whether the statement reads a size of an input for all others.
  let isInputSize: Bool

  init(_ node: Node) {
    frames = node.frames
    isInputSize = node.isIntegerComputation && node.frames.isEmpty
  }

  var comment: String {
    if isInputSize { return " # " }
    guard let frame = frames.last else { return "# No stacktrace found for following nodes" }
    return
      " # File: \(frame.location) in \(frame.function), code: \(frame.code)"
  }
}

extension Graph {
  /// The Python code as torch's `GraphModule.code`: no types, no places.
  package var code: String { CodeText(graph: self).plain }

  /// The Python code as an exported program prints it, with types and the places in the user's source.
  package var annotatedCode: String { CodeText(graph: self).annotated }

  /// What the outputs are.
  package var outputSpecifications: [GraphSignature.Output] {
    outputs.map { output in
      switch output {
      case .constant(let constant):
        return GraphSignature.Output(name: "", .constant(ValueText.text(constant)))
      case .node(let id):
        if case .integer = self[id].value {
          return GraphSignature.Output(name: self[id].name, .integer)
        }
        return GraphSignature.Output(name: self[id].name, .tensor)
      }
    }
  }
}
