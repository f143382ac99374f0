import GalleryDiagnostics
import GalleryModel
import GalleryScripts
import Testing

struct RandomScriptTests {
  private static let pieces = [
    "let a = 1\n", "a + 1\n", "print(a)\n", "f(\n  a,\n  b\n)\n", "\n", "\n\n", "// a comment\n",
    "// %%\n", "// %% Heading\n", "// gallery: fold\n", "// gallery: nonsense\n",
    "// snippet.hide\n", "// snippet.show\n", "// snippet.part\n", "// snippet.end\n",
    "let s = \"\"\"\n  // %% in a string\n  \"\"\"\n", "\"// %% in a string\"\n",
    "/*\n// %% in a comment /* nested\n*/ // %%\n*/\n", "if a {\n// %% in braces\n  { b }()\n}\n",
    "#if os(Linux)\n// %% in a condition\nlet c = 1\n#endif\n", "x; \ty // end\n",
    "ü + \"😀\" // é\n",
    "  // %% indented\n", "/// # Doc\nfunc f() {}\n", "[1]\n// %% in a chain\n  .map { $0 }\n",
    "try await g { $0 }\n", "let r = #/ // %% /#\n", "}\n", "\"open\n", "let z =\n", "\r\n",
    "@main\n",
    "/// %%\n", ".some(1) as Int?\n", "{ a }\n", "#line\n", "throw E()\n", "\0\n", "\"\"\"\n",
    "/*\n",
    "func h() {\n", "a\r// %%\rb\n",
  ]

  private static func script(seed: UInt64) -> String {
    var generator = SeededGenerator(state: seed)
    var text =
      [
        "", "// # Title\n", "#!/bin/swift\n", "\u{FEFF}", "// # T\n// gallery: order = 1\n\n",
        "// Copyright\n\n// # T\n",
      ].randomElement(using: &generator) ?? ""
    for _ in 0..<Int.random(in: 0...14, using: &generator) {
      text += pieces.randomElement(using: &generator) ?? ""
    }
    if Bool.random(using: &generator) { text = text.replacing("\n", with: "\r\n") }
    if Int.random(in: 0..<3, using: &generator) == 0 {
      let count = Int.random(in: 0...text.utf8.count, using: &generator)
      text = String(decoding: text.utf8.prefix(count), as: UTF8.self)
    }
    return text
  }

  private static func lines(_ text: String) -> [[UInt8]] {
    text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false).map(Array.init)
  }

  /// A line without the bytes that the column map says were put in.
  private static func withoutInsertions(
    _ line: [UInt8], _ number: Int, _ map: ColumnMap
  ) -> [UInt8] {
    var line = line
    let insertions = map.insertions.filter { $0.line == number }
    for insertion in insertions.sorted(by: { $0.column > $1.column }) {
      let before = insertions.filter { $0.column < insertion.column }.map(\.count).reduce(0, +)
      let start = insertion.column - 1 + before
      guard start + insertion.count <= line.count else { return [] }
      line.removeSubrange(start..<start + insertion.count)
    }
    return line
  }

  @Test(arguments: 0..<40 as Range<UInt64>)
  func `Instrumenting keeps every line of code at its place`(round: UInt64) {
    for seed in round * 50..<round * 50 + 50 {
      let text = Self.script(seed: seed)
      let example = parse(text).value
      let blocks = example.codeBlocks
      let instrumented = Instrumenter().instrument(example)
      let before = Self.lines(text)
      let after = Self.lines(instrumented.text)
      let endsInCode = blocks.last.map { $0.lines.last == before.count } ?? false
      #expect(
        after.count == before.count || (endsInCode && after.count == before.count + 1),
        "seed \(seed)")
      for block in blocks {
        for line in block.lines.first...block.lines.last where after.count >= line {
          #expect(
            Self.withoutInsertions(after[line - 1], line, instrumented.columnMap)
              == before[line - 1],
            "seed \(seed), line \(line)")
        }
      }
      #expect(zip(blocks, blocks.dropFirst()).allSatisfy { $0.lines.last < $1.lines.first })
      #expect(blocks.map(\.index) == Array(0..<blocks.count))
      let shown = blocks.flatMap(\.shown)
      let texts = shown.map { Array($0.text.utf8) }
      for (line, bytes) in zip(shown, texts) {
        let original = before[line.number - 1]
        let content =
          original.last == 0x0D && !bytes.isEmpty || original == [0x0D]
          ? Array(original.dropLast()) : original
        #expect(Array(content.suffix(bytes.count)) == bytes, "seed \(seed), line \(line.number)")
      }
      if !example.hasMainType, let last = blocks.last {
        for block in blocks where block.index < last.index {
          #expect(instrumented.text.contains("_galleryNext(\(block.index + 1));"))
        }
      }
    }
  }
}
