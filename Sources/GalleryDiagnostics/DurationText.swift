/// Durations as people read them on a terminal.
package enum DurationText {
  /// Such as `0.4 ms`, `18 ms`, `1.9 s`, `2 min 5 s`; what is no duration counts as none.
  package static func of(_ seconds: Double) -> String {
    let seconds = seconds.isFinite ? min(max(seconds, 0), 1e9) : 0
    switch seconds {
    case ..<0.00995: return "\(tenths(seconds * 1000)) ms"
    case ..<0.9995: return "\(Int((seconds * 1000).rounded())) ms"
    case ..<59.95: return "\(tenths(seconds)) s"
    default:
      let whole = Int(seconds.rounded())
      return "\(whole / 60) min \(whole % 60) s"
    }
  }

  private static func tenths(_ number: Double) -> String {
    let tenths = Int((number * 10).rounded())
    return "\(tenths / 10).\(tenths % 10)"
  }
}
