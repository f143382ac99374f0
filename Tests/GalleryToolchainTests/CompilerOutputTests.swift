import GalleryDiagnostics
import GalleryModel
import Testing

@testable import GalleryToolchain

@Suite struct CompilerOutputTests {
  private func read(_ output: String, map: ColumnMap = ColumnMap()) -> [Diagnostic] {
    ExampleDiagnostics(path: "Ex/a.swift", columnMap: map, layout: layout).read(output)
  }

  private let layout = PackageLayout(
    name: "package", root: "/here/package", toolsVersion: "6.2",
    libraries: [.init(name: "Public", targets: ["Public"])],
    targets: ["Public", "in-ner"].map {
      .init(
        name: $0, moduleName: BuildManifest.moduleName(of: $0), kind: .library, path: $0,
        sources: [], isSwift: true, dependencies: [])
    })

  private func place(_ line: Int, _ column: Int) -> SourceLocation {
    SourceLocation(path: "Ex/a.swift", line: line, column: column)
  }

  @Test func `a message, its notes and fix-its become one diagnostic`() {
    let output = """
      Ex/a.swift:3:5: error: value of optional type 'Int?' must be unwrapped to a value of type 'Int'
      f(x)
        ^
      Ex/a.swift:3:5: note: force-unwrap using '!' to abort execution if the optional value contains 'nil'
      f(x)
        ^
         !
      Ex/a.swift:1:6: note: 'f' declared here
      func f(_ x: Int) {}
           ^
      """
    #expect(
      read(output) == [
        Diagnostic(
          "swift-compiler", at: place(3, 5),
          "value of optional type 'Int?' must be unwrapped to a value of type 'Int'",
          notes: [.init("'f' declared here", at: place(1, 6))],
          fixIts: [
            .init(
              "force-unwrap using '!' to abort execution if the optional value contains 'nil'",
              replacement: "!")
          ])
      ])
  }

  @Test(arguments: [
    ("Ex/a.swift:1:2: error: x", "Ex/a.swift", 1, 2, "x"),
    ("a b:c: d.swift:10:20: error: y: error: z", "a b:c: d.swift", 10, 20, "y: error: z"),
  ])
  func `places with colons and blanks are read`(
    line: String, path: String, number: Int, column: Int, text: String
  ) throws {
    let message = try #require(CompilerOutput(line).messages.first)
    #expect(
      message
        == .init(path: path, line: number, column: column, severity: .error, text: text))
  }

  @Test(arguments: [
    "", "\n\n", "error:", "let x = a ? b: error: c", "  | `- error: no place of its own",
    "nonsense: note: no line", "1 error generated.", ":::: error: x",
  ])
  func `lines that are no messages are passed over`(line: String) {
    #expect(CompilerOutput(line).messages.isEmpty)
  }

  @Test func `columns are the author's`() {
    let map = ColumnMap([.init(line: 2, column: 5, count: 13)])
    let output = "Ex/a.swift:2:20: error: a\nEx/a.swift:3:20: error: b\n"
    #expect(read(output, map: map).map(\.location) == [place(2, 7), place(3, 20)])
  }

  @Test func `an error in a macro's expansion is told at the place of the macro`() {
    let output = """
      macro expansion #m:1:9: error: cannot find 'q' in scope
      Ex/a.swift:4:1: note: in expansion of macro 'm' here
      """
    let diagnostic = read(output).first
    #expect(diagnostic?.location == place(4, 1))
    #expect(diagnostic?.notes.first?.text == "In macro expansion #m:1:9")
  }

  @Test func `what the gallery put in is not spoken of`() {
    let output = """
      Ex/a.swift:1:1: error: cannot find '_galleryShow' in scope
      Ex/a.swift:1:1: note: belongs to it
      Ex/a.swift:2:1: error: real
      """
    #expect(read(output) == [Diagnostic("swift-compiler", at: place(2, 1), "real")])
  }

  @Test(arguments: ["photo_gallery", "_galleryShows", "x_galleryShow", "_gallery"])
  func `a name of the author's that is like the gallery's is spoken of`(name: String) {
    let text = "cannot find '\(name)' in scope"
    #expect(read("Ex/a.swift:1:1: error: \(text)").map(\.summary) == [text])
  }

  @Test(arguments: [
    ("         try ", "try"), ("  ?", "?"), ("\t  let", "let"), ("  f(x)", "f(x)"),
    ("  (           ?? <#default value#>)", nil), ("  (    )", nil), ("  (", nil),
  ])
  func `a fix-it's text is told where it can be read without its line`(
    line: String, replacement: String?
  ) {
    let output = "Ex/a.swift:1:1: error: a\n  f(x)\n  ^\n\(line)\n"
    #expect(
      read(output).map(\.fixIts) == [replacement.map { [.init("write", replacement: $0)] } ?? []])
  }

  @Test func `a target that no product contains is told with what to write`() {
    let notes = read("Ex/a.swift:1:8: error: no such module 'in_ner'").first?.notes.map(\.text)
    #expect(
      notes == [
        "'in_ner' is a target of this package that no library product contains; add to the "
          + "products in Package.swift: .library(name: \"in-ner\", targets: [\"in-ner\"])"
      ])
    #expect(read("Ex/a.swift:1:8: error: no such module 'Public'").first?.notes == [])
    #expect(read("Ex/a.swift:1:8: error: no such module 'Other'").first?.notes == [])
  }

  @Test func `errors of a package are told once, in package-relative paths`() {
    let text = """
      /p/Sources/A/a.swift:1:5: error: broken
      1 | let x
        |     `- error: broken
      error: emit-module command failed with exit code 1 (use -v to see invocation)
      /p/Sources/A/a.swift:1:5: error: broken
      error: fatalError
      """
    #expect(
      SwiftPMOutput(text: text, root: "/p").error("package-build", "Package does not build")
        == DiagnosticError(
          Diagnostic(
            "package-build", at: SourceLocation(path: "Sources/A/a.swift", line: 1, column: 5),
            "broken")))
  }

  @Test func `output without a message is kept as notes`() {
    let error = SwiftPMOutput(text: "Killed\n", root: "/p").error("package-build", "It failed")
    #expect(
      error
        == DiagnosticError(
          Diagnostic("package-build", .error, "It failed", notes: [.init("Killed")])))
  }

  @Test func `a note's place names no folder of the machine`() {
    let output = """
      Ex/a.swift:1:1: error: wrong
      /here/package/Sources/L/L.swift:3:4: note: declared here
      /usr/lib/swift/Swift.swiftmodule/x.swiftinterface:5:6: note: and here

      """
    let notes = read(output).first?.notes.map { $0.location?.description }
    #expect(notes == ["Sources/L/L.swift:3:4", "x.swiftinterface:5:6"])
  }
}
