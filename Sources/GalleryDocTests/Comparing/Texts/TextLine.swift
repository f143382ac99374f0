/// A line of a text in two forms: as it was written, and after the rules.
///
/// An elision may stand for a part of what a rule takes for one thing, as in `... seconds`. So lines with elisions
/// may also match as they were written.
struct TextLine {
  /// Before the rules that rewrite.
  let written: [UInt8]
  /// After them.
  let normalized: [UInt8]

  /// The lines of a prepared text; a line break at the end begins no further line.
  static func lines(of prepared: [UInt8], _ normalization: Normalization) -> [TextLine] {
    let normalized = split(normalization.rewritten(prepared))
    let written = split(prepared)
    if written.count != normalized.count {
      return normalized.map { TextLine(written: $0, normalized: $0) }
    }
    return zip(written, normalized).map { TextLine(written: $0, normalized: $1) }
  }

  private static func split(_ text: [UInt8]) -> [[UInt8]] {
    let body = text.last == UInt8(ascii: "\n") ? text.dropLast() : text[...]
    return body.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map(
      Array.init)
  }
}
