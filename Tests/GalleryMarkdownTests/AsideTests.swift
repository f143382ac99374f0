import GalleryMarkdown
import Testing

@Suite struct AsideTests {
  private func rendered(_ markdown: String) -> String {
    html(MarkdownRenderer().render(markdown).nodes)
  }

  @Test func anAsideHasItsKindInWordsAndItsClass() {
    #expect(
      rendered("> Note: Mind *this*.\n> And that.\n>\n> - a")
        == """
        <aside class="aside aside-note">
        <p class="aside-kind">Note</p>
        <p>Mind <em>this</em>.
        And that.</p>
        <ul>
        <li>a</li>
        </ul>
        </aside>

        """)
  }

  @Test(arguments: [
    ("> Warning: x", "warning", "Warning"), ("> IMPORTANT: x", "important", "Important"),
    ("> tip: x", "tip", "Tip"), ("> Experiment: x", "experiment", "Experiment"),
    ("> Attention:\tx", "attention", "Attention"), ("> See also: x", "see-also", "See Also"),
    ("> SeeAlso: x", "see-also", "See Also"), ("> To Do: x", "to-do", "To Do"),
    ("> Non-Mutating Variant: x", "non-mutating-variant", "Non-Mutating Variant"),
    ("> Throws: x", "throws", "Throws"), ("> Note:\n> x", "note", "Note"),
    ("> Note:\n>\n> x", "note", "Note"),
  ])
  func kindsOfDocCAreAsides(markdown: String, name: String, title: String) {
    #expect(
      rendered(markdown) == """
        <aside class="aside aside-\(name)">
        <p class="aside-kind">\(title)</p>
        <p>x</p>
        </aside>

        """)
  }

  @Test(arguments: [
    "> Einstein: x", "> Note x", "> Note:x", "> Note:*x*", "> *Note*: x", "> `Note:` x",
    "> # Note: x",
    "> a\n>\n> Note: x", "Note: x", "> > ", "> :", "> Not e: x", "> seea lso: x",
  ])
  func otherQuotesStayWhatTheyAre(markdown: String) {
    #expect(!rendered(markdown).contains("<aside"))
  }

  @Test func asidesAreFoundInListsAndQuotesAndAsides() {
    let text = rendered("- > Tip: a\n\n> > Bug: b\n\n> Note: c\n> > Tip: d")
    #expect(text.ranges(of: "<aside").count == 4)
  }

  @Test func aKindAloneIsAnEmptyAside() {
    #expect(MarkdownDocument(parsing: "> Note:").plainText == "Note: ")
  }

  @Test func theFlagTurnsThemOff() {
    let options = MarkdownOptions(extensions: [.tables, .symbolLinks])
    #expect(
      html(MarkdownRenderer(options: options).render("> Note: x").nodes)
        == "<blockquote>\n<p>Note: x</p>\n</blockquote>\n")
  }
}
