import GalleryMarkdown
import Testing

@Suite struct TitledMarkdownTests {
  @Test func aFileFallsIntoTitleSummaryAndRest() {
    let file = TitledMarkdown("\n# The *title*\n\nFirst\nparagraph [x].\n\n## More\n\n[x]: /y\n")
    #expect(file.title == "The title")
    #expect(file.summary == .init(markdown: "First\nparagraph [x].", firstLine: 4))
    #expect(file.rest == .init(markdown: "## More\n\n[x]: /y", firstLine: 7))
    #expect(file.body.firstLine == 4)
    #expect(
      html(MarkdownRenderer().render(file.summaryInlines).nodes)
        == "First\nparagraph <a href=\"/y\">x</a>.")
  }

  @Test(arguments: [
    ("Title\n=====\ntext\n\nrest", "Title", "text", "rest"),
    ("Two\nlines\n===\n\ntext", "Two lines", "text", ""),
    ("# A\ntext\n# B", "A", "text", "# B"),
    ("# A #\r\n\r\ntext\r\n\r\nrest\r\n", "A", "text", "rest"),
    ("# A\n\n- list", "A", nil, "- list"),
    ("# A\n\n| a |\n|---|\n", "A", nil, "| a |\n|---|"),
    ("# The Stack<Element> section", "The Stack<Element> section", nil, ""),
    ("# Data & <things>", "Data & <things>", nil, ""),
    ("# Use `Set<Int>` *or* <b>not</b>", "Use Set<Int> or <b>not</b>", nil, ""),
    ("## A\n\ntext", nil, nil, "## A\n\ntext"),
    ("text\n\n# A", nil, "text", "# A"),
    ("", nil, nil, ""), ("\n\n", nil, nil, ""), ("#", "", nil, ""),
  ])
  func partsOfFiles(markdown: String, title: String?, summary: String?, rest: String) {
    let file = TitledMarkdown(markdown)
    #expect(file.title == title)
    #expect(file.summary?.markdown == summary)
    #expect(file.rest.markdown == rest)
  }
}
