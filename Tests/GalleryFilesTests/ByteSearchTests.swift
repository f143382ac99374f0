import Testing

@testable import GalleryFiles

@Suite struct ByteSearchTests {
  @Test(arguments: [
    ("aab", "ab", 1), ("abab", "ab", 0), ("ab", "ab", 0), ("aaaab", "aab", 2), ("b", "ab", nil),
    ("a", "ab", nil), ("", "ab", nil), ("ab", "", nil), ("a\u{0}bc", "bc", 2),
  ])
  func theFirstPlaceIsFound(text: String, word: String, place: Int?) {
    #expect(Array(text.utf8).firstIndex(ofAll: Array(word.utf8)) == place)
  }

  @Test func aPartOfAnArrayKeepsItsPlaces() {
    #expect(Array("abcab".utf8)[1...].firstIndex(ofAll: Array("ab".utf8)) == 3)
  }
}
