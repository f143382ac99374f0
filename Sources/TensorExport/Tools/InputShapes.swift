/// The dynamic shapes of a model's inputs in two parts: what ``ModelInputs/guessDynamicShapes()`` finds.
public struct InputShapes: Sendable {
  /// The shapes of the positional inputs, a tuple.
  public var args: DynamicShapes
  /// The shapes of the named inputs, a dictionary.
  public var kwargs: DynamicShapes

  /// Shapes in two parts.
  public init(args: DynamicShapes, kwargs: DynamicShapes) {
    self.args = args
    self.kwargs = kwargs
  }

  /// What stands for shapes that could not be found.
  init(_ error: ModelInputsError) {
    self.init(args: DynamicShapes(.invalid(error)), kwargs: DynamicShapes(.invalid(error)))
  }

  /// Why there are no shapes, `nil` where there are; an export that is given them throws it.
  public var error: ModelInputsError? {
    for part in [args, kwargs] {
      if case .invalid(let error) = part.content { return error }
    }
    return nil
  }
}

extension InputShapes: CustomStringConvertible {
  /// The pair as Python's `pprint` shows it, or why there is none.
  public var description: String { error?.description ?? PrettyPrinter.text(of: pythonValue) }

  private var pythonValue: PythonValue { .tuple([args.pythonValue, kwargs.pythonValue]) }
}
