package import GalleryDiagnostics
package import GalleryModel
internal import GalleryScripts

/// What `--list` writes: a line for each snippet, without running any.
package struct SnippetListing: Sendable {
  /// One line of the list.
  package struct Entry: Hashable, Sendable {
    package var name: String
    package var location: SourceLocation
    package var subject: String?
    package var expectations: [Expectation]

    package init(
      name: String, location: SourceLocation, subject: String? = nil,
      expectations: [Expectation] = []
    ) {
      self.name = name
      self.location = location
      self.subject = subject
      self.expectations = expectations
    }

    /// An entry for a snippet as it stands.
    package init(_ snippet: Snippet) {
      self.init(snippet, expectations: PreparedSnippet(snippet)?.read.expectations ?? [])
    }

    package init(_ snippet: Snippet, expectations: [Expectation]) {
      self.init(
        name: snippet.name, location: snippet.location, subject: snippet.subject,
        expectations: expectations)
    }
  }

  private var entries: [Entry]

  package init(_ entries: [Entry]) { self.entries = entries }

  /// Name, place, subject and expectations in columns, in the order given, then the counts.
  package var text: String {
    let rows = entries.map { entry in
      [
        VisibleText.line(entry.name), VisibleText.line(Self.place(entry.location)),
        entry.subject.map { VisibleText.line($0) } ?? "–", Self.words(entry.expectations),
      ]
    }
    let widths = (0..<3).map { column in rows.map { $0[column].count }.max() ?? 0 }
    let lines = rows.map { row in
      zip(row, widths).map { $0.padding(to: $1) + "  " }.joined() + row[3] + "\n"
    }
    let snippets = entries.count == 1 ? "snippet" : "snippets"
    return lines.joined()
      + "\(entries.count) \(snippets), \(Self.words(entries.flatMap(\.expectations)))\n"
  }

  /// `PATH:LINE`, as editors open it.
  static func place(_ location: SourceLocation) -> String {
    SourceLocation(path: location.path, line: location.line).description
  }

  /// Such as `3 expectations: 2 prints, 1 value`.
  private static func words(_ expectations: [Expectation]) -> String {
    if expectations.isEmpty { return "no expectations" }
    let counts = Dictionary(grouping: expectations, by: \.kind.name).mapValues(\.count)
    let parts = counts.sorted { $0.key < $1.key }.map { "\($0.value) \($0.key)" }
    let name = expectations.count == 1 ? "expectation" : "expectations"
    return "\(expectations.count) \(name): \(parts.joined(separator: ", "))"
  }
}

extension String {
  /// With blanks behind it up to a count of characters.
  fileprivate func padding(to width: Int) -> String {
    self + String(repeating: " ", count: max(0, width - count))
  }
}
