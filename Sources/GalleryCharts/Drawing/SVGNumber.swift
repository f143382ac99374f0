/// Coordinates as text: at most two decimals, written from integers.
enum SVGNumber {
  /// Far outside every drawing, and small enough for what renderers compute with.
  private static let largest = 1e6

  /// A coordinate, such as `12`, `0.5` or `-3.25`.
  static func text(_ number: Double) -> String {
    var text = ""
    append(number, to: &text)
    return text
  }

  /// Appends a coordinate to a text.
  static func append(_ number: Double, to text: inout String) {
    guard number == number else { return text.append("0") }
    let hundredths = Int((min(max(number, -largest), largest) * 100).rounded())
    if hundredths < 0 { text.append("-") }
    let (whole, fraction) = hundredths.magnitude.quotientAndRemainder(dividingBy: 100)
    text.append(String(whole))
    guard fraction > 0 else { return }
    text.append(fraction < 10 ? ".0" : ".")
    text.append(String(fraction.isMultiple(of: 10) ? fraction / 10 : fraction))
  }
}
