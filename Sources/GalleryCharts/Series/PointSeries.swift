/// A series of values at places: a `Line`, `Points` or `Bars`.
public protocol PointSeries: Hashable, Sendable {
  /// The name in the legend; without one the series is not in it.
  var name: String { get set }
  /// The values, in their order.
  var data: [Datum] { get set }
  /// A series of values.
  init(_ name: String, data: [Datum])
}

extension PointSeries {
  /// A series of the values `y` at the places `x`.
  public init<X: Plottable, Y: PlottableNumber>(
    _ name: String = "", x: some Sequence<X>, y: some Sequence<Y>,
    file: StaticString = #filePath, line: UInt = #line
  ) {
    let (x, y) = (Array(x), Array(y))
    Self.require(x.count, y.count, of: "y", in: name, file: file, line: line)
    self.init(name, data: zip(x, y).map { Datum(x: $0.coordinate, y: $1.plottedNumber) })
  }

  /// A series of the values `y` at the places `x`, each with the range in which it lies.
  public init<X: Plottable, Y: PlottableNumber>(
    _ name: String = "", x: some Sequence<X>, y: some Sequence<Y>, ranges: [ClosedRange<Y>],
    file: StaticString = #filePath, line: UInt = #line
  ) {
    self.init(name, x: x, y: y, file: file, line: line)
    Self.require(data.count, ranges.count, of: "ranges", in: name, file: file, line: line)
    for (index, range) in ranges.enumerated() {
      data[index].range = range.lowerBound.plottedNumber...range.upperBound.plottedNumber
    }
  }

  /// A series of medians at the places `x`, each with the range of the samples it was taken from.
  public init<X: Plottable, Y: PlottableNumber>(
    _ name: String = "", x: some Sequence<X>, samples: [[Y]],
    file: StaticString = #filePath, line: UInt = #line
  ) {
    let x = Array(x)
    Self.require(x.count, samples.count, of: "samples", in: name, file: file, line: line)
    self.init(
      name,
      data: zip(x, samples).map { place, values in
        Datum(x: place.coordinate, samples: values.map(\.plottedNumber))
      })
  }

  /// A series written as places and values: `["cold": 5.5, "warm": 0.3]`.
  public init<X: Plottable, Y: PlottableNumber>(_ name: String, _ values: KeyValuePairs<X, Y>) {
    self.init(name, data: values.map { Datum(x: $0.coordinate, y: $1.plottedNumber) })
  }

  /// A series without a name, written as places and values.
  public init<X: Plottable, Y: PlottableNumber>(_ values: KeyValuePairs<X, Y>) {
    self.init("", values)
  }

  /// Ends the program if there is not one value for each place.
  private static func require(
    _ places: Int, _ values: Int, of label: String, in name: String, file: StaticString, line: UInt
  ) {
    guard places != values else { return }
    fatalError(
      "\(Self.self) '\(name)': 'x' has \(places) values and '\(label)' has \(values); "
        + "give one of \(label) for each of x",
      file: file, line: line)
  }
}
