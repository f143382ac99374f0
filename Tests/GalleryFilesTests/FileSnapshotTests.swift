import Foundation
import Testing

@testable import GalleryFiles

/// A folder for one test, removed with it.
private final class Folder {
  let path: String

  init() throws {
    path = NSTemporaryDirectory() + "gallery-files-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func write(_ text: String, _ name: String) throws -> String {
    let file = path + "/" + name
    try Data(text.utf8).write(to: URL(fileURLWithPath: file))
    return file
  }

  /// Puts the time of the last change of the contents where a test wants it.
  func setTime(_ seconds: Double, of file: String) throws {
    try FileManager.default.setAttributes(
      [.modificationDate: Date(timeIntervalSince1970: seconds)], ofItemAtPath: file)
  }
}

@Suite struct FileSnapshotTests {
  /// A moment long after everything that the tests write: nothing is young.
  private let later = Int64.max / 2

  @Test func `Nothing has changed in files that nobody touched`() throws {
    let folder = try Folder()
    let file = try folder.write("a", "a")
    let snapshot = FileSnapshot(of: [file, folder.path, folder.path + "/absent"], at: later)
    #expect(snapshot.firstChange() == nil)
  }

  @Test(arguments: ["longer", "b"])
  func `A written file has changed, also with the same length and the old time`(
    _ text: String
  ) throws {
    let folder = try Folder()
    let file = try folder.write("a", "a")
    try folder.setTime(1000, of: file)
    let snapshot = FileSnapshot(of: [file], at: later)
    let handle = try #require(FileHandle(forWritingAtPath: file))
    try handle.write(contentsOf: Data(text.utf8))
    try handle.close()
    try folder.setTime(1000, of: file)
    #expect(snapshot.firstChange() == file)
  }

  @Test func `A file that was young is told by its contents where the stamp is the same`() throws {
    let folder = try Folder()
    let file = try folder.write("a", "a")
    let stamp = try #require(FileStamp(of: file))
    let snapshot = FileSnapshot(of: [file], at: stamp.latest)
    #expect(snapshot.firstChange() == nil)
    // What a write in the same tick of the clock leaves: the stamp of now, the digest of before.
    let sameTick = FileSnapshot(entries: [
      .init(path: file, stamp: stamp, digest: SHA256.hex(Array("before".utf8)))
    ])
    #expect(sameTick.firstChange() == file)
  }

  @Test func `A file from the future is told by its contents`() throws {
    let folder = try Folder()
    let file = try folder.write("a", "a")
    try folder.setTime(4_000_000_000, of: file)
    let stamp = try #require(FileStamp(of: file))
    let snapshot = FileSnapshot(of: [file], at: stamp.changed + 10_000_000_000)
    #expect(snapshot.entries.first?.digest != nil)
  }

  @Test func `A folder changes with its names and not with the files in it`() throws {
    let folder = try Folder()
    let file = try folder.write("a", "a")
    let snapshot = FileSnapshot(of: [folder.path], at: later)
    _ = try folder.write("other", "a")
    #expect(snapshot.firstChange() == nil)
    _ = try folder.write("a", "b")
    #expect(snapshot.firstChange() == folder.path)
    try FileManager.default.removeItem(atPath: file)
    #expect(snapshot.firstChange() == folder.path)
  }

  @Test func `What was absent changes when it comes, what was there when it goes`() throws {
    let folder = try Folder()
    let file = folder.path + "/new"
    let without = FileSnapshot(of: [file], at: later)
    _ = try folder.write("a", "new")
    #expect(without.firstChange() == file)
    let with = FileSnapshot(of: [file], at: later)
    try FileManager.default.removeItem(atPath: file)
    #expect(with.firstChange() == file)
  }

  @Test func `A snapshot is the same after writing and reading`() throws {
    let folder = try Folder()
    let odd = try folder.write("a", "a line\nfeed, ünd blanks")
    let paths = [odd, folder.path, folder.path + "/absent"]
    let snapshot = FileSnapshot(of: paths, at: 0)
    let read = try #require(FileSnapshot(snapshot.bytes))
    #expect(read.entries == snapshot.entries)
    #expect(read.firstChange() == nil)
    #expect(read.paths == paths.sorted())
  }

  @Test(arguments: ["no separator", "path\0", "path\u{0}1 2 3\n", "path\u{0}1 2 x 4 f -\n"])
  func `What is no snapshot is not read as one`(_ text: String) {
    #expect(FileSnapshot(Array(text.utf8)) == nil)
  }

  @Test func `What was written since a moment is told`() throws {
    let folder = try Folder()
    let file = try folder.write("a", "a")
    let stamp = try #require(FileStamp(of: file))
    let snapshot = FileSnapshot(of: [file, folder.path], at: later)
    #expect(snapshot.firstChange(since: stamp.latest - 1) == file)
    #expect(snapshot.firstChange(since: stamp.latest) == nil)
  }
}

@Suite struct FileMomentTests {
  @Test func `A moment lies between the stamps of what was written before and after it`() throws {
    let folder = try Folder()
    let before = try #require(FileStamp(of: try folder.write("a", "before")))
    let moment = try #require(FileMoment.now(in: folder.path))
    let after = try #require(FileStamp(of: try folder.write("a", "after")))
    #expect(before.latest <= moment)
    #expect(moment <= after.latest)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).count == 2)
  }

  @Test func `There is no moment where nothing can be written`() {
    #expect(FileMoment.now(in: "/absent") == nil)
  }
}
