import GalleryRendering
import Testing

@testable import GalleryKit

@Suite struct DifferencePiecesTests {
  @Test func linesOfOneTextBearItsSignAndWordsThatDifferAreMarked() {
    #expect(
      DifferencePieces.of("a b\nend\n", "a c\nmore\nend") == [
        .same("- "), .same("a "), .removed("b"),
        .same("\n+ "), .same("a "), .added("c"),
        .same("\n+ "), .added("more"),
        .same("\n  "), .same("end"),
      ])
  }

  @Test(arguments: [("99", "100"), ("a b", "c d"), ("one\ntwo", "three")])
  func textsWithoutACommonWordHaveNoDifferenceToShow(expected: String, actual: String) {
    #expect(DifferencePieces.of(expected, actual) == [])
  }
}
