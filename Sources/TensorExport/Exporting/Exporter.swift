import TensorCore
import TensorGraphs
import TensorModules
import TensorSymbols

/// One export, from the model and example inputs to the program.
struct Exporter {
  private let model: any Module
  private let arguments: Arguments
  private let bound: BoundArguments
  private let inputs: InputTree
  private let rules: [[Int: DimensionRule]]
  private let tracer = Tracer()

  /// Checks the inputs and the structure of the shapes.
  init(
    _ model: any Module, _ arguments: Arguments, _ shapes: DynamicShapes?
  ) throws {
    self.model = model
    self.arguments = arguments
    let parameters = type(of: model).forwardParameters
    bound = try arguments.bound(to: parameters)
    inputs = InputTree(arguments, parameters)
    rules = try ShapeMatching.rules(shapes, for: inputs)
  }

  /// Traces the model, checks what became of its dimensions, and makes the program.
  func run() throws -> ExportedProgram {
    defer { tracer.finish() }
    let state = ModelState(model)
    var placeholders = Placeholders(model, state, tracer)
    var symbolic = SymbolicInputs(tracer)
    let tensors = try placeholders.addInputs(inputs, rules, &symbolic)
    let checks = DimensionChecks(
      dimensions: symbolic.dimensions, roots: try symbolic.missingRoots(),
      environment: tracer.environment)
    try checks.checkDefinitions()

    let output: any Tree
    do {
      defer { state.restore() }
      output = try trace(tensors)
      placeholders.copyAssignedBuffers(state)
    }
    tracer.graph.outputs = try outputs(of: output)
    try throwFailure()
    try checks.applyNames()
    try checks.checkOutcomes()
    try throwFailure()

    return try placeholders.program(
      output: output, arguments: arguments, symbols: symbolic.symbols)
  }

  /// Calls `forward`; an operator that failed counts before what `forward` made of its result.
  private func trace(_ tensors: [Tensor]) throws -> any Tree {
    do {
      let output = try Tracing.$recorder.withValue(tracer) {
        try model.callForward(replaced(tensors).bound(to: bound.parameters))
      }
      try throwFailure()
      return output
    } catch {
      try throwFailure()
      throw error
    }
  }

  /// The arguments with traced tensors in place of the example's.
  private func replaced(_ tensors: [Tensor]) throws -> Arguments {
    var rest = tensors[...]
    return try arguments.mapTensors { tensor, _ in rest.popFirst() ?? tensor }
  }

  private func throwFailure() throws(ExportError) {
    if let failure = tracer.failure { throw failure }
    if let error = tracer.environment.firstError {
      throw ExportError(.constraintViolation, error.description)
    }
  }

  /// What is returned, flattened.
  private func outputs(of tree: any Tree) throws(ExportError) -> [Graph.Output] {
    var outputs: [Graph.Output] = []
    for leaf in tree.treeLeaves {
      switch leaf.value.treeKind {
      case .tensor(let tensor):
        guard let node = tracer.node(of: tensor) else {
          try throwFailure()
          throw ExportError(.operation, "`forward` returned a tensor without elements")
        }
        outputs.append(.node(node))
      case .constant(.symbolic(let value)):
        switch tracer.integer(value) {
        case .literal(let number): outputs.append(.constant(.int(number)))
        case .node(let node): outputs.append(.node(node))
        }
      case .constant(let constant): outputs.append(.constant(GraphConstant(constant)))
      case .list, .tuple, .dictionary, .custom: break
      }
    }
    return outputs
  }
}

extension GraphConstant {
  /// The value of a leaf that is no tensor; a symbolic integer becomes constant.
  init(_ constant: TreeConstant) {
    switch constant {
    case .int(let value): self = .int(value)
    case .symbolic(let value): self = .int(Int(value))
    case .double(let value): self = .double(value)
    case .bool(let value): self = .bool(value)
    case .string(let value): self = .string(value)
    case .none: self = .none
    }
  }
}

extension ExportError {
  /// The error at the call of `export`, unless it has a place.
  func located(_ location: SourceLocation) -> ExportError {
    ExportError(
      kind, message, at: self.location ?? location, code: code, suggestedFixes: suggestedFixes)
  }
}
