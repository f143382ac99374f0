/// Values as points, as in a scatter plot.
public struct Points: PointSeries {
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
