import TensorCore
import TensorSymbols

/// What of a graph's invariants does not hold.
public struct VerifierError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The number of the invariant, as ``Verifier`` lists them.
  public let invariant: Int
  /// The node's name.
  public let node: String
  /// What is wrong.
  public let message: String

  /// The invariant, the node and what is wrong.
  public var description: String { "invariant \(invariant), node \(node): \(message)" }
}

/// Checks a graph and its signature; `export` does so with every program it makes.
///
/// The invariants:
/// 1. Placeholders come first, then what is computed.
/// 2. A node uses only nodes that come before it.
/// 3. Names are unique, and identifiers in Python.
/// 4. An operator has at most as many arguments as its schema, each of the parameter's type.
/// 5. `getItem` reads a result that exists, of a node with several.
/// 6. A tensor is what its operator's rule says of its arguments.
/// 7. Each symbol of a value is the size of some input, or a size that inputs determine.
/// 8. The signature names the placeholders and the outputs, in order.
package struct Verifier {
  private let graph: Graph
  private let signature: GraphSignature
  private var position: [NodeID: Int] = [:]

  package init(_ graph: Graph, _ signature: GraphSignature) {
    self.graph = graph
    self.signature = signature
    for (index, id) in graph.order.enumerated() { position[id] = index }
  }

  /// Checks all invariants.
  package func verify() throws(VerifierError) {
    try verifyOrder()
    try verifyNames()
    for id in graph.order {
      switch graph[id].operation {
      case .call(let operation): try verifyCall(graph[id], operation)
      case .getItem(let index): try verifyItem(graph[id], index)
      case .placeholder, .read, .arithmetic: break
      }
    }
    try verifySymbols()
    try verifySignature()
  }

  private func verifyOrder() throws(VerifierError) {
    var hasComputed = false
    for (index, id) in graph.order.enumerated() {
      let node = graph[id]
      if node.isPlaceholder && hasComputed {
        throw error(1, node, "a placeholder stands behind a computation")
      }
      hasComputed = hasComputed || !node.isPlaceholder
      for input in node.inputs {
        guard let place = position[input], place < index else {
          throw error(2, node, "it uses \(graph[input].name), which does not come before it")
        }
      }
    }
    for output in graph.outputNodes where position[output] == nil {
      throw error(2, graph[output], "it is returned but not computed")
    }
  }

  private func verifyNames() throws(VerifierError) {
    var seen = Set<String>()
    for node in graph.nodes {
      guard seen.insert(node.name).inserted else {
        throw error(3, node, "another node has the same name")
      }
      let isIdentifier =
        node.name.first.map { $0 == "_" || $0.isLetter } ?? false
        && node.name.allSatisfy { $0 == "_" || $0.isLetter || $0.isNumber }
      guard isIdentifier else { throw error(3, node, "the name is no identifier") }
    }
  }

  private func verifyCall(_ node: Node, _ operation: Operator) throws(VerifierError) {
    let parameters = operation.schema.parameters
    guard node.arguments.count <= parameters.count else {
      throw error(
        4, node, "\(node.arguments.count) arguments for \(parameters.count) parameters")
    }
    for (argument, parameter) in zip(node.arguments, parameters)
    where !argument.fits(parameter) {
      throw error(4, node, "'\(parameter.name)' is not of type \(parameter.type)")
    }
    try verifyResult(node, operation)
  }

  private func verifyResult(_ node: Node, _ operation: Operator) throws(VerifierError) {
    guard case .tensor(let metadata) = node.value else { return }
    let arguments = node.arguments.map { argument in
      argument.map(tensor: tensor(of:), int: integer)
    }
    let inferred: TensorMetadata
    do {
      inferred = try operation.metadata(Call(arguments, for: operation.schema))[0]
    } catch let failure {
      throw error(6, node, failure.message)
    }
    guard inferred.summary == metadata.summary else {
      throw error(6, node, "it is \(metadata.summary), its rule gives \(inferred.summary)")
    }
  }

  private func tensor(of id: NodeID) -> Tensor {
    guard case .tensor(let metadata) = graph[id].value else { return .failed }
    return Tensor(metadata, .meta)
  }

  private func integer(_ reference: GraphInteger) -> SymInt {
    switch reference {
    case .literal(let value): return SymInt(value)
    case .node(let id):
      if case .integer(let value) = graph[id].value { return value }
      return 0
    }
  }

  private func verifyItem(_ node: Node, _ index: Int) throws(VerifierError) {
    guard case .tensor(let source)? = node.arguments.first,
      case .several = graph[source].value,
      case .call(let operation) = graph[source].operation
    else { throw error(5, node, "what it reads has not several results") }
    if case .tuple(let count) = operation.schema.results, !(0..<count).contains(index) {
      throw error(5, node, "there is no result number \(index)")
    }
  }

  private func verifySymbols() throws(VerifierError) {
    var known = Set<Symbol>()
    for id in graph.order where graph[id].isPlaceholder {
      known.formUnion(graph[id].symbols)
    }
    for node in graph.nodes {
      if let symbol = node.symbols.subtracting(known).min() {
        throw error(7, node, "no input has a size \(symbol.name)")
      }
    }
  }

  private func verifySignature() throws(VerifierError) {
    let placeholders = graph.placeholders.map { graph[$0].name }
    let inputs = signature.inputs.map(\.name)
    if placeholders != inputs {
      throw VerifierError(
        invariant: 8, node: "signature", message: "inputs \(inputs) are not \(placeholders)")
    }
    let outputs = graph.outputSpecifications.map(\.name)
    if outputs != signature.outputs.map(\.name) {
      throw VerifierError(
        invariant: 8, node: "signature",
        message: "outputs \(signature.outputs.map(\.name)) are not \(outputs)")
    }
  }

  private func error(_ invariant: Int, _ node: Node, _ message: String) -> VerifierError {
    VerifierError(invariant: invariant, node: node.name, message: message)
  }
}

extension Node {
  /// The symbols of its value.
  fileprivate var symbols: Set<Symbol> {
    switch value {
    case .tensor(let metadata):
      metadata.shape.sizes.reduce(into: []) { $0.formUnion($1.expression.symbols) }
    case .integer(let value): value.expression.symbols
    case .several, .constant: []
    }
  }
}

extension NodeArgument {
  /// Whether the argument is of a parameter's type.
  fileprivate func fits(_ parameter: Schema.Parameter) -> Bool {
    var type = parameter.type
    let isOptional = type.hasSuffix("?")
    if isOptional { type.removeLast() }
    switch self {
    case .none: return isOptional
    case .tensor: return type == "Tensor"
    case .tensors: return type == "Tensor[]" || type == "Tensor?[]"
    case .optionalTensors: return type == "Tensor?[]"
    case .int:
      return ["int", "SymInt", "Scalar", "float", "Tensor"].contains(type) || type.contains("int[")
    case .ints: return type.lowercased().contains("int[")
    case .double: return ["float", "Scalar", "Tensor"].contains(type)
    case .bool: return ["bool", "Scalar", "Tensor"].contains(type)
    case .bools: return type.hasPrefix("bool[")
    case .string: return type == "str"
    case .dtype: return type == "ScalarType"
    case .layout: return type == "Layout"
    case .device: return type == "Device"
    case .memoryFormat: return type == "MemoryFormat"
    }
  }
}
