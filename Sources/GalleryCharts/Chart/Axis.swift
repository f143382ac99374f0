/// What an axis measures, and how.
///
/// A string is an axis: `y: "Seconds"`. One with more to say is `Axis("Time", unit: "s", from: 0)`
/// or `.logarithmic("Examples")`.
public struct Axis: Hashable, Sendable {
  /// How numbers are placed along an axis.
  public enum Spacing: Hashable, Sendable {
    /// Equal differences at equal distances.
    case linear
    /// Equal ratios at equal distances; what is not above zero has no place.
    case logarithmic
  }

  /// What is measured; may be empty.
  public var title: String
  /// The unit, which stands in parentheses behind the title.
  public var unit: String?
  /// How numbers are placed; categories always stand at equal distances.
  public var spacing: Spacing
  /// The lower limit, or nil for one that suits the data.
  public var from: Double?
  /// The upper limit, or nil for one that suits the data.
  public var to: Double?

  /// An axis with a title and, where they matter, a unit, a spacing and limits.
  public init(
    _ title: String = "", unit: String? = nil, spacing: Spacing = .linear, from: Double? = nil,
    to: Double? = nil
  ) {
    self.title = title
    self.unit = unit
    self.spacing = spacing
    self.from = from
    self.to = to
  }

  /// An axis with equal ratios at equal distances.
  public static func logarithmic(
    _ title: String = "", unit: String? = nil, from: Double? = nil, to: Double? = nil
  ) -> Axis {
    Axis(title, unit: unit, spacing: .logarithmic, from: from, to: to)
  }

  /// The title and the unit, such as `Time (s)`.
  var label: String {
    guard let unit, !unit.isEmpty else { return title }
    return title.isEmpty ? unit : "\(title) (\(unit))"
  }
}

extension Axis: ExpressibleByStringInterpolation {
  /// An axis with a title and limits that suit the data.
  public init(stringLiteral value: String) { self.init(value) }
}
