extension DynamicShapes: CustomStringConvertible {
  /// As Python's `pprint` shows the shapes.
  public var description: String { PrettyPrinter.text(of: pythonValue) }

  /// On one line, as messages quote it.
  var inline: String { pythonValue.inline }

  var pythonValue: PythonValue {
    switch content {
    case .none: .atom("None")
    case .dimension(let rule): .atom(rule.pythonText)
    case .dimensions(let entries):
      .dictionary(
        entries.sorted { $0.key < $1.key }.map { ("\($0.key)", $0.value.pythonValue) })
    case .sequence(let shapes), .tuple(let shapes): .tuple(shapes.map(\.pythonValue))
    case .list(let shapes): .list(shapes.map(\.pythonValue))
    case .dictionary(let entries):
      .dictionary(
        entries.sorted { $0.key < $1.key }.map { ("'\($0.key)'", $0.value.pythonValue) })
    case .invalid(let error): .atom(error.description)
    }
  }

  /// The class that Python would name for it.
  var pythonClass: String {
    switch content {
    case .none, .invalid: "NoneType"
    case .dimension: "_DimHint"
    case .dimensions, .dictionary: "dict"
    case .sequence, .tuple: "tuple"
    case .list: "list"
    }
  }
}

extension DimensionRule {
  /// As Python's `repr` shows it.
  var pythonText: String {
    switch self {
    case .auto: "_DimHint(type=<_DimHintType.AUTO: 1>)"
    case .fixed: "_DimHint(type=<_DimHintType.STATIC: 2>)"
    case .dynamic: "_DimHint(type=<_DimHintType.DYNAMIC: 3>)"
    case .size(let size): "\(size)"
    case .named(let dimension): "\(dimension)"
    }
  }
}
