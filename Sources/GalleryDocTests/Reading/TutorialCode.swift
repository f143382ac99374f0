/// A file of code that a tutorial of DocC shows: `@Code(name: "Sloth.swift", file: "01-02.swift")`.
package struct TutorialCode: Hashable, Sendable {
  /// The file's name in the catalogue, as it is written.
  package var file: String
  /// The name under which readers see it.
  package var name: String?
  /// The line of the directive.
  package var line: Int

  /// The code of a tutorial, in its order.
  package static func all(in tutorial: String) -> [TutorialCode] {
    tutorial.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
      .compactMap { number, line in
        guard let directive = line.firstMatch(of: /^\s*@Code\s*\((.*)\)\s*\{?\s*$/),
          let file = argument("file", in: directive.1)
        else { return nil }
        return TutorialCode(file: file, name: argument("name", in: directive.1), line: number + 1)
      }
  }

  /// Whether it is the file at a path: a catalogue has each name once, in whatever folder.
  package func isName(of path: String) -> Bool {
    path == file || path.hasSuffix("/" + file)
  }

  /// The value of a directive's argument, with or without quotation marks.
  private static func argument(_ name: String, in text: Substring) -> String? {
    for match in text.matches(of: /(\w+)\s*:\s*(?:"([^"]*)"|([^,\s"]+))/) where match.1 == name {
      return (match.2 ?? match.3).map(String.init)
    }
    return nil
  }
}
