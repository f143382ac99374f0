internal import GalleryDiagnostics

/// What the page of a section or a guide says to the gallery in comments before its title:
/// `<!-- gallery: order = 1 -->`, a comment a line, which no reader sees.
struct PageOptions: Equatable {
  /// Place among the sections of the same folder or the guides, smaller first; without one, after
  /// those that have one.
  var order: Int?
  /// The page with empty lines in place of the comments.
  var text: String

  private static let start = "<!-- gallery:"
  private static let end = "-->"
  private static let known = ["order"]

  /// Takes the options from a page.
  static func read(_ text: String, path: String) -> Diagnosed<PageOptions> {
    var result = Diagnosed(PageOptions(text: text))
    guard text.contains(start) else { return result }
    var lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .map(String.init)
    for index in lines.indices {
      let line = trimmed(lines[index][...])
      guard !line.isEmpty else { continue }
      guard line.hasPrefix(start), line.hasSuffix(end) else { break }
      let location = SourceLocation(path: path, line: index + 1)
      let entries = line.dropFirst(start.count).dropLast(end.count)
      for entry in entries.split(separator: ";") {
        result.diagnostics += result.value.set(trimmed(entry), at: location)
      }
      lines[index] = ""
    }
    result.value.text = lines.joined(separator: "\n")
    return result
  }

  private mutating func set(_ entry: Substring, at location: SourceLocation) -> [Diagnostic] {
    let parts = entry.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    let key = String(Self.trimmed(parts.first ?? ""))
    guard Self.known.contains(key) else {
      let guess = NearMiss.bestMatch(for: key, in: Self.known)
      return [
        Diagnostic(
          "unknown-option", at: location,
          "option '\(key)' does not exist" + (guess.map { "; did you mean '\($0)'?" } ?? ""),
          notes: [.init("a section or a guide has the option 'order'")])
      ]
    }
    let value = parts.count == 2 ? Self.trimmed(parts[1]) : ""
    guard let number = Int(value) else {
      return [
        Diagnostic(
          "bad-option-value", at: location,
          "option 'order' cannot be '\(value)'; it takes a whole number")
      ]
    }
    order = number
    return []
  }

  private static func trimmed(_ text: Substring) -> Substring {
    var text = text.drop(while: \.isWhitespace)
    while text.last?.isWhitespace == true { text.removeLast() }
    return text
  }
}
