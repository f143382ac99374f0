/// The written form, in lines that each say by their first characters what they are:
///
///     gallery-expected 1
///
///     == block 1
///     -- stdout
///     | a line as it was printed
///     \ a line with Swift's escapes\u{20}
///     % no line feed at the end
///     -- value [Int]
///     | [1, 2, 3]
///
///     == block 2 not reached
///
/// - No text can be taken for a heading, as each of its lines begins with `|` or a backslash.
/// - Every line of a stream ends with a line feed unless `%` follows the last. The lines of other texts are
///   what line feeds part: no lines and one empty line both are the empty text.
/// - Blank lines say nothing, and a carriage return at the end of a line says nothing: checkouts may add it.
extension ExpectedFile {
  static let title = "gallery-expected"
  static let blockMark = "== block "
  static let notReachedMark = " not reached"
  static let entryMark = "-- "
  static let unendedLine = "% no line feed at the end"

  /// The written form.
  package var text: String {
    var lines = ["\(Self.title) \(Self.version)"]
    for section in sections {
      let mark = section.isReached ? "" : Self.notReachedMark
      lines += ["", "\(Self.blockMark)\(section.block + 1)\(mark)"] + Self.lines(of: section)
    }
    return lines.map { $0 + "\n" }.joined()
  }

  /// The lines below the heading of a section.
  static func lines(of section: Section) -> [String] { section.entries.flatMap(lines) }

  private static func lines(of entry: Entry) -> [String] {
    switch entry {
    case .stdout(let text): [heading("stdout")] + streamLines(text)
    case .stderr(let text): [heading("stderr")] + streamLines(text)
    case .value(let type, let text): [heading("value", type)] + textLines(text)
    case .figure(let kind, ""): [heading("figure", kind)]
    case .figure(let kind, let text): [heading("figure", kind)] + textLines(text)
    case .failure(let message): [heading("failure")] + textLines(message)
    }
  }

  private static func heading(_ name: String, _ argument: String = "") -> String {
    entryMark + name + (argument == "" ? "" : " " + LineText.escaped(argument))
  }

  private static func streamLines(_ text: String) -> [String] {
    var lines = text.linesOfText
    // Nothing stands behind the last line feed, nor in an empty text.
    if lines.last == "" {
      lines.removeLast()
      return lines.map(line)
    }
    return lines.map(line) + [unendedLine]
  }

  private static func textLines(_ text: String) -> [String] { text.linesOfText.map(line) }

  private static func line(_ text: String) -> String {
    if text.isEmpty { return "|" }
    return LineText.isPlain(text) ? "| " + text : #"\ "# + LineText.escaped(text)
  }
}

extension String {
  /// What line feeds part, by bytes: a carriage return before one stays in its line.
  var linesOfText: [String] {
    utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      .map { String(decoding: $0, as: UTF8.self) }
  }
}
