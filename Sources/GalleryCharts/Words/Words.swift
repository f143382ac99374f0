/// Pieces of sentences.
enum Words {
  /// The longest name that is told whole.
  private static let longest = 80

  /// Such as `1 value` or `12 values`; the plural of `series` is the same word.
  static func count(_ count: Int, _ noun: String) -> String {
    let isPlural = count != 1 && noun != "series"
    return "\(NumberText.integer(count)) \(noun)\(isPlural ? "s" : "")"
  }

  /// A name at a length that can be listened to, without line breaks.
  static func shortened(_ name: String) -> String {
    let line = name.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return line.count <= longest ? line : line.prefix(longest - 1) + "…"
  }

  /// A name in quotes.
  static func quoted(_ name: String) -> String { "“\(shortened(name))”" }

  /// An axis, such as `x axis: Time (s), logarithmic, from 1 to 100`.
  static func axis(_ letter: String, _ axis: Axis, _ rest: [String]) -> String {
    let isLogarithmic = axis.spacing == .logarithmic
    let title = axis.label.isEmpty ? [] : [shortened(axis.label)]
    let parts = title + (isLogarithmic ? ["logarithmic"] : []) + rest
    return "\(letter) axis: \(parts.joined(separator: ", "))."
  }

  /// Such as `from 0.1 to 12`.
  static func range(_ low: Double, _ high: Double) -> String {
    let digits = low < high ? NumberText.digits(for: low...high) : 4
    let text = { NumberText.text($0, significant: digits) }
    return low == high ? "all \(text(low))" : "from \(text(low)) to \(text(high))"
  }
}
