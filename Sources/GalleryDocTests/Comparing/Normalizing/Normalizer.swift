/// A rule that makes texts alike before they are compared; it applies to the expected and to the actual text.
package enum Normalizer: Hashable, Sendable {
  /// `0x` and six or more hexadecimal digits become `0x…`.
  case addresses
  /// Of absolute paths and `file:` URLs the last component is kept: `…/name.swift`.
  case paths
  /// `1.23 seconds`, `12 ms` and `1m 3s` become `<duration>`; days and longer are results, not measurements.
  case durations
  /// Dates of ISO 8601, RFC 2822 and `Date.description` become `<date>`.
  case dates
  /// UUIDs become `<uuid>`.
  case uuids
  /// The elements of every group in `[]` and `{}` are sorted.
  case unordered
  /// The elements of groups in `[]` and `{}` are sorted where each has a key, as in `["a": 1, "b": 2]`.
  case dictionaries
  /// White space at the ends of lines and blank lines at the end are dropped.
  case trailingSpace
  /// Numbers with a point or exponent are equal if they differ by no more than this much, absolute or of the larger.
  ///
  /// Whole numbers count things: they must be the same.
  case numbers(tolerance: Double)
  /// What a pattern of the author matches becomes a text.
  case replacement(TextReplacement)

  /// What applies where nothing is said.
  package static let defaults: [Normalizer] = [.dictionaries, .trailingSpace]

  /// The words by which a configuration names the rules, sorted.
  package static let names = [
    "addresses", "dates", "dictionaries", "durations", "numbers", "paths", "trailing-space",
    "unordered", "uuids",
  ]

  /// The word of a configuration, without an argument; of a replacement its pattern.
  package var name: String {
    switch self {
    case .addresses: "addresses"
    case .paths: "paths"
    case .durations: "durations"
    case .dates: "dates"
    case .uuids: "uuids"
    case .unordered: "unordered"
    case .dictionaries: "dictionaries"
    case .trailingSpace: "trailing-space"
    case .numbers: "numbers"
    case .replacement(let replacement): replacement.pattern
    }
  }
}
