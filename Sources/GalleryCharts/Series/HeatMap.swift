/// A table of numbers drawn as colours, beside a bar that explains them.
public struct HeatMap: Hashable, Sendable {
  /// Which colours stand for which numbers.
  public enum Colors: Hashable, Sendable {
    /// From the colour of the page to one far from it.
    case sequential
    /// Two colours to both sides of a number that stands in the middle, such as a ratio of 1.
    case diverging(around: Double)
  }

  /// What the numbers are, with their unit, spacing and limits.
  public var measure: Axis
  /// The names of the rows, from top to bottom.
  public var rows: [String]
  /// The names of the columns, from left to right.
  public var columns: [String]
  /// The numbers of each row; what is missing or not a number is a cell with a line across.
  public var values: [[Double]]
  /// Which colours stand for which numbers.
  public var colors: Colors
  /// Whether the numbers stand in the cells; nil writes them where all of them fit.
  public var writesNumbers: Bool?

  /// A table of numbers, row by row.
  public init(
    _ measure: Axis = "", rows: some Sequence<some Plottable>,
    columns: some Sequence<some Plottable>, values: [[some PlottableNumber]],
    colors: Colors = .sequential, writesNumbers: Bool? = nil
  ) {
    self.measure = measure
    self.rows = rows.map(\.coordinate.name)
    self.columns = columns.map(\.coordinate.name)
    self.values = values.map { $0.map(\.plottedNumber) }
    self.colors = colors
    self.writesNumbers = writesNumbers
  }

  /// The number of a cell, or NaN.
  func value(row: Int, column: Int) -> Double {
    guard row < values.count, column < values[row].count else { return .nan }
    return values[row][column]
  }
}
