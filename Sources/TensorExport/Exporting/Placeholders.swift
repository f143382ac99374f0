import TensorCore
import TensorGraphs
import TensorModules
import TensorSymbols

/// The inputs of a program: parameters, buffers, constants, then the user's, with torch's names.
struct Placeholders {
  fileprivate struct Entry {
    let node: NodeID
    let kind: GraphSignature.InputKind
    /// The qualified name of a tensor of the model, else the name of the input.
    let name: String
    var isPersistent: Bool?
    var constant: GraphConstant?
    var tensor: Tensor?
  }

  private let tracer: Tracer
  private var parameters: [Entry] = []
  private var buffers: [Entry] = []
  private var users: [Entry] = []

  /// Adds the tensors of a model, and makes its constants and parts known.
  init(_ model: any Module, _ state: ModelState, _ tracer: Tracer) {
    self.tracer = tracer
    for entry in state.parameters {
      parameters.append(add(entry, .parameter))
    }
    for entry in state.buffers {
      guard case .buffer(let isPersistent) = entry.property.role else { continue }
      buffers.append(add(entry, .buffer, isPersistent: isPersistent))
    }
    for part in model.namedModules() { tracer.addModule(part.module, named: part.name) }
    for entry in state.constants { tracer.addAttribute(entry.tensor, named: entry.name) }
  }

  private func add(
    _ entry: ModelState.Entry, _ kind: GraphSignature.InputKind, isPersistent: Bool? = nil
  ) -> Entry {
    // A tensor with several names is used under the last one.
    let node = tracer.addPlaceholder(.tensor(entry.tensor.metadata), for: entry.tensor)
    return Entry(
      node: node, kind: kind, name: entry.name, isPersistent: isPersistent, tensor: entry.tensor)
  }

  /// Adds the user's inputs and returns the tensors that stand for theirs.
  mutating func addInputs(
    _ inputs: InputTree, _ rules: [[Int: DimensionRule]], _ symbolic: inout SymbolicInputs
  ) throws(ExportError) -> [Tensor] {
    var tensors: [Tensor] = []
    for (leaf, rules) in zip(inputs.leaves, rules) {
      switch leaf.value.treeKind {
      case .tensor(let tensor):
        guard tensor.storage != nil else {
          throw ExportError(.arguments, "an input has no elements: it belongs to an export")
        }
        let metadata = try symbolic.metadata(of: tensor, rules, source: leaf.source)
        let node = tracer.addPlaceholder(.tensor(metadata))
        tensors.append(tracer.tensor(node, metadata))
        users.append(Entry(node: node, kind: .userInput, name: leaf.name))
      case .constant(let value):
        let constant = GraphConstant(value)
        let node = tracer.addPlaceholder(.constant(constant))
        users.append(Entry(node: node, kind: .userInput, name: leaf.name, constant: constant))
      case .list, .tuple, .dictionary, .custom: break
      }
    }
    return tensors
  }

  /// Writes down that buffers were assigned to: their new elements are copied into them.
  func copyAssignedBuffers(_ state: ModelState) {
    for (entry, buffer) in zip(buffers, state.buffers) {
      guard let assigned = buffer.assigned, let value = tracer.node(of: assigned),
        case .tensor(let metadata) = tracer.graph[entry.node].value
      else { continue }
      _ = tracer.graph.append(
        .call(.copy), named: tracer.names.name(after: "copy__default"),
        [.tensor(entry.node), .tensor(value)], value: .tensor(metadata),
        frames: tracer.graph[value].frames)
    }
  }

  /// The finished program.
  func program(
    output: any Tree, arguments: Arguments, symbols: [Symbol]
  ) throws -> ExportedProgram {
    let constants = tracer.constants.map {
      Entry(node: $0.node, kind: .constantTensor, name: $0.name, tensor: $0.tensor)
    }
    let entries = parameters + buffers + constants + users
    let inputs = Set(entries.map(\.node))
    var graph = tracer.graph
    graph.reorder(entries.map(\.node) + graph.order.filter { !inputs.contains($0) })
    graph.reifySizes(in: tracer.environment, names: &tracer.names)
    name(entries, in: &graph)

    let signature = GraphSignature(
      inputs: entries.map { entry in
        GraphSignature.Input(
          entry.kind, name: graph[entry.node].name,
          target: entry.kind == .userInput ? nil : entry.name, isPersistent: entry.isPersistent,
          constant: entry.constant)
      }, outputs: graph.outputSpecifications)
    try Verifier(graph, signature).verify()
    let tensors = (parameters + buffers + constants).compactMap(\.tensor)
    return ExportedProgram(
      graph: graph, signature: signature, tensors: tensors, inputs: TreeStructure(arguments),
      output: output, environment: tracer.environment, symbols: symbols)
  }

  /// Names the placeholders as torch does; computed nodes whose names collide get others.
  private func name(_ entries: [Entry], in graph: inout Graph) {
    var taken = Set<String>()
    func free(_ name: String, isPlaceholder: Bool) -> String {
      guard taken.contains(name) else { return name }
      var (base, number) = isPlaceholder ? (name, 0) : NameTable.split(name)
      repeat { number += 1 } while taken.contains("\(base)_\(number)")
      base += "_\(number)"
      return base
    }
    // The user's names come first: a parameter gives way to them.
    let order = entries.filter { $0.kind == .userInput } + entries.filter { $0.kind != .userInput }
    for entry in order {
      let name = free(entry.placeholderName, isPlaceholder: true)
      taken.insert(name)
      graph.rename(entry.node, to: name)
    }
    for id in graph.order where !graph[id].isPlaceholder {
      let name = free(graph[id].name, isPlaceholder: false)
      taken.insert(name)
      graph.rename(id, to: name)
    }
  }
}

extension Placeholders.Entry {
  fileprivate var placeholderName: String {
    let prefix =
      switch kind {
      case .userInput: ""
      case .parameter: "p_"
      case .buffer: "b_"
      case .constantTensor: "c_"
      }
    return prefix + (kind == .userInput ? name : NodeName.identifier(name))
  }
}
