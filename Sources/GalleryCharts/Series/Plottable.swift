/// A value that has a place along the axis `x`: a number, a duration or a text.
public protocol Plottable {
  /// Where the value stands.
  var coordinate: Coordinate { get }
}

/// A value that has a place along the axis `y`: a number or a duration.
public protocol PlottableNumber: Plottable {
  /// The value as a number; a duration in seconds.
  var plottedNumber: Double { get }
}

extension PlottableNumber {
  /// The place on a scale of numbers.
  public var coordinate: Coordinate { .number(plottedNumber) }
}

extension PlottableNumber where Self: BinaryInteger {
  /// The nearest floating-point number.
  public var plottedNumber: Double { Double(self) }
}

extension Int: PlottableNumber {}
extension Int8: PlottableNumber {}
extension Int16: PlottableNumber {}
extension Int32: PlottableNumber {}
extension Int64: PlottableNumber {}
extension UInt: PlottableNumber {}
extension UInt8: PlottableNumber {}
extension UInt16: PlottableNumber {}
extension UInt32: PlottableNumber {}
extension UInt64: PlottableNumber {}

extension Double: PlottableNumber {
  /// The number itself.
  public var plottedNumber: Double { self }
}

extension Float: PlottableNumber {
  /// The same number.
  public var plottedNumber: Double { Double(self) }
}

extension Duration: PlottableNumber {
  /// The duration in seconds.
  public var plottedNumber: Double {
    let (seconds, attoseconds) = components
    return Double(seconds) + Double(attoseconds) / 1e18
  }
}

extension String: Plottable {
  /// The place of that name.
  public var coordinate: Coordinate { .category(self) }
}

extension Substring: Plottable {
  /// The place of that name.
  public var coordinate: Coordinate { .category(String(self)) }
}
