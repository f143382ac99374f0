import GalleryModel
import Testing

struct ColumnMapTests {
  /// `_galleryShow(` before column 3 and `)` before column 8 of line 5.
  let map = ColumnMap([
    ColumnMap.Insertion(line: 5, column: 8, count: 1),
    ColumnMap.Insertion(line: 5, column: 3, count: 13),
  ])

  @Test(arguments: [
    (1, 1), (2, 2), (3, 3), (15, 3), (16, 3), (17, 4), (20, 7), (21, 8), (22, 8), (23, 9), (90, 76),
  ])
  func `A column goes back to the author's`(compiled: Int, original: Int) {
    #expect(map.original(column: compiled, line: 5) == original)
  }

  @Test(arguments: [4, 6])
  func `Other lines keep their columns`(line: Int) {
    #expect(map.original(column: 30, line: line) == 30)
  }

  @Test func `Without insertions columns stay`() {
    #expect(ColumnMap().original(column: 12, line: 1) == 12)
  }

  @Test func `Two texts at one place count together`() {
    let map = ColumnMap([
      ColumnMap.Insertion(line: 1, column: 1, count: 10),
      ColumnMap.Insertion(line: 1, column: 1, count: 5),
    ])
    #expect([1, 10, 15, 16, 17].map { map.original(column: $0, line: 1) } == [1, 1, 1, 1, 2])
  }
}
