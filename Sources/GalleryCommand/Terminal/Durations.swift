/// Durations as people read them: `0.4 ms`, `18 ms`, `1.9 s`, `2 min 5 s`.
enum Durations {
  static func text(_ seconds: Double) -> String {
    switch seconds {
    case ..<0.01: return "\(tenths(seconds * 1000)) ms"
    case ..<1: return "\(Int((seconds * 1000).rounded())) ms"
    case ..<60: return "\(tenths(seconds)) s"
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
