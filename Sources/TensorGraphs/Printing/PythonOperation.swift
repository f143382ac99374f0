import TensorSymbols

extension SymIntOperation {
  /// The name of a node that computes it: `floordiv`.
  package var nodeName: String {
    switch self {
    case .maximum: "sym_max"
    case .minimum: "sym_min"
    default: rawValue
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
