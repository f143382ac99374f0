import GalleryModel
import Testing

@testable import GalleryDocTests

struct TutorialCodeTests {
  private let tutorial = """
    @Tutorial(time: 10) {
      @Section(title: "Code") {
        @Steps {
          @Step {
            Write @Code in prose.
            @Code(name: "Sloth.swift", file: "01-01, first.swift", reset: true)
          }
          @Step {
            @Code(name: "Sloth.swift", file: 01-02.swift) {
              @Image(source: sloth, alt: "A sloth")
            }
          }
          @Code(name: "none.swift")
        }
      }
    }
    """

  @Test func `Files of code are found with their names, quoted or not`() {
    #expect(
      TutorialCode.all(in: tutorial) == [
        TutorialCode(file: "01-01, first.swift", name: "Sloth.swift", line: 6),
        TutorialCode(file: "01-02.swift", name: "Sloth.swift", line: 9),
      ])
  }

  @Test func `A file may lie in any folder of the catalogue`() {
    let code = TutorialCode(file: "a.swift", line: 1)
    #expect(code.isName(of: "S.docc/Resources/code/a.swift"))
    #expect(!code.isName(of: "S.docc/Resources/aa.swift"))
  }

  @Test func `A file of code is a snippet as a whole`() {
    let snippet = SnippetFinder().snippet(
      ofTutorialCode: "import Foundation\r\nprint(1)\n", at: "S.docc/a.swift", name: "Sloth.swift")
    #expect(snippet.lines.map(\.text) == ["import Foundation", "print(1)", ""])
    #expect(snippet.lines.map(\.offset) == [0, 19, 28])
    #expect(snippet.subject == "Sloth.swift")
  }
}
