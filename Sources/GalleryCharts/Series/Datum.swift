/// A value at a place, and how far it reaches.
public struct Datum: Hashable, Sendable {
  /// The place.
  public var x: Coordinate
  /// The value; one that is not a finite number is a gap.
  public var y: Double
  /// From where to where the value was seen, such as the fastest and the slowest of several runs.
  public var range: ClosedRange<Double>?

  /// A value at a place.
  public init(x: Coordinate, y: Double, range: ClosedRange<Double>? = nil) {
    self.x = x
    self.y = y
    self.range = range
  }

  /// The median of several values at a place, and their range; values that are not numbers are not
  /// counted.
  public init(x: Coordinate, samples: [Double]) {
    let sorted = samples.filter(\.isFinite).sorted()
    guard let least = sorted.first, let greatest = sorted.last else {
      self.init(x: x, y: .nan)
      return
    }
    let (low, high) = (sorted[(sorted.count - 1) / 2], sorted[sorted.count / 2])
    let median = low / 2 + high / 2
    self.init(x: x, y: low == high ? low : median, range: sorted.count > 1 ? least...greatest : nil)
  }
}
