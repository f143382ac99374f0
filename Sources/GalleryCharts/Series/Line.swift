/// Values joined by a line in the order in which they are given.
///
/// A value that is not a number is a gap.
public struct Line: PointSeries {
  /// The name in the legend; without one the series is not in it.
  public var name: String
  /// The values, in their order.
  public var data: [Datum]

  /// A series of values at places.
  public init(_ name: String, data: [Datum]) {
    self.name = name
    self.data = data
  }
}
