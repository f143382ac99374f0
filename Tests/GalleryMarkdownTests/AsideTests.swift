import GalleryMarkdown
import Testing

@Suite struct AsideTests {
  private func rendered(_ markdown: String) -> String {
    html(MarkdownRenderer().render(markdown).nodes)
  }

  private func aside(_ name: String, _ title: String, _ text: String) -> String {
    """
    <aside class="aside aside-\(name)">
    <p class="aside-kind">\(title)</p>
    <p>\(text)</p>
    </aside>

    """
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
    #expect(rendered(markdown) == aside(name, title, "x"))
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

  @Test(arguments: [
    ("> [!NOTE]\n> x", "note", "Note"), ("> [!tip]\n> x", "tip", "Tip"),
    ("> [!IMPORTANT]  \n> x", "important", "Important"),
    ("> [!WARNING]\n>\n> x", "warning", "Warning"), ("> [!CAUTION]\nx", "caution", "Caution"),
  ])
  func alertsOfGitHubAreAsides(markdown: String, name: String, title: String) {
    #expect(rendered(markdown) == aside(name, title, "x"))
  }

  @Test(arguments: [
    "> [!NOTE]", "> [!NOTE] x", "> [!BUG]\n> x", "> [NOTE]\n> x", "> a\n> [!NOTE]\n> x",
    "[!NOTE]\nx", "> `[!NOTE]`\n> x", "> [!NOTE]*x*\n> y", "> \\[!NOTE] y\n> x",
  ])
  func otherBracketsAreNoAlerts(markdown: String) {
    #expect(!rendered(markdown).contains("<aside"))
  }

  @Test func aListWhoseItemsAllBeginWithAKindIsAsides() {
    #expect(
      rendered("- Note: a *b*\n  c\n\n  d\n- warning: e\n")
        == """
        <aside class="aside aside-note">
        <p class="aside-kind">Note</p>
        <p>a <em>b</em>
        c</p>
        <p>d</p>
        </aside>
        <aside class="aside aside-warning">
        <p class="aside-kind">Warning</p>
        <p>e</p>
        </aside>

        """)
    #expect(rendered("* Tip: x").contains("aside-tip"))
    #expect(rendered("> - Tip: x").contains("aside-tip"))
  }

  @Test(arguments: [
    "- Note: a\n- b", "1. Note: a", "- a\n  - Note: b", "- Einstein: a", "- Note a", "- `Note:` a",
    "- # Note: a", "-",
  ])
  func otherListsStayWhatTheyAre(markdown: String) {
    #expect(!rendered(markdown).contains("<aside"))
  }

  @Test(arguments: ["> [!NOTE]\n> x", "- Note: x", "> Note: x"])
  func eachFormOfAnAsideHasAFlag(markdown: String) {
    for off in [MarkdownExtensions.asides, .alerts, .listAsides] {
      let options = MarkdownOptions(extensions: .all.subtracting(off))
      let hasAside = html(MarkdownRenderer(options: options).render(markdown).nodes)
        .contains("<aside")
      let flag: MarkdownExtensions =
        markdown.hasPrefix("-") ? .listAsides : markdown.hasPrefix("> [") ? .alerts : .asides
      #expect(hasAside == (flag != off))
    }
  }

  @Test func theFlagTurnsThemOff() {
    let options = MarkdownOptions(extensions: [.tables, .symbolLinks])
    #expect(
      html(MarkdownRenderer(options: options).render("> Note: x").nodes)
        == "<blockquote>\n<p>Note: x</p>\n</blockquote>\n")
  }
}
