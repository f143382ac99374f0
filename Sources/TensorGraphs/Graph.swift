package import TensorCore

/// A traced computation: nodes in the order in which they run, and what is returned.
///
/// A graph is a value; passes return changed graphs. `print` shows it as torch's `Graph` prints.
public struct Graph: Sendable {
  /// What a graph returns, flattened.
  package enum Output: Hashable, Sendable {
    case node(NodeID)
    case constant(GraphConstant)
  }

  private var arena: [Node] = []
  /// The nodes that belong to the graph, in the order in which they run.
  package private(set) var order: [NodeID] = []
  package var outputs: [Output] = []

  package init() {}

  /// The nodes in the order in which they run.
  public var nodes: [Node] { order.map { arena[$0.index] } }

  package subscript(id: NodeID) -> Node {
    get { arena[id.index] }
    set { arena[id.index] = newValue }
  }

  /// The inputs, in the order in which they are passed.
  package var placeholders: [NodeID] { order.filter { self[$0].isPlaceholder } }
}

// MARK: - Building

extension Graph {
  /// Adds a node, at the end or before another one.
  package mutating func append(
    _ operation: Node.Operation, named name: String, _ arguments: [NodeArgument] = [],
    value: Node.Value, frames: [SourceFrame] = [], before successor: NodeID? = nil
  ) -> NodeID {
    let id = NodeID(index: arena.count)
    arena.append(
      Node(
        name: name, operation: operation, arguments: arguments, value: value, frames: frames))
    if let successor, let position = order.firstIndex(of: successor) {
      order.insert(id, at: position)
    } else {
      order.append(id)
    }
    return id
  }

  /// Takes nodes out; none of those that stay may use them.
  package mutating func remove(_ ids: Set<NodeID>) {
    order.removeAll { ids.contains($0) }
  }

  /// Puts the nodes in another order.
  package mutating func reorder(_ ids: [NodeID]) {
    order = ids
  }

  /// Lets every use of a node use another one.
  package mutating func replaceUses(of old: NodeID, with new: NodeID) {
    for id in order {
      arena[id.index].arguments = arena[id.index].arguments.map { argument in
        argument.map(tensor: { $0 == old ? new : $0 }) { integer in
          integer == .node(old) ? .node(new) : integer
        }
      }
    }
    outputs = outputs.map { $0 == .node(old) ? .node(new) : $0 }
  }

  package mutating func rename(_ id: NodeID, to name: String) {
    arena[id.index].name = name
  }
}

// MARK: - Uses

extension Graph {
  /// For each node how many other nodes use it; the output counts as one.
  package var useCounts: [NodeID: Int] {
    var counts: [NodeID: Int] = [:]
    for id in order {
      for input in self[id].inputs { counts[input, default: 0] += 1 }
    }
    for id in Set(outputNodes) { counts[id, default: 0] += 1 }
    return counts
  }

  /// The nodes that are returned.
  package var outputNodes: [NodeID] {
    outputs.compactMap { output in
      if case .node(let id) = output { id } else { nil }
    }
  }

  /// For each node the values that nothing needs after it.
  ///
  /// They stand in the order of its arguments; the node itself comes last if nothing uses it. What is
  /// returned is never among them.
  package var lastUses: [NodeID: [NodeID]] {
    var alive = Set(outputNodes)
    var result: [NodeID: [NodeID]] = [:]
    for id in order.reversed() where !self[id].isPlaceholder {
      var dead = self[id].inputs.filter { !alive.contains($0) }
      if !alive.contains(id) { dead.append(id) }
      alive.formUnion(self[id].inputs)
      result[id] = dead
    }
    return result
  }
}
