/// Collects the series of a chart; loops and conditions may stand between them.
@resultBuilder
public enum SeriesBuilder {
  /// A line as a series.
  public static func buildExpression(_ line: Line) -> [Series] { [.line(line)] }
  /// Points as a series.
  public static func buildExpression(_ points: Points) -> [Series] { [.points(points)] }
  /// Bars as a series.
  public static func buildExpression(_ bars: Bars) -> [Series] { [.bars(bars)] }
  /// A histogram as a series.
  public static func buildExpression(_ histogram: Histogram) -> [Series] {
    [.histogram(histogram)]
  }
  /// Series that were made elsewhere.
  public static func buildExpression(_ series: [Series]) -> [Series] { series }
  /// The series of a block, in their order.
  public static func buildBlock(_ parts: [Series]...) -> [Series] { parts.flatMap { $0 } }
  /// The series of a condition, if it held.
  public static func buildOptional(_ part: [Series]?) -> [Series] { part ?? [] }
  /// The series of a condition's first branch.
  public static func buildEither(first part: [Series]) -> [Series] { part }
  /// The series of a condition's second branch.
  public static func buildEither(second part: [Series]) -> [Series] { part }
  /// The series of a loop, in its order.
  public static func buildArray(_ parts: [[Series]]) -> [Series] { parts.flatMap { $0 } }
}
