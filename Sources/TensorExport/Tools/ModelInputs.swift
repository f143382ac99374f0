public import TensorModules

/// A model and sets of valid inputs, from which its dynamic shapes follow: onnx-diagnostic's `ModelInputs`.
///
/// A dimension is dynamic if its size is not the same in all sets.
///
/// ```swift
/// @Module
/// final class Sum {
///   func forward(_ x: Tensor, _ y: Tensor) -> Tensor { x + y }
/// }
///
/// let inputs = [(Tensor.ones(5, 6), Tensor.ones(1, 6)), (Tensor.ones(7, 8), Tensor.ones(1, 8))]
/// let shapes = ModelInputs(Sum(), inputs).guessDynamicShapes()
/// let program = try export(Sum(), inputs[0], dynamicShapes: shapes.args)
/// program.rangeConstraints.count // 2
/// ```
public struct ModelInputs {
  /// The model.
  public let model: any Module
  /// The sets of inputs.
  public let inputs: [Arguments]
  /// What messages call the model.
  public let name: String

  /// A model and its inputs as calls: `[args(x, y: y), …]`.
  public init(_ model: some Module, _ inputs: [Arguments], name: String = "main") {
    self.model = model
    self.inputs = inputs
    self.name = name
  }

  /// A model and its inputs as Swift tuples: `[(x, y), …]`.
  ///
  /// As in Python a tuple and a dictionary are positional and named inputs; `args(…)` takes containers as
  /// they are.
  public init<each Input: Tree>(
    _ model: some Module, _ inputs: [(repeat each Input)], name: String = "main"
  ) {
    self.init(model, Arguments.sets(inputs), name: name)
  }

  /// A model and its only input: `[x, …]`.
  ///
  /// As in Python a dictionary holds named inputs, and a ``Tuple`` positional ones, or both kinds if it is
  /// one of a tuple and a dictionary; `args(…)` takes containers as they are.
  public init<Input: Tree>(_ model: some Module, _ inputs: [Input], name: String = "main") {
    self.init(model, inputs.map { Arguments(positional: [$0]).readAsSet }, name: name)
  }

  /// A model and its inputs by name: `kwargs: [["x": x, "y": y], …]`.
  public init(
    _ model: some Module, kwargs inputs: [KeyValuePairs<String, any Tree>], name: String = "main"
  ) {
    self.init(
      model, inputs.map { set in Arguments(named: set.map { ($0.key, $0.value) }) }, name: name)
  }
}

extension ModelInputs {
  /// The name of the model's class.
  public var trueModelName: String { TypeName.short(of: model) }

  /// The name and the class: `main:Model`.
  public var fullName: String { "\(name):\(trueModelName)" }

  /// The name and the class: `type(main)=Model`.
  public var moduleNameType: String { "type(\(name))=\(trueModelName)" }

  /// The names of `forward`'s parameters, in order.
  public var forwardOrderedParameterNames: [String] {
    type(of: model).forwardParameters.map(\.name)
  }
}

extension Arguments {
  /// The inputs of each set.
  fileprivate static func sets<each Input: Tree>(_ tuples: [(repeat each Input)]) -> [Arguments] {
    var sets: [Arguments] = []
    for position in tuples.indices {
      sets.append(Arguments((repeat each tuples[position])).readAsSet)
    }
    return sets
  }

  /// The inputs of a set that was given as a tuple or as a lone container.
  fileprivate var readAsSet: Arguments {
    if positional.count == 2 { return Self.pair(positional) ?? self }
    guard positional.count == 1, let set = positional.first else { return self }
    let children = set.treeChildren
    switch set.treeKind {
    case .dictionary: return Arguments(named: Self.entries(of: set))
    case .tuple:
      let values = children.map(\.value)
      return Self.pair(values) ?? Arguments(positional: values)
    case .tensor, .constant, .list, .custom: return self
    }
  }

  /// A tuple of positional inputs and a dictionary of named ones, `nil` if it is something else.
  private static func pair(_ parts: [any Tree]) -> Arguments? {
    guard parts.count == 2, case .tuple = parts[0].treeKind,
      case .dictionary = parts[1].treeKind
    else { return nil }
    return Arguments(positional: parts[0].treeChildren.map(\.value), named: entries(of: parts[1]))
  }

  private static func entries(of dictionary: any Tree) -> [(name: String, value: any Tree)] {
    dictionary.treeChildren.map { ($0.key.description, $0.value) }
  }
}
