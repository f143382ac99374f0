/// How the bars of a chart stand: side by side and upright unless it says otherwise.
public struct BarArrangement: OptionSet, Hashable, Sendable {
  /// The options as bits.
  public let rawValue: Int

  /// Options by their bits.
  public init(rawValue: Int) { self.rawValue = rawValue }

  /// The bars of one place stand on one another.
  public static let stacked = BarArrangement(rawValue: 1)
  /// The chart is turned: `x` runs from top to bottom, and values run to the right.
  public static let horizontal = BarArrangement(rawValue: 2)
}
