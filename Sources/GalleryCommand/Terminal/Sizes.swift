internal import ArgumentParser

/// Sizes and counts as people read them: `812 bytes`, `12 kB`, `3.1 MB`, in powers of ten.
enum Sizes {
  private static let units = ["kB", "MB", "GB", "TB"]

  static func text(_ bytes: Int) -> String {
    guard bytes >= 1000 else { return "\(bytes) \(bytes == 1 ? "byte" : "bytes")" }
    var value = Double(bytes) / 1000
    var unit = 0
    while value >= 999.5, unit + 1 < units.count {
      value /= 1000
      unit += 1
    }
    let tenths = Int((value * 10).rounded())
    let isSmall = tenths < 100 && unit > 0
    return "\(isSmall ? "\(tenths / 10).\(tenths % 10)" : "\(Int(value.rounded()))") \(units[unit])"
  }

  /// A count with its noun; nil for none.
  static func count(_ count: Int, _ one: String, _ many: String) -> String? {
    count == 0 ? nil : "\(count) \(count == 1 ? one : many)"
  }
}

/// A size on the command line: `500MB`, `2 GB`, `1000`.
struct ByteCount: ExpressibleByArgument {
  let bytes: Int
  /// As it was written.
  let text: String

  init?(argument: String) {
    let digits = argument.prefix { $0.isASCII && $0.isNumber }
    let unit = argument.dropFirst(digits.count).drop { $0 == " " }.lowercased()
    let factors = ["": 1, "b": 1, "kb": 1000, "mb": 1_000_000, "gb": 1_000_000_000]
    guard let number = Int(digits), let factor = factors[unit] else { return nil }
    let (bytes, overflows) = number.multipliedReportingOverflow(by: factor)
    guard !overflows else { return nil }
    self.bytes = bytes
    text = argument
  }
}
