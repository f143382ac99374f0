/// An expected line, cut at its elisions.
struct LinePattern {
  private let normalized: [[UInt8]]
  private let written: [[UInt8]]
  private let tolerance: Double?
  private let tokens: [[NumberToken]]
  /// Stands for any number of lines.
  let isGap: Bool

  /// The pattern of a line in which elisions are marked.
  init(_ line: TextLine, tolerance: Double?) {
    normalized = Elision.segments(of: line.normalized)
    written = line.written == line.normalized ? normalized : Elision.segments(of: line.written)
    isGap = normalized.count > 1 && normalized.allSatisfy { $0.allSatisfy(\.isSpace) }
    self.tolerance = tolerance
    let hasNumber = line.normalized.contains { $0.isDigit }
    tokens = tolerance == nil || !hasNumber ? [] : normalized.map(NumberToken.tokens)
  }

  /// What the line must be, if it leaves nothing out.
  var exactText: [UInt8]? { normalized.count == 1 ? normalized[0] : nil }

  /// Whether a line is the expected one.
  func matches(_ line: TextLine) -> Bool {
    if SegmentMatching.matches(normalized, line.normalized) { return true }
    if normalized.count > 1, SegmentMatching.matches(written, line.written) { return true }
    guard let tolerance, !tokens.isEmpty else { return false }
    return SegmentMatching.matches(tokens, NumberToken.tokens(of: line.normalized)) {
      $0.isSame(as: $1, within: tolerance)
    }
  }
}
