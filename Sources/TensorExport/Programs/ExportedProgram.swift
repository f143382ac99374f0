import TensorCore
public import TensorGraphs
import TensorModules
public import TensorSymbols

/// A model as a graph of operators with symbolic sizes: `torch.export.ExportedProgram`.
///
/// It prints as torch's does. ``module()`` runs it on other inputs.
public struct ExportedProgram {
  /// The operators in the order in which they run.
  public let graph: Graph
  /// What the inputs and outputs are.
  public let signature: GraphSignature
  /// The parameters, buffers and constants, in the order of the signature.
  let tensors: [Tensor]
  /// The structure of the inputs it was exported with.
  let inputs: TreeStructure
  /// What `forward` returned, with tensors that have no elements.
  let output: any Tree
  /// The symbols and what is known of them.
  let environment: ShapeEnvironment
  /// The symbols of the inputs, in order.
  let inputSymbols: [Symbol]

  init(
    graph: Graph, signature: GraphSignature, tensors: [Tensor], inputs: TreeStructure,
    output: any Tree, environment: ShapeEnvironment, symbols: [Symbol]
  ) {
    self.graph = graph
    self.signature = signature
    self.tensors = tensors
    self.inputs = inputs
    self.output = output
    self.environment = environment
    inputSymbols = symbols
  }

  /// For each size of the inputs that is open the sizes it may have: `range_constraints`.
  public var rangeConstraints: [RangeConstraint] {
    environment.rangeConstraints(for: inputSymbols)
  }

  /// The symbols that were made for the sizes of the inputs, those that were replaced included.
  public var symbols: [SymbolRecord] {
    inputSymbols.compactMap { environment.record(of: $0) }
  }

  /// What was decided about sizes while tracing, in order: the program holds where all of these hold.
  public var guards: [Guard] { environment.guards }

  /// The Python code of the graph: `graph_module.code`.
  public var code: String { graph.code }

  /// The tensors of the model that the program uses, by their qualified names.
  public var stateDict: StateDictionary {
    let named = zip(signature.inputs.filter { $0.kind != .userInput }, tensors)
    return StateDictionary(
      named.filter { $0.0.kind != .constantTensor && $0.0.isPersistent != false }.map {
        (name: $0.0.target ?? "", tensor: $0.1)
      })
  }
}

extension ExportedProgram: CustomStringConvertible {
  /// The program as torch prints it.
  public var description: String {
    let code = graph.annotatedCode.replacing("\n", with: "\n    ")
    let signature = signature.description.replacing("\n", with: "\n    ")
    let ranges = rangeConstraints.map(\.description).joined(separator: ", ")
    return
      "ExportedProgram:\n    \(code)\nGraph signature: \(signature)\nRange constraints: {\(ranges)}\n"
  }
}
