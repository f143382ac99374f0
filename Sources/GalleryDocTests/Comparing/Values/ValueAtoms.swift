/// Compares names and numbers as Swift writes them.
enum ValueAtoms {
  /// Whether two names mean the same: equal, or one lacks the modules and types before it, as `Type` and
  /// `Module.Type`, `.east` and `Direction.east`.
  static func isSameName(_ a: ArraySlice<UInt8>, _ b: ArraySlice<UInt8>) -> Bool {
    let dot = UInt8(ascii: ".")
    let a = a.first == dot ? a.dropFirst() : a
    let b = b.first == dot ? b.dropFirst() : b
    if a.elementsEqual(b) { return true }
    let (short, long) = a.count < b.count ? (a, b) : (b, a)
    guard long.count > short.count, long.dropLast(short.count).last == dot,
      long.suffix(short.count).elementsEqual(short)
    else { return false }
    let left = long.dropLast(short.count + 1).split(separator: dot)
    // `file.swift` is not `swift`: what may go is types, or a module before a type.
    let isType = { (name: ArraySlice<UInt8>) in name.first.map { $0 >= 0x41 && $0 <= 0x5A } ?? false
    }
    let owner = left.dropFirst(left.first.map(isType) == true ? 0 : 1)
    return owner.isEmpty ? left.allSatisfy(isType) || isType(short) : owner.allSatisfy(isType)
  }

  /// Whether two numbers are the same: whole numbers in any radix and with `_` anywhere, others by their value, so
  /// that `1` describes `1.0` too.
  static func isSameNumber(
    _ a: ArraySlice<UInt8>, isInteger aIsInteger: Bool, _ b: ArraySlice<UInt8>,
    isInteger bIsInteger: Bool, tolerance: Double?
  ) -> Bool {
    if a.elementsEqual(b) { return true }
    if aIsInteger, bIsInteger { return whole(a) == whole(b) }
    return NumberToken.isClose(Array(a), Array(b), within: tolerance ?? 0)
  }

  /// The sign and digits of a whole number; in decimal, if it was written in another radix and is not too large.
  private static func whole(_ number: ArraySlice<UInt8>) -> String {
    let isNegative = number.first == UInt8(ascii: "-")
    let body = number.first.map(\.isDigit) == true ? number : number.dropFirst()
    let digits = String(decoding: body.filter { $0 != UInt8(ascii: "_") }, as: UTF8.self)
    let radix: Int? =
      switch digits.prefix(2) {
      case "0x": 16
      case "0b": 2
      case "0o": 8
      default: nil
      }
    let value = radix.flatMap { UInt64(digits.dropFirst(2), radix: $0) }
    return (isNegative ? "-" : "") + (value.map { "\($0)" } ?? digits)
  }
}
