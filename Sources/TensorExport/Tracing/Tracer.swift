import TensorCore
import TensorGraphs
import TensorModules
import TensorSymbols

/// Writes down what `forward` does.
///
/// One tracer serves one export and is used only by the task that runs it; that is what makes it safe
/// to hand to the task-local recorder.
final class Tracer: OperatorRecorder, SymIntRecorder, @unchecked Sendable {
  /// The symbols of the export.
  let environment = ShapeEnvironment()
  /// The graph so far.
  var graph = Graph()
  /// The names that are taken.
  var names = NameTable()
  /// The first error, and the statement that was running.
  private(set) var failure: ExportError?

  /// Which node stands for a tensor: inputs, and tensors that were written to.
  private var nodes: [ObjectIdentifier: NodeID] = [:]
  /// Results that are an argument themselves: which one.
  private var originals: [ObjectIdentifier: ObjectIdentifier] = [:]
  /// Keeps these tensors, so that no other one takes their identity.
  private var kept: [Tensor.Body] = []
  /// The tensors that became constants of the program, in the order of their use.
  private(set) var constants: [LiftedConstant] = []
  /// The model's tensors that are neither parameters nor buffers, by identity.
  private var attributes: [ObjectIdentifier: String] = [:]

  /// The names of the parts of the model.
  private var modulePaths: [ObjectIdentifier: String] = [:]

  /// The tensors whose sizes can be read, in the order in which torch looks for one.
  private var readable: [(tensor: NodeID, metadata: TensorMetadata)] = []
  /// Which node computes an integer, in the order in which they were written down.
  private var integers: [(expression: SymbolicExpression, node: NodeID)] = []
  /// Whether arithmetic belongs to a shape rule and not to the model.
  private var isComputingRule = false

  init() {
    environment.recorder = self
    environment.reasons {
      guard let frame = FrameStack.current.innermost else { return "" }
      return "\(frame.location): \(frame.code)"
    }
  }

  /// The export is over: the environment lives on in the program and must not keep the tracer.
  func finish() {
    environment.recorder = nil
    environment.reasons { "" }
  }

  /// A tensor that became an input of the program.
  struct LiftedConstant {
    let node: NodeID
    let name: String
    let tensor: Tensor
    /// Whether it is a property of a module.
    let isAttribute: Bool
  }

  /// Runs code whose arithmetic on sizes is not the model's.
  func silently<Value>(_ body: () throws -> Value) rethrows -> Value {
    let outer = isComputingRule
    isComputingRule = true
    defer { isComputingRule = outer }
    return try body()
  }
}

// MARK: - Inputs

extension Tracer {
  /// Adds an input and lets a tensor stand for it wherever the model uses that one.
  func addPlaceholder(_ value: Node.Value, for tensor: Tensor? = nil) -> NodeID {
    let id = graph.append(.placeholder, named: "", value: value)
    if let tensor { bind(tensor, to: id) }
    if case .tensor(let metadata) = value { register(metadata, of: id) }
    return id
  }

  /// Makes known that a tensor of the model is a constant of that name; the first of several counts.
  func addAttribute(_ tensor: Tensor, named name: String) {
    kept.append(tensor.body)
    let identity = ObjectIdentifier(tensor.body)
    attributes[identity] = attributes[identity] ?? name
  }

  /// Makes known under which name a part of the model runs.
  func addModule(_ module: any Module, named name: String) {
    modulePaths[ObjectIdentifier(module)] = name
  }

  /// The name of the module whose `forward` is running and a dot; nothing for the model itself.
  private var pathOfRunningModule: String {
    guard let owner = FrameStack.current.owner, let path = modulePaths[owner], !path.isEmpty else {
      return ""
    }
    return path + "."
  }

  /// The tensor that stands for a node.
  func tensor(_ id: NodeID, _ metadata: TensorMetadata) -> Tensor {
    Tensor(metadata, .traced(node: id.index, owner: environment))
  }

  private func bind(_ tensor: Tensor, to id: NodeID) {
    kept.append(tensor.body)
    nodes[identity(of: tensor)] = id
  }

