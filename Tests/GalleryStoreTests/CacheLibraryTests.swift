import Foundation
import GalleryDiagnostics
import GalleryModel
import Testing

@testable import GalleryStore

/// Compiled examples and the files of their libraries.
@Suite struct CacheLibraryTests {
  private let home: TemporaryCache
  private var cache: Cache { home.cache }
  private let key = Samples.key()
  private let target: String
  private let entry: String

  init() throws {
    home = try TemporaryCache()
    target = home.path("linked.so")
    entry = home.cache.path(.library, key.digest)
  }

  private func find() -> Lookup<StoredLibrary> {
    cache.library(for: key, of: Samples.example, linkingTo: target)
  }

  private func bytes(_ path: String) -> [UInt8]? {
    FileManager.default.contents(atPath: path).map { Array($0) }
  }

  private func libraries() -> [String] { home.files().filter { $0.hasSuffix(".so") } }

  @Test func `a library is linked to where it is wanted`() throws {
    #expect(find().isAbsent)
    #expect(try home.keepLibrary(key) == nil)
    #expect(bytes(home.path("built.so")) == Samples.libraryBytes)
    #expect(find() == .found(Samples.library))
    #expect(bytes(target) == Samples.libraryBytes)
    let inode = { (path: String) in
      try FileManager.default.attributesOfItem(atPath: path)[.systemFileNumber] as? Int
    }
    #expect(try inode(target) == inode(home.path("built.so")))
    #expect(!home.files().contains { $0.contains(".tmp-") })
  }

  @Test func `what stands where a library is wanted is replaced`() throws {
    try home.keepLibrary(key)
    try Data("old".utf8).write(to: URL(fileURLWithPath: target))
    #expect(find() == .found(Samples.library))
    #expect(find() == .found(Samples.library))
    #expect(bytes(target) == Samples.libraryBytes)
    let around = try FileManager.default.contentsOfDirectory(
      atPath: home.folder.path(percentEncoded: false))
    #expect(around.sorted() == ["built.so", "cache", "linked.so"])
  }

  @Test func `a linked library outlives a collection`() throws {
    try home.keepLibrary(key)
    #expect(find().value != nil)
    #expect(cache.collect(keepingBuilds: 1).libraries.count == 1)
    #expect(libraries() == [])
    #expect(bytes(target) == Samples.libraryBytes)
    #expect(find().isAbsent)
  }

  @Test func `a library that was changed is dropped wherever the change is`() throws {
    for position in Samples.libraryBytes.indices {
      try home.keepLibrary(key)
      var changed = Samples.libraryBytes
      changed[position] ^= 1
      let file = try #require(libraries().first)
      try Data(changed).write(to: cache.folder.appending(path: file))
      let warning = try #require(find().warning)
      #expect(warning.summary.contains("its library was changed"))
      #expect(bytes(target) == nil && bytes(entry) == nil && libraries() == [])
      #expect(find().isAbsent)
    }
  }

  @Test(arguments: ["cut", "longer", "link", "folder"])
  func `a library that is something else is dropped`(what: String) throws {
    try home.keepLibrary(key)
    let file = cache.folder.appending(path: try #require(libraries().first))
    let path = file.path(percentEncoded: false)
    switch what {
    case "cut": truncate(path, 3)
    case "longer": truncate(path, 300)
    case "link":
      try FileManager.default.removeItem(at: file)
      try FileManager.default.createSymbolicLink(
        atPath: path, withDestinationPath: home.path("built.so"))
    default:
      try FileManager.default.removeItem(at: file)
      try FileManager.default.createDirectory(at: file, withIntermediateDirectories: true)
    }
    #expect(find().value == nil)
    #expect(bytes(target) == nil)
    try home.keepLibrary(key)
    #expect(find() == .found(Samples.library))
  }

  @Test func `an entry whose library was taken away counts as absent`() throws {
    try home.keepLibrary(key)
    try FileManager.default.removeItem(
      at: cache.folder.appending(path: try #require(libraries().first)))
    #expect(find().isAbsent)
    #expect(bytes(target) == nil)
  }

  @Test func `a replaced library does not harm the one that was linked before`() throws {
    try home.keepLibrary(key)
    #expect(find().value != nil)
    try home.keepLibrary(key, bytes: [1, 2, 3])
    #expect(bytes(target) == Samples.libraryBytes)
    #expect(find().value != nil)
    #expect(bytes(target) == [1, 2, 3])
  }

  @Test func `an entry with any byte changed is dropped`() throws {
    try home.keepLibrary(key)
    let good = try #require(bytes(entry))
    for position in good.indices {
      var changed = good
      changed[position] ^= 1
      try Data(changed).write(to: URL(fileURLWithPath: entry))
      #expect(find().warning?.id == "cache-entry", "byte \(position)")
    }
  }

  @Test func `an entry cannot name a file outside its folder`() throws {
    try home.keepLibrary(key)
    var file = try LibraryFile(reading: home.path("built.so"))
    file.digest = "/../../../../../secret"
    let forged = Entry(
      key: key, value: KeptLibrary(example: Samples.example, file: file, library: Samples.library))
    try Data(try forged.bytes(kind: .library)).write(to: URL(fileURLWithPath: entry))
    #expect(find().warning?.summary.contains("a digest that is none") == true)
  }

  @Test func `a library of another example is dropped`() throws {
    try home.keepLibrary(key, ExampleID("other"))
    #expect(find().warning?.summary.contains("'other'") == true)
  }

  @Test func `a folder that cannot be written keeps no library and says so`() throws {
    try Data().write(to: cache.folder)
    #expect(try home.keepLibrary(key)?.id == "cache-unwritable")
    #expect(bytes(home.path("built.so")) == Samples.libraryBytes)
    let missing = cache.keep(
      Samples.library, at: home.path("none.so"), for: key, of: Samples.example)
    #expect(missing?.id == "cache-entry")
  }
}
