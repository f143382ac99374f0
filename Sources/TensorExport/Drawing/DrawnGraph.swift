import TensorCore
import TensorGraphs
import TensorSymbols

/// A graph as boxes and what leads from one to another, before anything has a place.
///
/// Boxes stand in the order in which the program runs, outputs last: what leads to a box stands before it.
struct DrawnGraph: Sendable {
  /// What a box stands for.
  enum Kind: Sendable {
    /// A user's input.
    case input
    /// A parameter, a buffer or a constant.
    case state
    case operation
    /// Arithmetic of sizes.
    case size
    case output
  }

  /// A value of the program, or what is returned.
  struct Box: Sendable {
    let kind: Kind
    let name: String
    /// The operator, empty for inputs and outputs.
    let operation: String
    /// The type of the value, empty where nothing leaves the box.
    let type: String
    /// The boxes whose values it uses, each once.
    let sources: [Int]
  }

  let boxes: [Box]
  /// For each box the boxes that use its value.
  let targets: [[Int]]

  init(boxes: [Box]) {
    self.boxes = boxes
    var targets = [[Int]](repeating: [], count: boxes.count)
    for (index, box) in boxes.enumerated() {
      for source in box.sources { targets[source].append(index) }
    }
    self.targets = targets
  }

  /// The boxes of a graph; without a signature all its placeholders are the user's.
  init(_ graph: Graph, _ signature: GraphSignature? = nil) {
    let state = Set((signature?.inputs ?? []).filter { $0.kind != .userInput }.map(\.name))
    var places: [NodeID: Int] = [:]
    var boxes: [Box] = []
    for id in graph.order {
      let node = graph[id]
      places[id] = boxes.count
      boxes.append(
        Box(
          kind: Self.kind(of: node, state), name: node.name, operation: node.operationText,
          type: node.typeText, sources: node.inputs.compactMap { places[$0] }))
    }
    for (index, output) in graph.outputs.enumerated() {
      let name = graph.outputs.count == 1 ? "output" : "output \(index)"
      switch output {
      case .node(let id):
        boxes.append(
          Box(
            kind: .output, name: name, operation: "", type: "",
            sources: places[id].map { [$0] } ?? []))
      case .constant(let constant):
        boxes.append(
          Box(
            kind: .output, name: "\(name): \(constant.text)", operation: "", type: "", sources: []))
      }
    }
    self.init(boxes: boxes)
  }

  private static func kind(of node: Node, _ state: Set<String>) -> Kind {
    if node.isPlaceholder { return state.contains(node.name) ? .state : .input }
    return node.isIntegerComputation ? .size : .operation
  }
}

extension Node {
  /// What it calls, in few letters: `add.Tensor`, `sym_size.int`, `mul`.
  fileprivate var operationText: String {
    switch operation {
    case .placeholder: ""
    case .call(let called): "\(called.schema.name).\(called.schema.overload)"
    case .getItem(let position): "getitem [\(position)]"
    case .read(let property): property.baseName
    case .arithmetic(let operation): operation.nodeName
    }
  }

  /// The type of its value as in a printed program.
  fileprivate var typeText: String {
    switch value {
    case .tensor(let metadata): metadata.summary
    case .integer(let value): "Sym(\(value))"
    case .several: ""
    case .constant(let constant): constant.text
    }
  }
}
