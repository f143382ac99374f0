import GalleryDiagnostics
import GalleryDisplay
import GalleryModel

/// Entries that several tests look at.
enum Samples {
  static let path = "Examples/tour/all.swift"

  /// Every kind of output.
  static var everything: Gallery.Entry {
    let svg = """
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 440 248"><rect width="9" height="9"/></svg>
      """
    let figure = MIMEBundle(
      text: "chart", alternative: "A line that rises",
      representations: [
        .init(.svg, svg, appearance: .light), .init(.svg, svg, appearance: .dark),
      ])
    let matrix = MIMEBundle(text: "[1, 2]", detail: "f32[2]")
    let long = (1...40).map { "row \($0)\n" }.joined()
    let lines = HighlightedLine(
      number: 12,
      spans: [
        .init(.keyword, "let"), .init(.plain, " "), .init(.declaration, "a"),
        .init(.plain, " = 1 < 2"),
      ])
    let first = CodeBlock(index: 0, lines: LineRange(12, 12), shown: [lines])
    let example = Build.example(
      "tour/all", title: "Every kind of output", summary: "A *short* tour with `code`.",
      introduction: "More words.", options: ExampleOptions(tags: ["tour", "a & b"]),
      imports: ["Foundation"],
      [
        .prose(Prose(heading: "Text", markdown: "What it prints.", firstLine: 10)),
        .code(first),
        .code(Build.code(1, from: 14, "matrix")),
        .prose(Prose(markdown: "### Deeper\n\nBelow.\n\n### Deeper\n\nAgain.", firstLine: 16)),
        .code(Build.code(2, from: 24, "draw()")),
        .code(Build.code(3, from: 26, "secret()", options: BlockOptions(hide: true))),
        .code(Build.code(4, from: 28, "long()", options: BlockOptions(fold: true))),
        .code(Build.code(5, from: 30, "quiet()", options: BlockOptions(showsOutput: false))),
      ])
    return Build.entry(
      example,
      [
        Build.done(
          0,
          [
            .stream(StreamOutput(name: .stderr, text: "warning: low\n")),
            Build.printed("a < b\n\u{1B}[31mred\u{1B}[0m \u{1B}]0;x\u{7}\n"),
            .stream(
              StreamOutput(
                name: .stdout, text: "cut", droppedBytes: 99_000_000, repairedBytes: 2)),
          ]),
        Build.done(1, [.value(type: "Matrix<Float>", matrix)]),
        Build.done(2, [.figure(figure)]),
        Build.done(3, [Build.printed("hidden words\n")]),
        Build.done(4, [Build.printed(long)]),
        Build.done(5, [Build.printed("unheard words\n")]),
      ], memory: 31_000_000)
  }

  /// A trap in the second block, the third not reached.
  static var trap: Gallery.Entry {
    let example = Build.example(
      "tour/trap", title: "Moving average", summary: "It slides past the end.",
      options: ExampleOptions(tags: ["tour"]),
      [
        .prose(Prose(heading: "The average", markdown: "", firstLine: 10)),
        .code(Build.code(0, from: 11, "let values = [1, 2]")),
        .code(Build.code(1, from: 14, "print(\"start\")\n  print(values[2])")),
        .code(Build.code(2, from: 18, "done()")),
      ])
    let failure = ExampleFailure(
      .trapped(signal: 4), message: "Fatal error: Index out of range",
      location: SourceLocation(path: example.source.path, line: 15, column: 15), block: 1,
      backtrace: [
        .init(function: "Array.subscript.getter", place: "in libswiftCore.so"),
        .init(function: "main", place: "at Examples/tour/trap.swift:15:15"),
      ])
    let long = (0..<60).map { "reading \($0)\n" }.joined()
    return Build.entry(
      example, outcome: .failed(failure),
      [
        Build.done(0),
        BlockResult(
          index: 1, status: .stopped, outputs: [Build.printed(long), .failure(failure)],
          seconds: 0.0002),
        BlockResult(index: 2, status: .notReached),
      ])
  }

  static func refused(expected: Bool) -> Gallery.Entry {
    let path = "Examples/tour/refused.swift"
    let example = Build.example(
      "tour/refused", title: "What the compiler refuses",
      [
        .code(Build.code(0, from: 3, "let window = 3")),
        .code(Build.code(1, from: 5, "\twindow = 5")),
      ])
    let failure = ExampleFailure(
      .compile([
        Diagnostic(
          "compiler", .error, at: SourceLocation(path: path, line: 5, column: 2),
          "cannot assign to value: 'window' is a 'let' constant",
          notes: [
            .init("change 'let' to 'var'", at: SourceLocation(path: path, line: 3, column: 1))
          ], fixIts: [.init("change 'let' to 'var' to make it mutable", replacement: "var")]),
        Diagnostic(
          "compiler", .error, at: SourceLocation(path: "Sources/Lib/Lib.swift", line: 1),
          "no such module 'Lib'"),
      ]), message: "cannot assign to value")
    return Build.entry(
      example, outcome: expected ? .failedAsExpected(failure) : .failed(failure),
      [BlockResult(index: 0, status: .notRun), BlockResult(index: 1, status: .notRun)])
  }

  static var expectedTrap: Gallery.Entry {
    var entry = trap
    if let failure = entry.execution.outcome.failure {
      entry.execution.outcome = .failedAsExpected(failure)
    }
    entry.example.options.expectedFailure = .trap
    return entry
  }

  static func notRun(_ reason: NotRunReason) -> Gallery.Entry {
    Build.entry(
      Build.example("tour/rest", title: "At rest", [.code(Build.code(0, from: 2, "sleep()"))]),
      outcome: .notRun(reason), [BlockResult(index: 0, status: .notRun)])
  }

  static var empty: Gallery.Entry {
    Build.entry(Build.example("tour/empty", title: "empty"), outcome: .notRun(.noCode))
  }

  static let guide = """
    ## Install

    See [the tour](../../Examples/tour/all.swift) and ``Gallery``.

    > Note: An aside with `code`.

    > Warning: Another one.

    | Name | Count |
    |---|--:|
    | one | 1 |

    ### Use

    ```swift
    let answer = 42
    ```

    - first
    - second
      1. deeper
    """

  static var gallery: Gallery {
    var gallery = Build.gallery(
      [everything, trap, refused(expected: true), notRun(.option), empty],
      sections: [
        Section(
          id: SectionID("tour"), title: "Tour", introduction: "What a page *can* show.",
          location: SourceLocation(path: "Examples/tour/README.md", line: 1)),
        Section(id: SectionID("tour/deep"), title: "Deep", introduction: "Only words."),
      ],
      guides: [
        Guide(
          name: "start", title: "First steps",
          body: Prose(markdown: guide, firstLine: 3),
          path: "site/guides/start.md")
      ],
      introduction: "Everything below a line of code was printed by it.")
    gallery.notScripts = [
      NotScript(path: "Examples/App", reason: "It has a Package.swift of its own.")
    ]
    return gallery
  }
}
