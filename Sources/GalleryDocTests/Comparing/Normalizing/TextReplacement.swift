package import GalleryDiagnostics

/// A pattern of the author, and the text that stands for what it matches.
///
/// The pattern is one of Swift's `Regex`. How long it takes on a text is the author's care.
package struct TextReplacement: Hashable, Sendable {
  /// A regular expression that can be compiled.
  package let pattern: String
  /// Taken as it is: `$1` and `\1` mean nothing.
  package let replacement: String

  /// - Throws: `DiagnosticError` that says what is wrong with the pattern.
  package init(
    pattern: String, replacement: String, at location: SourceLocation? = nil
  ) throws(DiagnosticError) {
    do {
      _ = try Regex(pattern)
    } catch {
      throw DiagnosticError(
        Diagnostic(
          "invalid-pattern", at: location,
          "pattern '\(pattern)' is no regular expression: \(error)",
          notes: [
            .init(
              "in JSON a backslash is written twice, and '\\\\(' stands for a parenthesis itself")
          ]))
    }
    self.pattern = pattern
    self.replacement = replacement
  }

  /// The text with every match replaced.
  func apply(to text: String, writing replacement: String) -> String {
    // `Regex` is not Sendable, so it is made where it is used; that it can be made is checked above.
    guard let regex = try? Regex(pattern) else { return text }
    return text.replacing(regex, with: replacement)
  }
}

extension TextReplacement: Codable {
  private enum CodingKeys: String, CodingKey {
    case pattern, replacement
  }

  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    try self.init(
      pattern: container.decode(String.self, forKey: .pattern),
      replacement: container.decode(String.self, forKey: .replacement))
  }
}
