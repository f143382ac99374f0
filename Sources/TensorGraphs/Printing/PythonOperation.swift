import TensorSymbols

extension SymIntOperation {
  /// The name of a node that computes it: `floordiv`.
  package var nodeName: String {
    switch self {
    case .add: "add"
    case .subtract: "sub"
    case .multiply: "mul"
    case .floorDivide: "floordiv"
    case .modulo: "mod"
    case .negate: "neg"
    case .equal: "eq"
    case .notEqual: "ne"
    case .less: "lt"
    case .lessOrEqual: "le"
    case .greater: "gt"
    case .greaterOrEqual: "ge"
    case .maximum: "sym_max"
    case .minimum: "sym_min"
    }
  }

  /// What a graph calls: `operator.mul`.
  var pythonTarget: String {
    switch self {
    case .maximum, .minimum: "torch.\(nodeName)"
    default: "operator.\(nodeName)"
    }
  }

  /// The expression in Python: `a // 2`.
  func expression(_ operands: [String]) -> String {
    switch self {
    case .negate: return "-\(operands[0])"
    case .maximum, .minimum: return "torch.\(nodeName)(\(operands.joined(separator: ", ")))"
    default: break
    }
    let symbol =
      switch self {
      case .add: "+"
      case .subtract: "-"
      case .multiply: "*"
      case .floorDivide: "//"
      case .modulo: "%"
      case .equal: "=="
      case .notEqual: "!="
      case .less: "<"
      case .lessOrEqual: "<="
      case .greater: ">"
      default: ">="
      }
    return operands.joined(separator: " \(symbol) ")
  }
}
