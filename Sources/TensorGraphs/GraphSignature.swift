/// What the inputs and outputs of an exported program are: torch's `ExportGraphSignature`.
public struct GraphSignature: Hashable, Sendable {
  /// What an input is.
  public enum InputKind: Int, Hashable, Sendable {
    case userInput = 1
    case parameter
    case buffer
    case constantTensor
  }

  /// An input of the program.
  public struct Input: Hashable, Sendable {
    /// What it is.
    public let kind: InputKind
    /// The placeholder's name.
    public internal(set) var name: String
    /// The qualified name of the parameter, buffer or constant.
    public let target: String?
    /// Whether a buffer belongs to the model's state.
    public let isPersistent: Bool?
    /// What was passed for an input that is no tensor, as Python writes it.
    let constant: String?

    package init(
      _ kind: InputKind, name: String, target: String? = nil, isPersistent: Bool? = nil,
      constant: GraphConstant? = nil
    ) {
      self.kind = kind
      self.name = name
      self.target = target
      self.isPersistent = isPersistent
      self.constant = constant.map { ValueText.text($0) }
    }
  }

  /// What an output is made of.
  public enum OutputKind: Hashable, Sendable {
    case tensor
    case integer
    case constant(String)
  }

  /// An output of the program; all are the user's.
  public struct Output: Hashable, Sendable {
    /// The node's name, empty for a constant.
    public internal(set) var name: String
    /// What it is made of.
    public let kind: OutputKind

    package init(name: String, _ kind: OutputKind) {
      self.name = name
      self.kind = kind
    }
  }

  /// The inputs, in the order of the placeholders.
  public let inputs: [Input]
  /// The outputs, flattened.
  public let outputs: [Output]

  package init(inputs: [Input], outputs: [Output]) {
    self.inputs = inputs
    self.outputs = outputs
  }
}

extension GraphSignature.InputKind {
  /// torch's name: `USER_INPUT`.
  var name: String {
    switch self {
    case .userInput: "USER_INPUT"
    case .parameter: "PARAMETER"
    case .buffer: "BUFFER"
    case .constantTensor: "CONSTANT_TENSOR"
    }
  }
}

extension GraphSignature: CustomStringConvertible {
  /// A line for each input and output, as in a printed program.
  public var description: String {
    let inputLines = inputs.map { input in
      "\(input.name): \(input.kind.name)"
        + (input.target.map { " target='\($0)'" } ?? "")
        + (input.isPersistent.map { " persistent=\($0 ? "True" : "False")" } ?? "")
    }
    let outputLines = outputs.map { "\($0.name): USER_OUTPUT" }
    return
      "\n# inputs\n\(inputLines.joined(separator: "\n"))\n\n# outputs\n\(outputLines.joined(separator: "\n"))\n"
  }
}

extension GraphSignature.Input: CustomStringConvertible {
  /// As torch's `InputSpec` prints.
  public var description: String {
    let argument =
      constant.map { "ConstantArgument(name='\(name)', value=\($0))" }
      ?? "TensorArgument(name='\(name)')"
    let persistent = isPersistent.map { $0 ? "True" : "False" } ?? "None"
    return
      "InputSpec(kind=<InputKind.\(kind.name): \(kind.rawValue)>, arg=\(argument), target=\(target.map { "'\($0)'" } ?? "None"), persistent=\(persistent))"
  }
}

extension GraphSignature.Output: CustomStringConvertible {
  /// As torch's `OutputSpec` prints.
  public var description: String {
    let argument =
      switch kind {
      case .tensor: "TensorArgument(name='\(name)')"
      case .integer: "SymIntArgument(name='\(name)')"
      case .constant(let value): "ConstantArgument(name='\(name)', value=\(value))"
      }
    return "OutputSpec(kind=<OutputKind.USER_OUTPUT: 1>, arg=\(argument), target=None)"
  }
}
