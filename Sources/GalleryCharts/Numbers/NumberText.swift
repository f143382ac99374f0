/// Numbers as people write them: a true minus sign, groups of three digits from 10 000 on.
enum NumberText {
  /// A number in at most so many significant digits, such as `0.3412`, `12 300` or `1.2e−7`.
  static func text(_ number: Double, significant: Int) -> String {
    guard number.isFinite else { return number.isNaN ? "not a number" : "infinite" }
    let decimal = DecimalDigits(number, significant: significant)
    let sign = decimal.isNegative ? minus : ""
    guard (-4..<max(9, significant)).contains(decimal.exponent) else {
      let digits = decimal.digits.map(String.init)
      let rest = digits.count > 1 ? "." + digits.dropFirst().joined() : ""
      return "\(sign)\(digits[0])\(rest)e\(integer(decimal.exponent))"
    }
    let places = max(0, decimal.digits.count - 1 - decimal.exponent)
    let mantissa = decimal.digits.reduce(0) { $0 * 10 + $1 }
    let zeros = max(0, decimal.exponent - decimal.digits.count + 1)
    let scaled = (0..<zeros).reduce(mantissa) { value, _ in value * 10 }
    return sign + fixed(scaled, places: places)
  }

  /// A number in exactly so many significant digits, such as `0.260` or `12.5`.
  static func padded(_ number: Double, significant: Int) -> String {
    let decimal = DecimalDigits(number, significant: significant)
    guard (-4..<significant).contains(decimal.exponent) else {
      return text(number, significant: significant)
    }
    let missing = significant - decimal.digits.count
    let digits = decimal.digits + Array(repeating: 0, count: missing)
    let integer = digits.reduce(0) { $0 * 10 + $1 }
    return fixed(
      decimal.isNegative ? -integer : integer, places: significant - 1 - decimal.exponent)
  }

  /// A number in four significant digits, as sentences and cells hold it.
  static func short(_ number: Double) -> String { text(number, significant: 4) }

  /// How many significant digits tell numbers of a span apart; four or more.
  static func digits(for span: ClosedRange<Double>?) -> Int {
    guard let span else { return 4 }
    let width = span.upperBound / 2 - span.lowerBound / 2
    let largest = max(abs(span.lowerBound), abs(span.upperBound)) / 2
    guard width > 0, largest / width > 1 else { return 4 }
    return min(15, 4 + Int(Logarithm.base10(largest / width)))
  }

  /// An integer, such as `−12 000`.
  static func integer(_ number: Int) -> String { fixed(number, places: 0) }

  /// An integer divided by ten to the power of `places`, with exactly so many decimals.
  static func fixed(_ number: Int, places: Int) -> String {
    var digits = String(number.magnitude)
    if digits.count <= places {
      digits = String(repeating: "0", count: places + 1 - digits.count) + digits
    }
    let whole = grouped(digits.dropLast(places))
    let sign = number < 0 ? minus : ""
    return sign + whole + (places > 0 ? "." + digits.suffix(places) : "")
  }

  private static let minus = "\u{2212}"
  /// A narrow space at which no line breaks.
  private static let separator: Character = "\u{202F}"

  private static func grouped(_ digits: Substring) -> String {
    guard digits.count > 4 else { return String(digits) }
    var text = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { text.append(separator) }
      text.append(digit)
    }
    return text
  }
}
