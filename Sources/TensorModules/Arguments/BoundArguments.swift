import TensorSymbols

/// The inputs of a call of `forward`, in the order of its parameters.
public struct BoundArguments {
  /// The parameters.
  public let parameters: [ForwardParameter]
  /// The input of each parameter, `nil` where its default is to be taken.
  public let values: [(any Tree)?]

  init(_ parameters: [ForwardParameter], _ values: [(any Tree)?]) {
    self.parameters = parameters
    self.values = values
  }

  /// The input of a parameter.
  ///
  /// - Throws: an ``ArgumentError`` if it has another type.
  public func value<Value: Tree>(_ position: Int) throws(ArgumentError) -> Value {
    guard let value = values[position] else { throw missing(position) }
    return try converted(value, position)
  }

  /// The input of a parameter, or its default.
  ///
  /// - Throws: an ``ArgumentError`` if it has another type.
  public func value<Value: Tree>(
    _ position: Int, default defaultValue: @autoclosure () -> Value
  ) throws(ArgumentError) -> Value {
    guard let value = values[position] else { return defaultValue() }
    return try converted(value, position)
  }

  /// The input of a parameter whose type is a Swift tuple; it was given as a ``Tuple``.
  ///
  /// - Throws: an ``ArgumentError`` if it has another type.
  public func tuple<each Element: Tree>(
    _ position: Int
  ) throws(ArgumentError) -> (repeat each Element) {
    let tuple: Tuple<repeat each Element> = try value(position)
    return tuple.values
  }

  /// The input of a parameter whose type is a Swift tuple, or its default.
  ///
  /// - Throws: an ``ArgumentError`` if it has another type.
  public func tuple<each Element: Tree>(
    _ position: Int, default defaultValue: @autoclosure () -> (repeat each Element)
  ) throws(ArgumentError) -> (repeat each Element) {
    if values[position] == nil { return defaultValue() }
    return try tuple(position)
  }

  private func missing(_ position: Int) -> ArgumentError {
    ArgumentError("missing a required argument: '\(parameters[position].name)'")
  }

  private func converted<Value: Tree>(
    _ value: any Tree, _ position: Int
  ) throws(ArgumentError) -> Value {
    if let value = value as? Value ?? Self.widened(value) { return value }
    throw ArgumentError(
      "argument '\(parameters[position].name)' must be \(Value.self), not \(type(of: value))")
  }

  /// A number where a wider one is asked for, as a call in Swift would take a literal; any tree as a
  /// ``Nested``.
  private static func widened<Value: Tree>(_ value: any Tree) -> Value? {
    let target: Any.Type = Value.self
    if target == Nested.self { return Nested(value) as? Value }
    switch value.treeKind {
    case .constant(.int(let number)):
      return (Double(number) as? Value) ?? (Float(number) as? Value) ?? (SymInt(number) as? Value)
    case .constant(.double(let number)):
      return (number as? Value) ?? (Float(number) as? Value)
    default: return nil
    }
  }
}
