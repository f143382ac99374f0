import GalleryDiagnostics
import GalleryModel
import Testing

struct BlockTests {
  @Test func `A separator begins a block with heading, prose and code`() {
    let example = parse(
      """
      // # T
      import Foundation

      let a = 1  // trailing
      // %% Second
      // Its prose.
      //
      // More.

      // A comment of the code.
      let b = 2

      // %%
      // Prose only.
      // %% Last
      print(b)
      // The end.

      """
    ).value
    #expect(
      picture(example) == [
        "code 0 2-4 2:import Foundation|3:|4:let a = 1  // trailing",
        "prose 5 #Second |Its prose.\n\nMore.",
        "code 1 10-11 10:// A comment of the code.|11:let b = 2",
        "prose 14 # |Prose only.",
        "prose 15 #Last |",
        "code 2 16-17 16:print(b)|17:// The end.",
      ])
  }

  @Test func `Prose at the end of the file is kept`() {
    let example = parse("// # T\nprint(1)\n// %%\n// Goodbye,\n// all.").value
    #expect(picture(example) == ["code 0 2-2 2:print(1)", "prose 4 # |Goodbye,\nall."])
  }

  @Test(arguments: [
    "if true {\n// %%\n}", "let s = \"\"\"\n// %%\n\"\"\"", "/*\n// %%\n*/\nlet a = 1",
    "#if os(Linux)\n// %%\nlet a = 1\n#endif", "let r = #/\n// %%\n/#", "[1]\n// %%\n.map { $0 }",
    "let s = #\"\"\"\n// %%\n\"\"\"#", "/* /* */\n// %%\n*/\nlet a = 1", "let a = (\n// %%\n1)",
    "switch 1 {\n// %%\ndefault: break\n}", "func f() {", "let a =\n// %%\n1",
    " // %%\nlet a = 1", "\t// %%\nlet a = 1", "/// %%\nlet a = 1", "// %%%\nlet a = 1",
    "// %%, the sign\nlet a = 1", "// % %\nlet a = 1", "let a = 1 // %%", "let a = 1 /*\n// %% */",
    "//// %%\nlet a = 1",
  ])
  func `What only looks like a separator does not begin a block`(code: String) {
    let example = parse("// # T\n\n" + code + "\n").value
    #expect(example.blocks.count == 1)
    #expect(example.codeBlocks.first?.lines.first == 3)
    #expect(example.codeBlocks.first?.shown.map(\.text).joined(separator: "\n") == code)
  }

  @Test(arguments: ["// %%", "//%%", "//  %%  ", "// %%\t", "// %% "])
  func `Spaces around the signs of a separator do not matter`(separator: String) {
    let example = parse("// # T\nlet a = 1\n\(separator)\nlet b = 2\n").value
    #expect(example.codeBlocks.map(\.lines) == [LineRange(2, 2), LineRange(4, 4)])
  }

  @Test(arguments: ["// %%Heading", "//%%Heading", "// %% Heading  "])
  func `A heading may stand right behind the signs`(separator: String) {
    let example = parse("// # T\nlet a = 1\n\(separator)\nlet b = 2\n").value
    #expect(picture(example)[1] == "prose 3 #Heading |")
  }

  @Test(arguments: [
    "", "\n", "// # Title only", "// # T\n\n\n", "\u{FEFF}", "#!/bin/swift", "#!/bin/swift\n",
    "// # T\n// %%\n// Prose.\n", "// Copyright\n",
  ])
  func `A file without code has no code blocks`(text: String) {
    #expect(parse(text).value.codeBlocks.isEmpty)
  }

  @Test func `Line ends of Windows, tabs, a byte order mark and emoji change nothing`() {
    let text = "// # Tïtle 😀\n\n\tlet a = \"😀\"\n// %% Ü\n// 😀\nlet b = 2 // ü\n"
    let plain = parse(text).value
    let windows = parse("\u{FEFF}" + text.replacing("\n", with: "\r\n")).value
    #expect(picture(plain) == picture(windows))
    #expect(plain.title == windows.title)
    #expect(
      picture(plain) == [
        "code 0 3-3 3:\tlet a = \"😀\"", "prose 4 #Ü |😀", "code 1 6-6 6:let b = 2 // ü",
      ])
  }

  @Test func `A carriage return alone does not hide code behind a comment`() {
    let example = parse("// # T\nlet a = 1\n// %%\rlet b = 2\nlet c = 3\n").value
    #expect(example.codeBlocks.map(\.lines) == [LineRange(2, 4)])
  }

  @Test func `NUL bytes are text like any other`() {
    let example = parse("// # T\nlet a = \"\0\"\n\0\n// %%\nlet b = 2\n").value
    #expect(example.codeBlocks.last?.shown.map(\.text) == ["let b = 2"])
    #expect(example.codeBlocks.first?.shown.first?.text == "let a = \"\0\"")
  }

  @Test func `Imports are found at every depth, each once`() {
    let example = parse(
      """
      import B
      import struct A.C.D
      #if canImport(X)
      @testable import X
      #endif
      import B
      let s = "import Y"
      """
    ).value
    #expect(example.imports == ["B", "A", "X"])
  }

  @Test(arguments: [
    ("@main struct A { static func main() {} }", true), ("@main\nenum A {}", true),
    ("extension B {}\n@available(macOS 15, *) @main final class A {}", true),
    ("struct A { @main struct B {} }", false), ("// @main\nstruct A {}", false),
    ("@mainly struct A {}", false), ("@MainActor struct A {}", false), ("print(\"@main\")", false),
  ])
  func `A main type at the top level is noticed`(text: String, hasMainType: Bool) {
    #expect(parse(text).value.hasMainType == hasMainType)
  }

  @Test func `A file with a main type is one block`() {
    let result = parse(
      "// # T\nimport A\n// %% H\n// text\n@main struct B {}\n// snippet.end\n// %%\n")
    #expect(
      picture(result.value) == [
        "code 0 2-7 2:import A|3:// %% H|4:// text|5:@main struct B {}|7:// %%"
      ])
    #expect(
      result.diagnostics.map(brief) == [
        "3:1 warning separator-in-main-file", "7:1 warning separator-in-main-file",
      ])
  }
}
