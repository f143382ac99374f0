/// Reads what a compiler prints: `path:line:column: severity: message`, then the excerpt.
///
/// In the `llvm` style the line under the caret holds the text of a fix-it. Lines of other forms are passed over.
struct CompilerOutput {
  struct Message: Hashable {
    enum Severity: String { case error, warning, note, remark }

    var path: String
    var line: Int?
    var column: Int?
    var severity: Severity
    var text: String
    /// What a fix-it would write; nil also where that says nothing without the line around it.
    var replacement: String?
  }

  var messages: [Message]

  init(_ output: String) {
    messages = []
    // Line breaks of a source with CRLF come through; `\r\n` is one Character.
    let lines = output.split(omittingEmptySubsequences: false) { $0.isNewline }
    var sinceMessage = 0
    for line in lines {
      if let message = Self.message(line) {
        messages.append(message)
        sinceMessage = 0
      } else {
        sinceMessage += 1
        // Excerpt, caret, fix-it.
        guard sinceMessage == 3, Self.isFixIt(line), let last = messages.indices.last else {
          continue
        }
        messages[last].replacement = Self.replacement(in: line)
      }
    }
  }

  private static func isFixIt(_ line: Substring) -> Bool {
    let text = line.drop { $0 == " " || $0 == "\t" }
    return !text.isEmpty && !text.hasPrefix("^") && !text.hasPrefix("~")
  }

  /// The text of a fix-it without the blanks around it; nil for placeholders such as `<#default value#>`, for several
  /// pieces in one line and for half a pair of brackets.
  private static func replacement(in line: Substring) -> String? {
    let isSpace: (Character) -> Bool = { $0 == " " || $0 == "\t" }
    var text = line.drop(while: isSpace)
    while let last = text.last, isSpace(last) { text.removeLast() }
    let isBalanced = [("(", ")"), ("[", "]"), ("{", "}")].allSatisfy { open, close in
      text.count { String($0) == open } == text.count { String($0) == close }
    }
    guard isBalanced, !text.contains("<#"), !text.contains("  ") else { return nil }
    return String(text)
  }

  private static func message(_ line: Substring) -> Message? {
    for severity in ["error", "warning", "note", "remark"] {
      guard let kind = Message.Severity(rawValue: severity) else { continue }
      if line.hasPrefix(severity + ": ") {
        return Message(
          path: "", severity: kind, text: String(line.dropFirst(severity.count + 2)))
      }
      guard let range = line.firstRange(of: ": \(severity): ") else { continue }
      var parts = line[..<range.lowerBound].split(separator: ":", omittingEmptySubsequences: false)
      // A path may hold colons: the numbers are at the end.
      let column = parts.count > 2 ? parts.last.flatMap { Int($0) } : nil
      if column != nil { parts.removeLast() }
      guard parts.count > 1, let number = parts.last.flatMap({ Int($0) }) else { continue }
      parts.removeLast()
      let path = parts.joined(separator: ":")
      guard !path.hasPrefix(" "), !path.contains("|") else { continue }
      return Message(
        path: path, line: number, column: column, severity: kind,
        text: String(line[range.upperBound...]))
    }
    return nil
  }
}
