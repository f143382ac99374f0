/// Values as bars, side by side or on one another where a chart has several of them.
///
/// Numbers along `x` are categories too.
public struct Bars: PointSeries {
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
