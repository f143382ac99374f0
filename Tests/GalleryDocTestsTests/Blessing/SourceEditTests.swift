import Testing

@testable import GalleryDocTests

@Suite struct SourceEditTests {
  private func apply(_ edits: [SourceEdit]) throws -> String {
    String(decoding: try SourceEdit.apply(edits, to: Array("abcdef".utf8)), as: UTF8.self)
  }

  private func edit(_ range: Range<Int>, _ text: String) -> SourceEdit {
    SourceEdit(range, Array(text.utf8))
  }

  @Test func `Changes in any order apply to the places of the file as it was read`() throws {
    #expect(try apply([edit(4..<5, "EEE"), edit(0..<2, ""), edit(2..<4, "cd!")]) == "cd!EEEf")
  }

  @Test func `An insertion may touch other changes`() throws {
    #expect(try apply([edit(2..<4, "X"), edit(2..<2, "<"), edit(4..<4, ">")]) == "ab<X>ef")
  }

  @Test func `A change that is given twice counts once`() throws {
    #expect(try apply([edit(1..<2, "B"), edit(1..<2, "B")]) == "aBcdef")
  }

  @Test(arguments: [(1..<3, 2..<4), (1..<3, 1..<3), (1..<4, 2..<2), (2..<2, 2..<2), (1..<3, 1..<2)])
  func `Changes that share a place are refused`(_ a: Range<Int>, _ b: Range<Int>) {
    #expect(throws: SourceEdit.Overlap.self) { try apply([edit(a, "x"), edit(b, "yy")]) }
    #expect(throws: SourceEdit.Overlap.self) { try apply([edit(b, "yy"), edit(a, "x")]) }
  }
}
