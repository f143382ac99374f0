/// The number as Python's `repr` writes it: the fewest digits that give the same number back.
///
/// An exponent stands below 1e-4 and from 1e16 on: `1e-05`, `0.0001`, `1e+16`, `inf`, `nan`.
package func pythonFloat(_ number: Double) -> String {
  guard number.isFinite else { return number.isNaN ? "nan" : number < 0 ? "-inf" : "inf" }
  let (digits, point) = shortestDigits(of: number.magnitude)
  let sign = number.sign == .minus ? "-" : ""
  guard (-3...16).contains(point) else {
    let exponent = abs(point - 1)
    let rest = digits.dropFirst()
    return sign + digits.prefix(1) + (rest.isEmpty ? "" : "." + rest)
      + (point > 0 ? "e+" : "e-") + (exponent < 10 ? "0" : "") + "\(exponent)"
  }
  guard point > 0 else {
    return sign + "0." + String(repeating: "0", count: -point) + digits
  }
  let whole = digits.prefix(point) + String(repeating: "0", count: max(0, point - digits.count))
  let rest = digits.dropFirst(point)
  return sign + whole + "." + (rest.isEmpty ? "0" : rest)
}

/// The texts as a tuple of Python: `()`, `(2,)`, `(2, 3)`.
package func pythonTuple(_ items: [String]) -> String {
  items.count == 1 ? "(\(items[0]),)" : "(" + items.joined(separator: ", ") + ")"
}

/// The text as Python's `repr` quotes it.
package func pythonString(_ text: String) -> String {
  let escaped = text.replacing("\\", with: "\\\\").replacing("\n", with: "\\n")
  guard escaped.contains("'") else { return "'\(escaped)'" }
  guard escaped.contains("\"") else { return "\"\(escaped)\"" }
  return "'" + escaped.replacing("'", with: "\\'") + "'"
}

/// Texts as a list of Python: `['x', 'y']`.
package func pythonStrings(_ texts: [String]) -> String {
  "[" + texts.map(pythonString).joined(separator: ", ") + "]"
}

/// The digits of a finite number without zeros around them, and where the point is among them.
///
/// The point is at 0 before the first digit: 0.25 has the digits 25 and the point at 0.
private func shortestDigits(of magnitude: Double) -> (digits: String, point: Int) {
  guard magnitude != 0 else { return ("0", 1) }
  let parts = magnitude.description.split(separator: "e")
  let exponent = parts.count > 1 ? Int(parts[1]) ?? 0 : 0
  let halves = parts[0].split(separator: ".", omittingEmptySubsequences: false)
  let whole = halves[0]
  let joined = whole + (halves.count > 1 ? halves[1] : "")
  let leading = joined.prefix { $0 == "0" }.count
  let digits = joined.dropFirst(leading).reversed().drop { $0 == "0" }.reversed()
  return (String(digits), whole.count - leading + exponent)
}
