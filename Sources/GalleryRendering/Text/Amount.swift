/// Durations, sizes and counts in words: fixed forms that do not depend on a locale.
enum Amount {
  /// What stands where a reproducible page leaves a figure out.
  static let notShown = "not shown"

  /// Such as `0.4 ms`, `18 ms`, `0.31 s`, `12.5 s`, `2 min 5 s`.
  static func duration(_ seconds: Double) -> String {
    let seconds = bounded(seconds)
    if seconds < 0.000_05 { return "under 0.1 ms" }
    if seconds < 0.009_95 { return "\(decimal(seconds * 1000, places: 1)) ms" }
    if seconds < 0.0995 { return "\(decimal(seconds * 1000, places: 0)) ms" }
    if seconds < 9.995 { return "\(decimal(seconds, places: 2)) s" }
    if seconds < 59.95 { return "\(decimal(seconds, places: 1)) s" }
    let whole = Int(seconds.rounded())
    return "\(whole / 60) min \(whole % 60) s"
  }

  /// Such as `0 minutes 0.012 seconds`.
  static func longDuration(_ seconds: Double) -> String {
    let thousandths = Int((bounded(seconds) * 1000).rounded())
    let rest = decimal(Double(thousandths % 60_000) / 1000, places: 3)
    return "\(thousandths / 60_000) minutes \(rest) seconds"
  }

  /// Such as `812 bytes`, `12 kB`, `31 MB`, in powers of ten.
  static func bytes(_ count: Int) -> String {
    if count < 1000 { return Amount.count(max(count, 0), "byte") }
    let units = ["kB", "MB", "GB", "TB"]
    var value = Double(count) / 1000
    var unit = 0
    while value >= 999.5, unit + 1 < units.count {
      value /= 1000
      unit += 1
    }
    return "\(decimal(value, places: value < 9.95 && unit > 0 ? 1 : 0)) \(units[unit])"
  }

  /// Such as `1 line`, `14 lines`.
  static func count(_ number: Int, _ noun: String) -> String {
    "\(number) \(noun)\(number == 1 ? "" : "s")"
  }

  /// Such as `Blocks 4 and 5`, `Block 2`, `Blocks 4 to 9`.
  static func list(_ noun: String, _ numbers: [Int]) -> String {
    guard let first = numbers.first, let last = numbers.last else { return "" }
    if numbers.count == 1 { return "\(noun) \(first)" }
    if numbers.count == 2 { return "\(noun)s \(first) and \(last)" }
    if last - first == numbers.count - 1 { return "\(noun)s \(first) to \(last)" }
    return "\(noun)s \(numbers.dropLast().map(String.init).joined(separator: ", ")) and \(last)"
  }

  /// A number with a fixed count of decimals, rounded half away from zero.
  static func decimal(_ value: Double, places: Int) -> String {
    let scale = (0..<places).reduce(1) { scale, _ in scale * 10 }
    let scaled = Int((bounded(value) * Double(scale)).rounded())
    guard places > 0 else { return String(scaled) }
    let fraction = String(scaled % scale)
    return "\(scaled / scale).\(String(repeating: "0", count: places - fraction.count))\(fraction)"
  }

  /// Measured numbers are input: what is negative, infinite or no number counts as zero.
  private static func bounded(_ value: Double) -> Double {
    value.isFinite && value > 0 ? min(value, 1e12) : 0
  }

  /// `2026-11-22` as `22 Nov 2026`; other texts as they are.
  static func day(_ iso: String) -> String {
    let months = [
      "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]
    let parts = iso.split(separator: "-").map { Int($0) }
    guard parts.count == 3, let year = parts[0], let month = parts[1], let day = parts[2],
      months.indices.contains(month - 1)
    else { return iso }
    return "\(day) \(months[month - 1]) \(year)"
  }
}
