import Synchronization

/// The symbols of one export, what is known of them, and the guards on which that rests.
///
/// The environment may be used from several threads; each call sees and leaves a consistent state.
public final class ShapeEnvironment: Sendable {
  private let facts = Mutex(ShapeFacts())
  private let recording = Mutex(Recording())

  /// Who is told of operations, and what is being executed.
  private struct Recording: Sendable {
    var recorder: (any SymIntRecorder)?
    var reason: @Sendable () -> String = { "" }
  }

  /// Makes an environment without symbols.
  public init() {}

  /// Makes a symbol named `s<k>`, where k is the number of symbols made before.
  ///
  /// While tracing it is at least two, even if the range prints otherwise. A hint outside the range
  /// becomes the ``firstError``.
  public func makeSymbol(
    hint: Int, range: ValueRange = .sizes, source: SymbolSource = SymbolSource("")
  ) -> Symbol {
    facts.withLock { $0.makeSymbol(hint: hint, range: range, source: source) }
  }

  /// The expression with every replaced symbol replaced.
  public func simplify(_ expression: SymbolicExpression) -> SymbolicExpression {
    facts.withLock { $0.simplify(expression) }
  }

  /// The range of an expression as torch would know it.
  public func range(of expression: SymbolicExpression) -> ValueRange {
    facts.withLock { facts in
      facts.simplify(expression).range { facts.refinedRange(of: $0) }
    }
  }

  /// The value for the example's sizes, nil where there is none.
  public func hint(of expression: SymbolicExpression) -> Int? {
    facts.withLock { try? expression.evaluate($0.hints) }
  }

  /// Whether the relation holds between the sides, by proof or else by the example's sizes.
  ///
  /// An answer by the sizes is kept as a guard and used: an equality lets a symbol go, an inequality
  /// narrows ranges.
  public func decide(
    _ relation: Relation, _ left: SymbolicExpression, _ right: SymbolicExpression,
    reason: @autoclosure () -> String = ""
  ) -> Bool {
    let current = currentReason
    return facts.withLock { facts in
      facts.decide(relation, left, right, reason: orElse(reason(), current))
    }
  }

  /// Whether the relation holds for all sizes: true, false, or nil where only a guard could tell.
  public func proof(
    of relation: Relation, _ left: SymbolicExpression, _ right: SymbolicExpression
  ) -> Bool? {
    facts.withLock { $0.proof(of: relation, $0.simplify(left) - $0.simplify(right)) }
  }

  /// The value of the expression, which the program is bound to from now on; torch's `int()`.
  public func specialize(
    _ expression: SymbolicExpression, reason: @autoclosure () -> String = ""
  ) -> Int {
    let current = currentReason
    return facts.withLock { facts in
      facts.specialize(expression, reason: orElse(reason(), current))
    }
  }

  private func orElse(_ reason: String, _ other: String) -> String {
    reason.isEmpty ? other : reason
  }

  /// Keeps a mistake that cannot be thrown where it occurs; only the first counts.
  public func record(_ error: SymbolicError) { facts.withLock { $0.note(error) } }

  /// The first mistake, nil where there is none.
  public var firstError: SymbolicError? { facts.withLock { $0.firstError } }

  /// The guards in the order in which they were needed.
  public var guards: [Guard] { facts.withLock { $0.guards } }

  /// What stands for the symbols that are equal to something else.
  public var replacements: [Symbol: SymbolicExpression] { facts.withLock { $0.replacements } }

  /// The symbols in the order of creation.
  public var symbols: [SymbolRecord] { facts.withLock { $0.symbols } }

  /// What is known of a symbol, nil for one of another environment.
  public func record(of symbol: Symbol) -> SymbolRecord? {
    facts.withLock { $0.record(of: symbol) }
  }

  /// Who is told of each symbolic operation.
  package var recorder: (any SymIntRecorder)? {
    get { recording.withLock { $0.recorder } }
    set { recording.withLock { $0.recorder = newValue } }
  }

  /// Gives the reason of guards for which the caller has none, such as the statement that is running.
  package func reasons(from reason: @escaping @Sendable () -> String) {
    recording.withLock { $0.reason = reason }
  }

  private var currentReason: String {
    let reason = recording.withLock { $0.reason }
    return reason()
  }
}
