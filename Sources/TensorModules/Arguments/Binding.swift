// Python's rules of binding: positions first, then names, then defaults. What is missing is reported
// before what is unknown, as `inspect.Signature.bind` does.

extension Arguments {
  /// The inputs in the order of a function's parameters.
  ///
  /// - Throws: an ``ArgumentError`` where an input is missing, unknown, given twice or one too many.
  public func bound(to parameters: [ForwardParameter]) throws(ArgumentError) -> BoundArguments {
    for (position, entry) in named.enumerated()
    where named[..<position].contains(where: { $0.name == entry.name }) {
      throw ArgumentError("keyword argument repeated: \(entry.name)")
    }
    guard positional.count <= parameters.count else {
      throw ArgumentError("too many positional arguments")
    }
    if let parameter = parameters[..<positional.count].first(where: { isNamed($0.name) }) {
      throw ArgumentError("multiple values for argument '\(parameter.name)'")
    }
    var values: [(any Tree)?] = positional
    for parameter in parameters[positional.count...] {
      let value = named.first { $0.name == parameter.name }?.value
      guard value != nil || parameter.hasDefault else {
        throw missing(parameter, parameters)
      }
      values.append(value)
    }
    if let unknown = strangers(parameters).first {
      throw ArgumentError(
        "got an unexpected keyword argument '\(unknown)'",
        suggestion: NearMiss.bestMatch(for: unknown, in: parameters.map(\.name)))
    }
    return BoundArguments(parameters, values)
  }

  /// What is said of a parameter without an input; a name that is nearly its own may have been meant for it.
  private func missing(
    _ parameter: ForwardParameter, _ parameters: [ForwardParameter]
  ) -> ArgumentError {
    let near = NearMiss.bestMatch(for: parameter.name, in: strangers(parameters))
    return ArgumentError(
      "missing a required argument: '\(parameter.name)'"
        + (near.map { " (there is '\($0)')" } ?? ""),
      suggestion: near == nil ? nil : parameter.name)
  }

  private func isNamed(_ name: String) -> Bool {
    named.contains { $0.name == name }
  }

  /// The names that no parameter has.
  private func strangers(_ parameters: [ForwardParameter]) -> [String] {
    named.map(\.name).filter { name in !parameters.contains { $0.name == name } }
  }
}
