internal import Foundation

/// What one `//` comment says about code, as far as its words tell; offsets count bytes from the comment's start.
enum CommentWords: Equatable {
  /// `Prints "text"`, `prints [1, 2]`; nil where lines of text follow, as behind `Prints:`.
  case prints(Text?, unordered: Bool)
  /// A value, of the variable `name` where the comment names one.
  case value(Text, name: String?)
  /// Text in quotation marks that goes on in the next comment.
  case openQuote(Text)
  /// `error: …`, `compile error`.
  case doesNotCompile
  /// `Fatal error`, `Error`.
  case stops
  /// Anything else.
  case remark

  /// Expected text and its bytes in the comment.
  struct Text: Equatable {
    var text: String
    var range: Range<Int>
    var isQuoted = false
  }

  /// Reads a comment that begins with `//`.
  init(_ comment: String) {
    let body = Self.trimmed(comment[...].dropFirst(2))
    self =
      Self.printed(body, in: comment) ?? Self.stop(body) ?? Self.valued(body, in: comment)
      ?? .remark
  }

  /// The text of a comment that continues another, all of it behind the first blank.
  static func line(_ comment: String) -> Text {
    var body = comment[...].dropFirst(2)
    if body.first == " " { body.removeFirst() }
    while let last = body.last, last.isWhitespace { body.removeLast() }
    return text(body, in: comment)
  }

  /// The lines below `Prints:` in a `/* … */` comment; none in any other.
  static func printedLines(ofBlock comment: String) -> [Text] {
    guard let head = comment.prefixMatch(of: /\/\*+[ \t]*(?i:prints|output):?[ \t]*\r?\n/),
      comment.hasSuffix("*/")
    else { return [] }
    let body = comment[head.range.upperBound...].dropLast(2)
    var lines = body.split(separator: /\r?\n/, omittingEmptySubsequences: false).map(trimmed)
    while lines.last?.isEmpty ?? false { lines.removeLast() }
    return lines.map { text($0, in: comment) }
  }

  private static func printed(_ body: Substring, in comment: String) -> CommentWords? {
    guard let match = body.prefixMatch(of: /(?i:prints|unordered output|output)\b:?[ \t]*/) else {
      return nil
    }
    let words = match.output.lowercased()
    let isOutput = words.hasPrefix("output") || words.hasPrefix("unordered")
    guard !isOutput || words.contains(":") else { return nil }
    let unordered = words.hasPrefix("unordered")
    let rest = body[match.range.upperBound...]
    if rest.isEmpty {
      return words.contains(":") || words == "prints" ? .prints(nil, unordered: unordered) : nil
    }
    if let quoted = quoted(rest, in: comment) { return .prints(quoted, unordered: unordered) }
    if rest.first == "\"" { return .openQuote(text(rest.dropFirst(), in: comment)) }
    if isOutput { return .prints(text(rest, in: comment), unordered: unordered) }
    guard ValueSyntax.isOutput(rest) else { return nil }
    return .prints(text(rest, in: comment), unordered: unordered)
  }

  /// Text from the first quotation mark to the last, if no sentence stands behind it.
  private static func quoted(_ rest: Substring, in comment: String) -> Text? {
    guard rest.first == "\"", let last = rest.lastIndex(of: "\""), last > rest.startIndex else {
      return nil
    }
    let inner = rest[rest.index(after: rest.startIndex)..<last]
    var text = text(inner, in: comment)
    text.isQuoted = true
    return text
  }

  private static func stop(_ body: Substring) -> CommentWords? {
    let body = trimmed(body.drop { "❌🛑💥⚠️".contains($0) || $0 == " " })
    if body.wholeMatch(of: /error:.*|(?i:compile(-time|r)?[ \-]error|does not compile).*/) != nil {
      return .doesNotCompile
    }
    let stops = /(?i:fatal error|runtime error)(:.*|\.)?|Error(!|\.|: .*)?|Traps?\.?/
    return body.wholeMatch(of: stops) == nil ? nil : .stops
  }

  private static func valued(_ body: Substring, in comment: String) -> CommentWords? {
    var rest = body
    var name: String?
    if let match = rest.prefixMatch(of: /`?([A-Za-z_][A-Za-z0-9_]*)`?[ ]+(?:is now|==)[ ]+/) {
      name = String(match.1)
      rest = rest[match.range.upperBound...]
    }
    let marked = rest.prefixMatch(of: /(?:→|=>|==>|->|==|=)[ \t]*/)
    if let marked { rest = rest[marked.range.upperBound...] }
    if rest.last == "." || rest.last == ";", rest.dropLast().last != "." { rest = rest.dropLast() }
    if rest.first == "`", rest.last == "`", rest.count > 2 { rest = rest.dropFirst().dropLast() }
    guard ValueSyntax.isValue(rest, allowsWord: marked != nil || name != nil) else { return nil }
    return .value(text(rest, in: comment), name: name)
  }

  private static func trimmed(_ text: Substring) -> Substring {
    var text = text.drop { $0 == " " || $0 == "\t" }
    while let last = text.last, last.isWhitespace { text.removeLast() }
    return text
  }

  private static func text(_ part: Substring, in comment: String) -> Text {
    let start = comment.utf8.distance(from: comment.startIndex, to: part.startIndex)
    return Text(text: String(part), range: start..<start + part.utf8.count)
  }
}
