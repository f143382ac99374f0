#if canImport(Darwin)
  internal import Darwin
#else
  internal import Glibc
#endif

/// The number with `precision` digits after the point, rounded from its exact value: `{:.4f}`.
func fixedText(_ number: Double, precision: Int) -> String {
  decimalText("%.*f", number, precision)
}

/// The number as digits and an exponent of two digits or more: `{:.4e}`.
func exponentText(_ number: Double, precision: Int) -> String {
  decimalText("%.*e", number, precision)
}

private func decimalText(_ format: String, _ number: Double, _ precision: Int) -> String {
  // C gives some NaNs a sign, and Python none.
  guard !number.isNaN else { return "nan" }
  return withVaList([Int32(clamping: precision), number]) { arguments in
    // The widest numbers have 309 digits before the point, a sign, the point and the end.
    withUnsafeTemporaryAllocation(of: CChar.self, capacity: max(0, precision) + 320) { buffer in
      guard let start = buffer.baseAddress else { return "" }
      vsnprintf(start, buffer.count, format, arguments)
      return String(cString: start)
    }
  }
}