  private func identity(of tensor: Tensor) -> ObjectIdentifier {
    let identity = ObjectIdentifier(tensor.body)
    return originals[identity] ?? identity
  }

  /// The node of a tensor; one with elements becomes a constant of the program.
  func node(of tensor: Tensor) -> NodeID? {
    if let id = nodes[identity(of: tensor)] { return id }
    switch tensor.body.content {
    case .traced(let index, let owner):
      guard owner === environment else {
        note(TensorError("a tensor of another export was used: it has no elements"))
        return nil
      }
      return NodeID(index: index)
    case .dense: return addConstant(tensor)
    case .meta, .failed: return nil
    }
  }

  private func addConstant(_ tensor: Tensor) -> NodeID {
    let attribute = attributes[ObjectIdentifier(tensor.body)]
    let number = constants.count { !$0.isAttribute }
    let id = addPlaceholder(.tensor(TensorMetadata(tensor.dtype, tensor.shape)), for: tensor)
    constants.append(
      LiftedConstant(
        node: id, name: attribute ?? pathOfRunningModule + "lifted_tensor_\(number)",
        tensor: tensor, isAttribute: attribute != nil))
    return id
  }
}

// MARK: - Operators

extension Tracer {
  func record(
    _ operation: Operator, _ arguments: [CallArgument], at location: SourceLocation?
  ) -> [Tensor] {
    guard failure == nil else { return failedResults }
    do {
      let metadata = try silently {
        try operation.metadata(Call(arguments, for: operation.schema))
      }
      let converted = arguments.map { argument in
        argument.map(tensor: node(of:), int: integer)
      }
      guard let references = unwrapped(converted) else { return failedResults }
      return write(operation, references, metadata, arguments)
    } catch let error as TensorError {
      note(error.completed(operatorName: operation.schema.qualifiedName, location: location))
    } catch {
      note(TensorError("\(error)", in: operation.schema.qualifiedName, at: location))
    }
    return failedResults
  }

  func lift(_ literal: Tensor, detached: Bool) -> Tensor {
    guard failure == nil,
      let constant = record(.liftFreshCopy, [.tensor(literal)], at: nil).first
    else { return literal }
    guard detached else { return constant }
    return record(.detachInPlace, [.tensor(constant)], at: nil).first ?? literal
  }

  func note(_ error: TensorError) {
    guard failure == nil else { return }
    failure = ExportError(error, in: FrameStack.current.innermost)
  }

  /// What the results of an operator are once something has failed; a list's length is not known then.
  private var failedResults: [Tensor] {
    [Tensor](repeating: .failed, count: 64)
  }

  private func unwrapped(_ arguments: [Argument<NodeID?, GraphInteger>]) -> [NodeArgument]? {
    var isComplete = true
    let missing = NodeID(index: -1)
    let result = arguments.map { argument in
      argument.map(
        tensor: { id -> NodeID in
          if id == nil { isComplete = false }
          return id ?? missing
        }, int: { $0 })
    }
    return isComplete ? result : nil
  }

  private func write(
    _ operation: Operator, _ references: [NodeArgument], _ metadata: [TensorMetadata],
    _ arguments: [CallArgument]
  ) -> [Tensor] {
    let schema = operation.schema
    let frames = FrameStack.current.frames
    let name = names.name(after: NodeName.base(of: schema))
    switch schema.results {
    case .one:
      let id = graph.append(
        .call(operation), named: name, references, value: .tensor(metadata[0]), frames: frames)
      register(metadata[0], of: id)
      if operation.returnsFirst(Call(arguments, for: schema)),
        let target = arguments.first?.tensorReferences.first
      {
        bind(target, to: id)
        let same = tensor(id, metadata[0])
        kept.append(same.body)
        originals[ObjectIdentifier(same.body)] = identity(of: target)
        return [same]
      }
      return [tensor(id, metadata[0])]
    case .tuple, .list:
      let call = graph.append(
        .call(operation), named: name, references, value: .several, frames: frames)
      return metadata.enumerated().map { index, metadata in
        let id = graph.append(
          .getItem(index), named: names.name(after: "getitem"), [.tensor(call)],
          value: .tensor(metadata), frames: frames)
        register(metadata, of: id)
        return tensor(id, metadata)
      }
    }
  }
}

