package import TensorCore
package import TensorSymbols

/// Which node of a graph.
public struct NodeID: Hashable, Sendable {
  package let index: Int

  /// The node at that place of its graph.
  package init(index: Int) {
    self.index = index
  }
}

/// An integer argument: a number, or what another node computes.
package enum GraphInteger: Hashable, Sendable {
  case literal(Int)
  case node(NodeID)
}

/// An argument of a node.
package typealias NodeArgument = Argument<NodeID, GraphInteger>

/// One step of a graph: a placeholder or a computation, whose value others name.
public struct Node: Sendable {
  /// What a node does.
  package enum Operation: Sendable {
    /// An input: a parameter, a buffer, a constant or the user's.
    case placeholder
    /// An operator on tensors.
    case call(Operator)
    /// A value of an operator that returns several.
    case getItem(Int)
    /// A size, stride or other integer of a tensor.
    case read(TensorProperty)
    /// Arithmetic of integers.
    case arithmetic(SymIntOperation)
  }

  /// What is known of a node's value.
  package enum Value: Sendable {
    case tensor(TensorMetadata)
    case integer(SymInt)
    /// Several values, which `getItem` nodes read.
    case several
    /// A number, a string or nothing that was passed for an input.
    case constant(GraphConstant)
  }

  /// The name in printed programs, unique in its graph.
  public internal(set) var name: String
  package var operation: Operation
  package var arguments: [NodeArgument]
  package var value: Value
  /// The traced functions that were running, the innermost last; empty where none was.
  package internal(set) var frames: [SourceFrame]
}

/// A value in a graph that is no tensor.
package enum GraphConstant: Hashable, Sendable {
  case none
  case int(Int)
  case double(Double)
  case bool(Bool)
  case string(String)
}

extension GraphConstant {
  /// The value as Python's `repr`.
  package var text: String { ValueText.text(self) }
}

/// An integer that belongs to a tensor.
package enum TensorProperty: Hashable, Sendable {
  case size(Int)
  case stride(Int)
  case elementCount
  case offset

  /// As a printed program calls it.
  var target: String {
    switch self {
    case .size: "torch.ops.aten.sym_size.int"
    case .stride: "torch.ops.aten.sym_stride.int"
    case .elementCount: "torch.ops.aten.sym_numel.default"
    case .offset: "torch.ops.aten.sym_storage_offset.default"
    }
  }

  /// What a node that reads it is named after.
  package var baseName: String {
    switch self {
    case .size: "sym_size_int"
    case .stride: "sym_stride_int"
    case .elementCount: "sym_numel_default"
    case .offset: "sym_storage_offset_default"
    }
  }

  /// The dimension it belongs to.
  var dimension: Int? {
    switch self {
    case .size(let dimension), .stride(let dimension): dimension
    case .elementCount, .offset: nil
    }
  }

  /// The property of a tensor.
  package func read(_ metadata: TensorMetadata) -> SymInt {
    switch self {
    case .size(let dimension): metadata.shape[dimension]
    case .stride(let dimension): metadata.strides[dimension]
    case .elementCount: metadata.shape.elementCount
    case .offset: metadata.offset
    }
  }
}

extension Node {
  /// The nodes whose values it uses, in the order of its arguments, each once.
  package var inputs: [NodeID] {
    var seen = Set<NodeID>()
    var result: [NodeID] = []
    for argument in arguments {
      let integers = argument.integerReferences.compactMap { integer -> NodeID? in
        if case .node(let id) = integer { id } else { nil }
      }
      for id in argument.tensorReferences + integers where seen.insert(id).inserted {
        result.append(id)
      }
    }
    return result
  }

  /// Whether it is an input of the graph.
  package var isPlaceholder: Bool {
    if case .placeholder = operation { true } else { false }
  }

  /// Whether it computes an integer that nothing but other nodes needs.
  package var isIntegerComputation: Bool {
    switch operation {
    case .read, .arithmetic: true
    default: false
    }
  }
}
