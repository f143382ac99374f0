import GalleryDiagnostics
import Testing

/// Testing has a type of the same name.
private typealias Place = GalleryDiagnostics.SourceLocation

struct TextDiagnosticRendererTests {
  private let place = Place(path: "Examples/a.swift", line: 3, column: 5)

  @Test(arguments: [
    (Place(path: "a.swift"), "a.swift: error: option is bad [x]"),
    (Place(path: "a.swift", line: 2), "a.swift:2: error: option is bad [x]"),
    (
      Place(path: "a.swift", line: 2, column: 7), "a.swift:2:7: error: option is bad [x]"
    ),
    (nil, "error: option is bad [x]"),
  ])
  func `The first line says where, what and which`(
    location: GalleryDiagnostics.SourceLocation?, text: String
  ) {
    let diagnostic = Diagnostic("x", at: location, "option is bad")
    #expect(TextDiagnosticRenderer().render(diagnostic) == text)
  }

  @Test func `An excerpt, notes and fix-its follow`() {
    let diagnostic = Diagnostic(
      "unknown-option", .warning, at: place, "option 'ordr' does not exist",
      notes: [
        Diagnostic.Note("it was given here", at: Place(path: "b.swift", line: 1)),
        Diagnostic.Note("options of a file are 'order'"),
      ],
      fixIts: [
        Diagnostic.FixIt("replace it with", replacement: "order"), Diagnostic.FixIt("remove it"),
      ])
    let renderer = TextDiagnosticRenderer(lineOfSource: { path, line in
      path == "Examples/a.swift" && line == 3 ? "// gallery: ordr = 1" : nil
    })
    #expect(
      renderer.render(diagnostic) == """
        Examples/a.swift:3:5: warning: option 'ordr' does not exist [unknown-option]
          3 | // gallery: ordr = 1
            |     ^
        b.swift:1: note: it was given here
          note: options of a file are 'order'
          fix-it: replace it with 'order'
          fix-it: remove it
        """)
  }

  @Test(arguments: [
    ("let x", 1, ""), ("let x", 5, "    "), ("\tx", 2, "\t"), ("é = y", 6, "    "),
    ("😀 y", 6, "  "), ("a", 9, " "),
  ])
  func `The caret stands below a UTF-8 column`(text: String, column: Int, padding: String) {
    #expect(TextDiagnosticRenderer.padding(toColumn: column, in: text) == padding)
  }

  @Test func `Colour is only there when asked for`() {
    let diagnostic = Diagnostic("x", .warning, at: place, "slow", notes: [Diagnostic.Note("n")])
    #expect(!TextDiagnosticRenderer().render(diagnostic).contains("\u{1B}"))
    let colored = TextDiagnosticRenderer(usesColor: true).render(diagnostic)
    #expect(colored.contains("\u{1B}[1;33mwarning:\u{1B}[0m slow [x]"))
  }

  @Test func `An error describes itself by its diagnostics`() {
    let error = DiagnosticError([Diagnostic("a", .error, "one"), Diagnostic("b", .warning, "two")])
    #expect(error.description == "error: one [a]\nwarning: two [b]")
  }

  @Test func `Control characters of an example do not reach the terminal, colours or not`() {
    let hostile = "\u{1B}]0;owned\u{7}"
    let diagnostic = Diagnostic(
      "x", at: Place(path: "a\u{1B}.swift", line: 1, column: 1), hostile, notes: [.init(hostile)],
      fixIts: [.init("write", replacement: hostile)])
    let text = TextDiagnosticRenderer(lineOfSource: { _, _ in hostile }).render(diagnostic)
    #expect(!text.contains("\u{1B}") && !text.contains("\u{7}"))
    let painted = TextDiagnosticRenderer(usesColor: true, lineOfSource: { _, _ in hostile })
      .render(diagnostic)
    #expect(!painted.contains("\u{1B}]") && !painted.contains("\u{7}"))
  }
}