// MARK: - Integers

extension Tracer {
  /// Remembers that the integers of a tensor can be read.
  private func register(_ metadata: TensorMetadata, of id: NodeID) {
    if metadata.shape.constants == nil { readable.append((id, metadata)) }
  }

  /// The first tensor that has an integer, and as what.
  private func place(of expression: SymbolicExpression) -> (NodeID, TensorProperty)? {
    silently {
      for (tensor, metadata) in readable {
        let property = metadata.properties.first { property in
          let value = property.read(metadata)
          return value.constant == nil && value.expression == expression
        }
        if let property { return (tensor, property) }
      }
      return nil
    }
  }

  /// An integer as an argument: a number, or the node that reads or computes it.
  func integer(_ value: SymInt) -> GraphInteger {
    if let constant = value.constant { return .literal(constant) }
    let expression = value.expression
    if let id = known(expression) { return .node(id) }
    let id =
      place(of: expression).map { tensor, property in
        graph.append(
          .read(property), named: names.name(after: property.baseName), [.tensor(tensor)],
          value: .integer(value), frames: FrameStack.current.frames)
      } ?? compute(expression.tree)
    guard let id else {
      note(TensorError("no input has the size \(expression)"))
      return .literal(value.hint)
    }
    integers.append((expression, id))
    return .node(id)
  }

  /// The node that computes an expression already.
  private func known(_ expression: SymbolicExpression) -> NodeID? {
    integers.first { environment.simplify($0.expression) == expression }?.node
  }

  /// Writes down how an expression is computed that no tensor has.
  private func compute(_ tree: ExpressionTree) -> NodeID? {
    guard case .operation(let operation, let operands) = tree, let first = operands.first else {
      return nil
    }
    var value = first.expression
    var result = integer(SymInt(value, in: environment))
    for operand in operands.dropFirst() {
      let right = integer(SymInt(operand.expression, in: environment))
      value = operation.applied(value, operand.expression)
      result = .node(
        graph.append(
          .arithmetic(operation), named: names.name(after: operation.nodeName),
          [.int(result), .int(right)], value: .integer(SymInt(value, in: environment)),
          frames: FrameStack.current.frames))
    }
    if case .node(let id) = result { return id }
    return nil
  }

  /// What is compared is read before the answer makes it equal to something else.
  func prepare(_ left: SymInt, _ right: SymInt) {
    guard !isComputingRule, failure == nil else { return }
    _ = integer(left)
    _ = integer(right)
  }

  func record(_ operation: SymIntOperation, _ left: SymInt, _ right: SymInt, result: SymInt) {
    guard !isComputingRule, failure == nil else { return }
    if operation == .multiply && (left.constant == 1 || right.constant == 1) { return }
    var frames = FrameStack.current.frames
    if operation == .floorDivide { frames.append(.floorDivision) }
    let operands = operation == .negate ? [left] : [left, right]
    let id = graph.append(
      .arithmetic(operation), named: "", operands.map { .int(integer($0)) },
      value: .integer(result), frames: frames)
    graph.rename(id, to: names.name(after: operation.nodeName))
    if result.constant == nil && known(result.expression) == nil {
      integers.append((result.expression, id))
    }
  }
}

extension TensorMetadata {
  /// The integers of a tensor in the order in which torch looks for one.
  fileprivate var properties: [TensorProperty] {
    shape.indices.map { .size($0) } + shape.indices.map { .stride($0) } + [.elementCount, .offset]
  }
}

extension SourceFrame {
  /// Where torch divides symbolic integers; its programs show that place.
  fileprivate static let floorDivision = SourceFrame(
    function: "__floordiv__",
    location: SourceLocation(file: "TensorSymbols/SymInt.swift", line: 1),
    code: "floorDivide(left, right)")
}
