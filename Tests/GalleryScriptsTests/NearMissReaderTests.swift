import GalleryDiagnostics
import Testing

struct NearMissReaderTests {
  private func warnings(_ code: String) -> [Diagnostic] { parse("// # T\n\(code)\n").diagnostics }

  @Test(arguments: [
    ("// %%%% Four  signs", "// %% Four signs"), ("let a = 1\n// %%%", "// %%"),
    ("let a = 1\n// % % Apart", "// %% Apart"),
  ])
  func `A line that is almost a separator is told what to write`(code: String, line: String) {
    let warnings = warnings(code)
    #expect(warnings.map(\.id) == ["near-separator"])
    #expect(warnings.first?.severity == .warning)
    #expect(warnings.first?.fixIts == [.init("write", replacement: line)])
  }

  @Test(arguments: [
    ("// Gallery: order = 1", "// gallery: order = 1"),
    ("// gallery order = 2", "// gallery: order = 2"),
    ("// gallery : tags=a, b", "// gallery: tags = a, b"),
    ("// galery: order = 1", "// gallery: order = 1"),
    ("let a = 1\n// GALLERY: Hide", "// gallery: hide"),
    ("let a = 1\n\n//gallery output = none", "// gallery: output = none"),
  ])
  func `A line that is almost an option is told what to write`(code: String, line: String) {
    let warnings = warnings(code)
    #expect(warnings.map(\.id) == ["near-option"])
    #expect(warnings.first?.fixIts == [.init("write", replacement: line)])
  }

  @Test(arguments: [
    ("let a = 1\n  // %% Indented\nlet b = 2", "3:3 warning near-separator"),
    ("#if os(Linux)\n// %% Inner\nlet a = 1\n#endif", "3:1 warning near-separator"),
    ("do {\n// %%\n}", "3:1 warning near-separator"),
    ("let a = 1\n\t// gallery: hide", "3:2 warning near-option"),
    ("#if os(Linux)\n// gallery: hide\nlet a = 1\n#endif", "3:1 warning near-option"),
  ])
  func `A separator or an option at a wrong place is told so`(code: String, warning: String) {
    #expect(warnings(code).map(brief) == [warning])
  }

  @Test(arguments: [
    "// Gallery: pictures of the old town.", "// gallery order matters", "// A gallery: order = 1",
    "// The gallery hides nothing.", "// gallery = 3", "// Galleries: title", "// order = 1",
    "// 100 % of it", "// %d and %%", "// %%%%%%%%%%%%%%%%%%%%", "// %, %, %", "// % done",
    "for a in 1...2 {\n  // %% This is none.\n  print(a)\n}", "let s = \"\"\"\n// %%\n\"\"\"",
    "/*\n// %%\n// Gallery: order = 1\n*/\nlet a = 1", "/// Gallery: order = 1\nlet a = 1",
    "let a = 1  // %% behind code", "// gallery:order = 1",
  ])
  func `Ordinary comments bring no warning`(code: String) {
    #expect(warnings(code).isEmpty)
  }

  @Test func `In a file with a main type only options are spoken of`() {
    let code = "@main struct A {\n// %%\n}\n// %%%% Four\n// Gallery: order = 1"
    #expect(warnings(code).map(\.id) == ["near-option"])
  }
}
