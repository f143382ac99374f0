/// What an environment knows of one of its symbols.
public struct SymbolRecord: Hashable, Sendable {
  /// The symbol.
  public let symbol: Symbol
  /// The size in the example inputs.
  public let hint: Int
  /// Where the symbol came from.
  public let source: SymbolSource
  /// The range as the user gave it, which may begin below two.
  public let userRange: ValueRange

  /// The range that torch would know after the guards so far.
  ///
  /// torch does not narrow `s0 > 2` to three on, nor `2*s0 < 11` at all; printed programs show this
  /// range. Symbols begin at two whatever the user said, for sizes zero and one are specialised.
  public internal(set) var refinedRange: ValueRange
  /// All that the guards so far say: what proofs use, and what a user's range is held against.
  public internal(set) var provenRange: ValueRange
}
