import GalleryHTML
import GalleryMarkdown
import Testing

@Suite struct TableTests {
  /// Cells joined by `|`, rows by `/`, header first; nil where there is no table.
  private func cells(_ markdown: String) -> String? {
    func find(_ blocks: [MarkdownBlock]) -> MarkdownTable? {
      for block in blocks {
        switch block.content {
        case .table(let table): return table
        case .blockQuote(let children): if let table = find(children) { return table }
        case .aside(let aside): if let table = find(aside.blocks) { return table }
        case .list(let list):
          for item in list.items { if let table = find(item) { return table } }
        default: break
        }
      }
      return nil
    }
    let options = MarkdownOptions.commonMark
    return find(MarkdownDocument(parsing: markdown).blocks).map { table in
      ([table.header] + table.rows).map { row in
        row.map { html(MarkdownRenderer(options: options).render($0).nodes) }.joined(separator: "|")
      }.joined(separator: " / ")
    }
  }

  @Test(arguments: [
    ("| a | b |\n| - | - |\n| 1 | 2 |", "a|b / 1|2"),
    ("a | b\n--|--\n1 | 2", "a|b / 1|2"),
    ("|a|b|\r\n|-|-|\r\n|1|2|\r\n", "a|b / 1|2"),
    ("| a |\n| - |", "a"),
    ("  | a | b\n  | - | -\n  1 | 2 |", "a|b / 1|2"),
    (#"| a \| b | `c \| d` |"# + "\n|-|-|", "a | b|<code>c | d</code>"),
    (
      "| *a* | [b](/c) |\n|-|-|\n| `x` | # y |",
      #"<em>a</em>|<a href="/c">b</a> / <code>x</code>|# y"#
    ),
    ("| a | b |\n|-|-|\n| 1 |\n| 1 | 2 | 3 |\nalone", "a|b / 1 / 1|2 / alone"),
    ("| a | b |\n|-|-|\n| | x |", "a|b / |x"),
    ("| a #\t| ## |\n|-|-|\n| - b | 1. c |", "a #|## / - b|1. c"),
    ("> | a | b |\n> | - | - |\n> | 1 | 2 |", "a|b / 1|2"),
    ("> > | a | b |\n>> | - | - |\n> > | 1 | 2 |", "a|b / 1|2"),
    ("- | a | b |\n  | - | - |\n  | 1 | 2 |", "a|b / 1|2"),
    ("1. x\n\n   | a | b |\n   | - | - |\n   | 1 | 2 |", "a|b / 1|2"),
    ("> Note: x\n>\n> - | a |\n>   | - |\n>   | 1 |", "a / 1"),
    ("| [a] | [b] |\n|-|-|\n\n[a]: /x\n[b]: /y", #"<a href="/x">a</a>|<a href="/y">b</a>"#),
    ("[a]: /x\n| [a] | b |\n|-|-|", #"<a href="/x">a</a>|b"#),
    ("| ä🎉 | 漢 |\n|-|-|", "ä🎉|漢"),
    ("| a\\\\ | b |\n|-|-|", "a\\|b"),
  ])
  func rowsAreParted(markdown: String, expected: String) {
    #expect(cells(markdown) == expected)
  }

  @Test(arguments: [
    "| a | b |", "| a | b |\n| - |", "| a |\n| - | - |", "| a | b |\n| - | x |",
    "| a | b |\n| : | - |",
    "| a | b |\n|   | - |", "a\n:-:", "| a | b |\n\n| - | - |", "    | a |\n    | - |",
    "```\n| a |\n| - |\n```", "| - | - |", "| a | b |\n| -- - | - |",
  ])
  func otherTextIsNoTable(markdown: String) {
    #expect(cells(markdown) == nil)
  }

  @Test func theRowAboveTheHeaderStaysAParagraph() {
    let options = MarkdownOptions(identifiesHeadings: false, framesWideContent: false)
    #expect(
      html(
        MarkdownRenderer(options: options).render("words *x*\n| a | b |\n|:-|-:|\n| 1 | 2 |").nodes)
          == """
          <p>words <em>x</em></p>
          <table>
          <thead>
          <tr>
          <th scope="col" class="align-start">a</th>
          <th scope="col" class="align-end">b</th>
          </tr>
          </thead>
          <tbody>
          <tr>
          <td class="align-start">1</td>
          <td class="align-end">2</td>
          </tr>
          </tbody>
          </table>

          """)
  }

  @Test func shortRowsAreCompletedAndColumnsAligned() {
    let text = html(MarkdownRenderer().render("| a | b |\n|:-:|---|\n| 1 |").nodes)
    #expect(text.contains("<td class=\"align-center\">1</td>\n<td></td>"))
  }

  @Test func wideTablesAreReachedByTheKeyboard() {
    let wide = String(repeating: "wide ", count: 10)
    #expect(
      html(MarkdownRenderer().render("| \(wide) |\n| - |").nodes).hasPrefix(
        #"<div class="scroll prose-table" tabindex="0" role="group" aria-label="Table"><table>"#))
    #expect(
      html(MarkdownRenderer().render("| a |\n| - |").nodes).hasPrefix(
        #"<div class="scroll prose-table"><table>"#))
  }

  @Test func warningsOfCellsNameTheirLine() {
    let text = "x\n\n| a | b |\n|-|-|\n| 1 | [x](javascript:a) |\n| <b> | 2 |"
    let warnings = MarkdownRenderer().render(text, firstLine: 11).warnings
    #expect(warnings.map(\.line) == [15, 16])
  }

  @Test func symbolLinksWorkInCells() {
    let options = MarkdownOptions(resolveSymbol: { "/" + $0 })
    let text = html(
      MarkdownRenderer(options: options).render("| ``A/b(_:)`` | `x` |\n|-|-|").nodes)
    #expect(text.contains(#"<a href="/A/b(_:)"><code>A/b(_:)</code></a>"#))
  }
}
