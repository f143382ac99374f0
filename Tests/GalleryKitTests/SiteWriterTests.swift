import Foundation
import GalleryDiagnostics
import GalleryModel
import Testing

@testable import GalleryKit

@Suite struct SiteWriterTests {
  private func site(_ files: [String: String]) -> Site {
    Site(files: files.map { Site.File(path: $0.key, bytes: Array($0.value.utf8)) })
  }

  private func inode(_ url: URL) throws -> UInt64? {
    let attributes = try FileManager.default.attributesOfItem(
      atPath: url.path(percentEncoded: false))
    return (attributes[.systemFileNumber] as? NSNumber)?.uint64Value
  }

  @Test func aSiteIsWrittenAndReplaced() throws {
    let folder = try TemporaryFolder()
    let writer = SiteWriter(output: folder.url.appending(path: "site/_build"))
    #expect(try writer.write(site(["a.html": "1", "x/b.html": "2"])).written == 2)
    let second = try writer.write(site(["a.html": "1", "c.html": "3"]))
    #expect(second == .init(written: 1, unchanged: 1, removed: 1, foreign: 0))
    #expect(
      try folder.files() == [
        "site/_build/.gallery-files", "site/_build/a.html", "site/_build/c.html",
      ])
  }

  @Test func aStageNamesWhatItWritesAnewAndWhatIsGone() throws {
    let folder = try TemporaryFolder()
    let writer = SiteWriter(output: folder.url.appending(path: "out"))
    _ = try writer.write(site(["a.html": "1", "b.html": "2", "c.html": "3"]))
    var stage = try writer.begin()
    for file in site(["a.html": "1", "c.html": "4", "d.html": "5"]).files { try stage.add(file) }
    _ = try stage.finish()
    #expect(stage.changes == ["b.html", "c.html", "d.html"])
  }

  @Test func nothingIsTouchedIfNothingChanged() throws {
    let folder = try TemporaryFolder()
    let output = folder.url.appending(path: "out")
    let files = site(["a.html": "1"])
    _ = try SiteWriter(output: output).write(files)
    let before = try inode(output)
    #expect(try SiteWriter(output: output).write(files) == .init(unchanged: 1))
    #expect(try inode(output) == before)
  }

  @Test func anUnchangedFileIsNotWrittenAgain() throws {
    let folder = try TemporaryFolder()
    let output = folder.url.appending(path: "out")
    _ = try SiteWriter(output: output).write(site(["a.html": "1", "b.html": "1"]))
    let before = try inode(output.appending(path: "a.html"))
    _ = try SiteWriter(output: output).write(site(["a.html": "1", "b.html": "2"]))
    #expect(try inode(output.appending(path: "a.html")) == before)
  }

  @Test func versionsInFoldersOfOneAnotherAreWrittenWithoutTouchingTheOthers() throws {
    let folder = try TemporaryFolder()
    let newest = SiteWriter(output: folder.url.appending(path: "public"))
    let old = SiteWriter(output: folder.url.appending(path: "public/1.2"))
    _ = try newest.write(site(["index.html": "2", "a/b.html": "2"]))
    _ = try old.write(site(["index.html": "1", "a/b.html": "1"]))
    let all = [
      "public/.gallery-files", "public/1.2/.gallery-files", "public/1.2/a/b.html",
      "public/1.2/index.html", "public/a/b.html", "public/index.html",
    ]
    #expect(try folder.files() == all)
    // Each is built again, with other pages.
    _ = try newest.write(site(["index.html": "3"]))
    #expect(try folder.files() == all.filter { $0 != "public/a/b.html" })
    _ = try old.write(site(["index.html": "1.2.1"]))
    #expect(try folder.read("public/index.html") == "3")
    #expect(try folder.read("public/1.2/index.html") == "1.2.1")
    // The old one's list is its own, so that it can be removed alone, and stays when the newest goes.
    _ = try newest.clean()
    #expect(
      try folder.files() == [
        "public/.gallery-files", "public/1.2/.gallery-files", "public/1.2/index.html",
      ])
    _ = try old.clean()
    #expect(!folder.exists("public/1.2"))
  }

  @Test func filesOfOthersAreCarriedOver() throws {
    let folder = try TemporaryFolder()
    let output = folder.url.appending(path: "out")
    _ = try SiteWriter(output: output).write(site(["a.html": "1"]))
    try folder.write("example.org", to: "out/CNAME")
    try folder.write("mine", to: "out/deep/er/note.txt")
    #expect(try SiteWriter(output: output).write(site(["b.html": "2"])).foreign == 2)
    #expect(try folder.read("out/CNAME") == "example.org")
    #expect(try folder.read("out/deep/er/note.txt") == "mine")
    #expect(!folder.exists("out/a.html"))
  }

  @Test func aFolderThatNoGalleryWroteIsRefused() throws {
    let folder = try TemporaryFolder(["out/thesis.txt": "years of work"])
    #expect(throws: DiagnosticError.self) {
      try SiteWriter(output: folder.url.appending(path: "out")).write(site(["a.html": "1"]))
    }
    #expect(try folder.files() == ["out/thesis.txt"])
  }

  @Test func aFileOfOthersIsNeverOverwritten() throws {
    let folder = try TemporaryFolder()
    let writer = SiteWriter(output: folder.url.appending(path: "out"))
    _ = try writer.write(site(["a.html": "1"]))
    try folder.write("mine", to: "out/b.html")
    #expect(throws: DiagnosticError.self) { try writer.write(site(["b.html": "2"])) }
    #expect(try folder.read("out/b.html") == "mine")
    #expect(try folder.read("out/a.html") == "1")
  }

  @Test func aSiteThatCannotBeWrittenLeavesTheOldOneWhole() throws {
    let folder = try TemporaryFolder()
    let writer = SiteWriter(output: folder.url.appending(path: "out"))
    _ = try writer.write(site(["a.html": "old"]))
    #expect(throws: DiagnosticError.self) {
      try writer.write(
        site(["a.html": "new", "b": "a file", "b/c.html": "below the file"]))
    }
    #expect(try folder.read("out/a.html") == "old")
    #expect(try folder.files() == ["out/.gallery-files", "out/a.html"])
  }

  @Test func stagesThatWereLeftBehindAreRemoved() throws {
    let folder = try TemporaryFolder([".gallery-stage-1-999999999/a.html": "half"])
    _ = try SiteWriter(output: folder.url.appending(path: "out")).write(site(["a.html": "1"]))
    #expect(try folder.files() == ["out/.gallery-files", "out/a.html"])
  }

  @Test func cleaningRemovesOnlyWhatWasWritten() throws {
    let folder = try TemporaryFolder()
    let writer = SiteWriter(output: folder.url.appending(path: "out"))
    _ = try writer.write(site(["a.html": "1", "x/b.html": "2"]))
    try folder.write("mine", to: "out/x/mine.txt")
    #expect(try writer.clean() == 2)
    #expect(try folder.files() == ["out/.gallery-files", "out/x/mine.txt"])
    #expect(try writer.clean() == 0)
    _ = try writer.write(site(["a.html": "3"]))
    #expect(try folder.files() == ["out/.gallery-files", "out/a.html", "out/x/mine.txt"])
    #expect(try SiteWriter(output: folder.url.appending(path: "none")).clean() == 0)
  }

  @Test func anOutputFolderThatIsAFileIsRefusedAndStays() throws {
    let folder = try TemporaryFolder(["README.md": "mine"])
    #expect(throws: DiagnosticError.self) {
      try SiteWriter(output: folder.url.appending(path: "README.md")).write(site(["a.html": "1"]))
    }
    #expect(try folder.read("README.md") == "mine")
  }

  @Test func aSymbolicLinkStandsForItsFolder() throws {
    let folder = try TemporaryFolder()
    let target = folder.url.appending(path: "target")
    try FileManager.default.createDirectory(at: target, withIntermediateDirectories: true)
    let link = folder.url.appending(path: "link")
    try FileManager.default.createSymbolicLink(at: link, withDestinationURL: target)
    _ = try SiteWriter(output: link).write(site(["a.html": "1"]))
    _ = try SiteWriter(output: link).write(site(["a.html": "2"]))
    #expect(try folder.read("target/a.html") == "2")
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link.path()) != "")
  }

  @Test func aListThatNamesAFolderRemovesNothingOfIt() throws {
    let folder = try TemporaryFolder([
      "out/.gallery-files": "photos\n.\nlinked/x\n", "out/photos/a.jpg": "mine", "other/x": "keep",
    ])
    try FileManager.default.createSymbolicLink(
      at: folder.url.appending(path: "out/linked"),
      withDestinationURL: folder.url.appending(path: "other"))
    _ = try SiteWriter(output: folder.url.appending(path: "out")).clean()
    #expect(try folder.read("out/photos/a.jpg") == "mine")
    #expect(try folder.read("other/x") == "keep")
  }

  @Test func emptyFoldersOfOthersStay() throws {
    let folder = try TemporaryFolder()
    let writer = SiteWriter(output: folder.url.appending(path: "out"))
    _ = try writer.write(site(["a.html": "1"]))
    try FileManager.default.createDirectory(
      at: folder.url.appending(path: "out/empty"), withIntermediateDirectories: true)
    _ = try writer.write(site(["a.html": "2"]))
    #expect(folder.exists("out/empty"))
  }

  @Test func aNameThatTheListCannotHoldIsRefused() throws {
    let folder = try TemporaryFolder()
    #expect(throws: DiagnosticError.self) {
      try SiteWriter(output: folder.url.appending(path: "out")).write(site(["a\nb.html": "1"]))
    }
    #expect(!folder.exists("out"))
  }

  @Test func aForgedListCannotReachOutsideTheFolder() throws {
    let folder = try TemporaryFolder([
      "precious.txt": "keep", "out/.gallery-files": "../precious.txt\n/etc/hostname\na.html\n",
      "out/a.html": "1",
    ])
    _ = try SiteWriter(output: folder.url.appending(path: "out")).clean()
    #expect(try folder.read("precious.txt") == "keep")
  }

  @Test func aFolderThatCannotBeExchangedIsFilledFileByFile() throws {
    let folder = try TemporaryFolder(["out/.gallery-files": "old.html\n", "out/old.html": "old"])
    let output = folder.url.appending(path: "out")
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: output.path())
    let stage = output.appending(path: ".gallery-stage-7-\(getpid())")
    for file in ["sub/new.html", ".gallery-files"] {
      try folder.write("new", to: "out/.gallery-stage-7-\(getpid())/\(file)")
    }
    try SiteWriter(output: output).moveFiles(from: stage)
    #expect(try folder.read("out/sub/new.html") == "new")
    #expect(!folder.exists("out/old.html"))
  }

  @Test func aChangeThatStopsAmongItsFilesLeavesEachWithItsOwner() throws {
    let folder = try TemporaryFolder([
      "out/.gallery-files": "a.html\nz.html\n", "out/a.html": "old", "out/z.html": "old",
      "out/m.html/mine.txt": "mine",
    ])
    let output = folder.url.appending(path: "out")
    let name = ".gallery-stage-7-\(getpid())"
    for file in ["b.html", "m.html"] { try folder.write("new", to: "out/\(name)/\(file)") }
    #expect(throws: (any Error).self) {
      try SiteWriter(output: output).moveFiles(from: output.appending(path: name))
    }
    #expect(try folder.read("out/.gallery-files") == "a.html\nb.html\nm.html\nz.html\n")
    #expect(try folder.read("out/a.html") == "old")
    try FileManager.default.removeItem(at: output.appending(path: "m.html"))
    _ = try SiteWriter(output: output).write(site(["c.html": "1"]))
    #expect(try folder.files() == ["out/.gallery-files", "out/c.html"])
  }

  @Test func aFileTakesThePlaceOfAFolderAndAFolderThatOfAFile() throws {
    let folder = try TemporaryFolder([
      "out/.gallery-files": "a/x.html\nb\n", "out/a/x.html": "old", "out/b": "old",
    ])
    let output = folder.url.appending(path: "out")
    let name = ".gallery-stage-7-\(getpid())"
    for file in ["a", "b/y.html", ".gallery-files"] {
      try folder.write("new", to: "out/\(name)/\(file)")
    }
    try SiteWriter(output: output).moveFiles(from: output.appending(path: name))
    #expect(try folder.files() == ["out/.gallery-files", "out/a", "out/b/y.html"])
  }

  @Test func aFolderIsSetAsideWhereFoldersCannotChangePlaces() throws {
    let folder = try TemporaryFolder()
    let output = folder.url.appending(path: "out")
    let writer = SiteWriter(output: output, exchange: { _, _ in false })
    _ = try writer.write(site(["a.html": "1", "b.html": "1"]))
    try folder.write("mine", to: "out/mine.txt")
    _ = try writer.write(site(["a.html": "2"]))
    #expect(try folder.files() == ["out/.gallery-files", "out/a.html", "out/mine.txt"])
    #expect(try folder.read("out/a.html") == "2")
  }

  @Test func aSiteThatWasSetAsideComesBack() throws {
    let folder = try TemporaryFolder([
      ".gallery-aside-out/.gallery-files": "a.html\n", ".gallery-aside-out/a.html": "1",
      ".gallery-aside-out/mine.txt": "mine",
    ])
    _ = try SiteWriter(output: folder.url.appending(path: "out")).write(site(["b.html": "2"]))
    #expect(try folder.files() == ["out/.gallery-files", "out/b.html", "out/mine.txt"])
  }

  @Test func filesOfOthersInASiteThatWasSetAsideOutliveIt() throws {
    let folder = try TemporaryFolder([
      ".gallery-aside-out/.gallery-files": "a.html\n", ".gallery-aside-out/a.html": "1",
      ".gallery-aside-out/deep/mine.txt": "mine", "out/.gallery-files": "a.html\n",
      "out/a.html": "2",
    ])
    _ = try SiteWriter(output: folder.url.appending(path: "out")).write(site(["b.html": "3"]))
    #expect(try folder.files() == ["out/.gallery-files", "out/b.html", "out/deep/mine.txt"])
  }

  @Test func aSiteThatWasSetAsideStaysWhereItsPlaceBelongsToOthers() throws {
    let files = [
      ".gallery-aside-out/.gallery-files": "a.html\n", ".gallery-aside-out/a.html": "1",
      ".gallery-aside-out/mine.txt": "mine", "out/theirs.txt": "theirs",
    ]
    let folder = try TemporaryFolder(files)
    #expect(throws: DiagnosticError.self) {
      try SiteWriter(output: folder.url.appending(path: "out")).write(site(["b.html": "2"]))
    }
    #expect(try folder.files() == files.keys.sorted())
  }

  @Test func foldersThatOnlyLookLikeStagesStay() throws {
    let files = [".gallery-stage-notes/a.txt", ".gallery-stage-1/a.txt", ".gallery-stage-1-2-x/a"]
    let folder = try TemporaryFolder(
      Dictionary(uniqueKeysWithValues: files.map { ($0, "mine") }))
    _ = try SiteWriter(output: folder.url.appending(path: "out")).write(site(["a.html": "1"]))
    for file in files { #expect(folder.exists(file)) }
  }

  @Test(arguments: ["Examples", "Examples/site"])
  func anOutputFolderAmongTheExamplesIsRefusedBeforeABuild(path: String) throws {
    let folder = try TemporaryFolder()
    #expect(throws: DiagnosticError.self) {
      try SiteWriter(output: folder.url.appending(path: path)).check(
        outside: [folder.url.appending(path: "Examples")])
    }
    try SiteWriter(output: folder.url.appending(path: "Examples-site")).check(
      outside: [folder.url.appending(path: "Examples")])
    #expect(try folder.files() == [])
  }
}
