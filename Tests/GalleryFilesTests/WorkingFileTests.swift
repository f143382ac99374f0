import Testing

@testable import GalleryFiles

@Suite struct WorkingFileTests {
  @Test(arguments: [
    ".a.swift.swp", ".a.swift.swo", ".a.swift.kate-swp", ".#a.swift", "#a.swift#", "a.swift~",
    ".DS_Store",
  ])
  func whatEditorsKeepIsOne(name: String) { #expect(WorkingFile.isOne(name)) }

  @Test(arguments: [
    "a.swift", ".a.swift", "a.swf", "swp", ".swp", "#a", "a.swp", ".hidden.txt", "",
  ])
  func whatPeopleWriteIsNone(name: String) { #expect(!WorkingFile.isOne(name)) }
}
