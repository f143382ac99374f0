/// How many values a chart does not show, and why.
struct Omissions: Equatable {
  /// NaN, infinities, and numbers beyond what an axis can hold.
  var notNumbers = 0
  /// Zero and below on a logarithmic axis.
  var notPositive = 0
  /// Outside limits that were given.
  var outside = 0
  /// Numbers of histograms that would have to stand between categories.
  var misplaced = 0

  /// Counts a number that has no place on an axis.
  mutating func count(_ number: Double) {
    if Number.isDrawable(number) { notPositive += 1 } else { notNumbers += 1 }
  }

  /// Such as `Left out: 2 values that are not finite.`, or nil.
  var words: String? {
    let reasons = [
      (notNumbers, "not finite"),
      (notPositive, "not above zero, where a logarithmic axis has no place"),
      (outside, "outside the limits"), (misplaced, "of a histogram, beside categories"),
    ]
    let parts = reasons.filter { $0.0 > 0 }.map { count, reason in
      "\(Words.count(count, "value")) that \(count == 1 ? "is" : "are") \(reason)"
    }
    return parts.isEmpty ? nil : "Left out: \(parts.joined(separator: "; "))."
  }
}
