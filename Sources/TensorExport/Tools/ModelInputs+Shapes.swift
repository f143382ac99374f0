public import TensorModules

extension ModelInputs {
  /// The dimensions whose sizes differ among the sets, as an export takes them: `guess_dynamic_shapes`.
  ///
  /// Without sets there are no shapes, with one set all are static. Where the sets do not fit together the
  /// shapes have an ``InputShapes/error``, which an export that is given them throws.
  public func guessDynamicShapes() -> InputShapes {
    do throws(ModelInputsError) {
      return try guess()
    } catch {
      return InputShapes(error)
    }
  }

  private func guess() throws(ModelInputsError) -> InputShapes {
    guard let first = inputs.first else {
      return InputShapes(args: .tuple([]), kwargs: .dictionary([]))
    }
    let counts = Set(inputs.map(\.positional.count)).sorted()
    guard counts.count == 1 else {
      throw ModelInputsError(
        "Different numbers of positional arguments \(ShapeGuess.set(counts)) for \(fullName)")
    }
    let names = Set(inputs.map { $0.named.map(\.name).sorted() })
    guard names.count == 1 else {
      let tuples = names.map { names in ShapeGuess.tuple(names) }
      throw ModelInputsError(
        "Different named arguments \(ShapeGuess.set(tuples.sorted())) for \(fullName)")
    }
    let guess = ShapeGuess(name: name, modelName: trueModelName)
    var args: [DynamicShapes] = []
    for position in first.positional.indices {
      args.append(
        try guess.shapes(of: inputs.map { $0.positional[position] }, .index(position)))
    }
    var kwargs: [(key: String, value: DynamicShapes)] = []
    for name in first.named.map(\.name).sorted() {
      let values = inputs.compactMap { set in set.named.first { $0.name == name }?.value }
      kwargs.append((name, try guess.shapes(of: values, .name(name))))
    }
    return InputShapes(args: .tuple(args), kwargs: .dictionary(kwargs))
  }

  /// Gives the shapes of positional inputs the names of `forward`'s parameters: `move_to_kwargs`.
  ///
  /// An export takes shapes by position or by name, not both. The inputs themselves stay where they are, as
  /// in the reference; the names follow those that are there.
  public func moveToKwargs(
    _ arguments: Arguments, _ shapes: InputShapes
  ) -> (arguments: Arguments, shapes: InputShapes) {
    guard shapes.error == nil else { return (arguments, shapes) }
    var entries = shapes.kwargs.entries
    for (name, moved) in zip(forwardOrderedParameterNames, shapes.args.items) {
      if let position = entries.firstIndex(where: { $0.key == name }) {
        entries[position].value = moved
      } else {
        entries.append((name, moved))
      }
    }
    return (arguments, InputShapes(args: .tuple([]), kwargs: .dictionary(entries)))
  }
}

extension DynamicShapes {
  /// The shapes of inputs in order, none where they have names.
  fileprivate var items: [DynamicShapes] {
    switch content {
    case .sequence(let items), .tuple(let items), .list(let items): items
    case .none, .dimension, .dimensions, .dictionary, .invalid: []
    }
  }

  /// The shapes of inputs by name, none where they stand in order.
  fileprivate var entries: [(key: String, value: DynamicShapes)] {
    if case .dictionary(let entries) = content { entries } else { [] }
  }
}
