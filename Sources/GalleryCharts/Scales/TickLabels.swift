/// The labels of ticks that are integers times one power of ten.
///
/// All have as many decimals. From a million on, and below a thousandth, they leave out a power of
/// a thousand; where the digits in which they differ come late, they leave out what they share.
struct TickLabels {
  var texts: [String]
  /// What the labels leave out.
  var note: Label?

  /// The longest label, in digits, before a shared part is left out.
  private static let mostDigits = 8

  init(integers: [Int], exponent: Int) {
    let largest = integers.map { abs($0) }.max() ?? 0
    let digits = largest == 0 ? 1 : String(largest).count
    let magnitude = largest == 0 ? 0 : digits - 1 + exponent
    var shared = 0
    var notes: [Label] = []
    if let first = integers.first, let last = integers.last,
      Self.width(magnitude, exponent) > Self.mostDigits
    {
      // A round number that is below all of them, or above if they are negative.
      let unit = (0..<String(last - first).count).reduce(10) { value, _ in value * 10 }
      shared = (first > 0 ? first : min(last, 0)) / unit * unit
    }
    if shared != 0 {
      let number = NumberText.text(Double("\(shared)e\(exponent)") ?? 0, significant: 15)
      notes.append(Label((shared > 0 ? "+" : "") + number))
    }
    let remaining = integers.map { $0 - shared }
    let most = remaining.map { abs($0) }.max() ?? 0
    let top = most == 0 ? 0 : String(most).count - 1 + exponent
    var factor = 0
    if top >= 6 || top < -3 {
      factor = Int((Double(top) / 3).rounded(.down)) * 3
      notes.insert(Label("×", powerOfTen: factor), at: 0)
    }
    let places = max(0, factor - exponent)
    let zeros = (0..<max(0, exponent - factor)).reduce(1) { value, _ in value * 10 }
    texts = remaining.map { NumberText.fixed($0 * zeros, places: places) }
    note = notes.isEmpty ? nil : Label.joined(notes, separator: " ")
  }

  /// Digits from the first to the last that a label shows.
  private static func width(_ magnitude: Int, _ exponent: Int) -> Int {
    max(magnitude, 0) - min(exponent, 0) + 1
  }
}
