package import TensorCore
import TensorSymbols

/// Runs a graph node by node on tensors with elements.
///
/// A value is dropped as soon as nothing needs it any more.
package struct Interpreter {
  /// What a node's value is while the graph runs.
  package enum Value {
    case tensor(Tensor)
    case tensors([Tensor])
    case integer(Int)
    case constant(GraphConstant)
  }

  private let graph: Graph
  private let lastUses: [NodeID: [NodeID]]

  package init(_ graph: Graph) {
    self.graph = graph
    lastUses = graph.lastUses
  }

  /// Runs the graph; there is an input for each placeholder, in order.
  ///
  /// - Throws: the error of the operator that could not be applied, at the statement of the model that
  ///   wrote it down.
  package func run(_ inputs: [Value]) throws(TensorError) -> [Value] {
    var values: [NodeID: Value] = [:]
    for (id, value) in zip(graph.placeholders, inputs) { values[id] = value }
    for id in graph.order where !graph[id].isPlaceholder {
      do {
        values[id] = try evaluate(graph[id], values)
      } catch {
        throw error.completed(
          operatorName: graph[id].name, location: graph[id].frames.last?.location)
      }
      for dead in lastUses[id] ?? [] { values[dead] = nil }
    }
    return graph.outputs.map { output in
      switch output {
      case .constant(let constant): .constant(constant)
      case .node(let id): values[id] ?? .constant(.none)
      }
    }
  }

  private func evaluate(
    _ node: Node, _ values: [NodeID: Value]
  ) throws(TensorError) -> Value {
    let arguments = node.arguments.map { argument in
      argument.map(
        tensor: { id -> Tensor in
          if case .tensor(let tensor)? = values[id] { tensor } else { Tensor.failed }
        }, int: { SymInt(integer($0, values)) })
    }
    switch node.operation {
    case .placeholder:
      return .constant(.none)
    case .call(let operation):
      let results = try operation.run(Call(arguments, for: operation.schema))
      if case .one = operation.schema.results { return .tensor(results[0]) }
      return .tensors(results)
    case .getItem(let index):
      guard case .tensor(let id)? = node.arguments.first,
        case .tensors(let tensors)? = values[id], tensors.indices.contains(index)
      else { throw TensorError("there is no result number \(index)") }
      return .tensor(tensors[index])
    case .read(let property):
      guard case .tensor(let tensor)? = arguments.first else {
        throw TensorError("a size of something that is no tensor")
      }
      return .integer(Int(property.read(tensor.metadata)))
    case .arithmetic(let operation):
      let operands = node.arguments.flatMap(\.integerReferences).map { integer($0, values) }
      return .integer(operation.applied(operands))
    }
  }

  private func integer(_ reference: GraphInteger, _ values: [NodeID: Value]) -> Int {
    switch reference {
    case .literal(let value): return value
    case .node(let id):
      if case .integer(let value)? = values[id] { return value }
      return 0
    }
  }
}

extension SymIntOperation {
  /// The result on numbers, as Python computes it; a comparison gives 1 or 0.
  fileprivate func applied(_ operands: [Int]) -> Int {
    let left = SymInt(operands[0])
    let right = SymInt(operands.count > 1 ? operands[1] : 0)
    let result: SymInt =
      switch self {
      case .add: left + right
      case .subtract: left - right
      case .multiply: left * right
      case .floorDivide: left / right
      case .modulo: left % right
      case .negate: -left
      case .maximum: operands[0] > operands[1] ? left : right
      case .minimum: operands[0] < operands[1] ? left : right
      case .equal: left == right ? 1 : 0
      case .notEqual: left != right ? 1 : 0
      case .less: left < right ? 1 : 0
      case .lessOrEqual: left <= right ? 1 : 0
      case .greater: left > right ? 1 : 0
      case .greaterOrEqual: left >= right ? 1 : 0
      }
    return Int(result)
  }
}
