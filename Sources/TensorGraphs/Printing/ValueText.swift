import TensorCore
import TensorSymbols

/// How literals stand in printed programs: as Python's `repr`.
enum ValueText {
  /// The text of an argument; `name` gives the text of a node.
  static func text(_ argument: NodeArgument, device: String, _ name: (NodeID) -> String) -> String {
    func integer(_ value: GraphInteger) -> String {
      switch value {
      case .literal(let value): "\(value)"
      case .node(let id): name(id)
      }
    }
    return switch argument {
    case .none: "None"
    case .tensor(let id): name(id)
    case .tensors(let ids): list(ids.map(name))
    case .optionalTensors(let ids): list(ids.map { $0.map(name) ?? "None" })
    case .int(let value): integer(value)
    case .ints(let values): list(values.map(integer))
    case .double(let value): pythonFloat(value)
    case .bool(let value): value ? "True" : "False"
    case .bools(let values): list(values.map { $0 ? "True" : "False" })
    case .string(let value): pythonString(value)
    case .dtype(let dtype): dtype.description
    case .layout: "torch.strided"
    case .device: device
    case .memoryFormat(let value): "torch.\(value)"
    }
  }

  /// The text of a constant.
  static func text(_ constant: GraphConstant) -> String {
    switch constant {
    case .none: "None"
    case .int(let value): "\(value)"
    case .double(let value): pythonFloat(value)
    case .bool(let value): value ? "True" : "False"
    case .string(let value): pythonString(value)
    }
  }

  private static func list(_ items: [String]) -> String {
    "[" + items.joined(separator: ", ") + "]"
  }
}
