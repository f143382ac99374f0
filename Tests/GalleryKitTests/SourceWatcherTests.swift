import Foundation
import Testing

@testable import GalleryKit

@Suite struct SourceWatcherTests {
  private func watcher(of folder: TemporaryFolder) -> SourceWatcher {
    let root = folder.url.path(percentEncoded: false)
    return SourceWatcher(
      WatchedPlaces(
        roots: ["\(root)/Examples", "\(root)/Package.swift", "\(root)/later"],
        written: ["\(root)/Examples/_build"]))
  }

  /// The changes that the first signals after the body tell, by their paths in the folder.
  private func changes(
    in folder: TemporaryFolder, by body: (URL) throws -> Void
  ) async throws -> [String] {
    let watcher = watcher(of: folder)
    let before = await watcher.settledState()
    try body(folder.url)
    let root = folder.url.path(percentEncoded: false)
    for await _ in watcher.signals {
      let changes = await watcher.settledState().changes(since: before)
      if !changes.isEmpty { return changes.map { String($0.dropFirst(root.count + 1)) } }
    }
    return []
  }

  private func folder() throws -> TemporaryFolder {
    try TemporaryFolder([
      "Examples/a.swift": "1", "Examples/b/c.swift": "1", "Package.swift": "1", "other.txt": "1",
      "Examples/_build/a.html": "1",
    ])
  }

  @Test func aFileThatIsWrittenInPlaceHasChanged() async throws {
    let folder = try folder()
    let found = try await changes(in: folder) { _ in try folder.write("2", to: "Examples/a.swift") }
    #expect(found == ["Examples/a.swift"])
  }

  @Test func aFileThatIsWrittenBesideAndRenamedHasChanged() async throws {
    let folder = try folder()
    let found = try await changes(in: folder) { url in
      try folder.write("2", to: "Examples/.a.swift.new")
      #expect(
        rename(
          url.appending(path: "Examples/.a.swift.new").path(percentEncoded: false),
          url.appending(path: "Examples/a.swift").path(percentEncoded: false)) == 0)
    }
    #expect(found == ["Examples/a.swift"])
  }

  @Test func aFileBelowANewFolderIsNew() async throws {
    let folder = try folder()
    let found = try await changes(in: folder) { _ in
      try folder.write("2", to: "Examples/new/deep/d.swift")
    }
    #expect(found == ["Examples/new/deep/d.swift"])
  }

  @Test func aNewFolderIsWatchedItself() async throws {
    let folder = try folder()
    let watcher = watcher(of: folder)
    _ = await watcher.settledState()
    try folder.write("1", to: "Examples/new/d.swift")
    var signals = watcher.signals.makeAsyncIterator()
    _ = await signals.next()
    let state = await watcher.settledState()
    try folder.write("22", to: "Examples/new/d.swift")
    var found: [String] = []
    while found.isEmpty, await signals.next() != nil {
      found = await watcher.settledState().changes(since: state)
    }
    #expect(found.count == 1 && found[0].hasSuffix("/Examples/new/d.swift"))
  }

  @Test func aRemovedFileHasChanged() async throws {
    let folder = try folder()
    let found = try await changes(in: folder) { url in
      try FileManager.default.removeItem(at: url.appending(path: "Examples/b"))
    }
    #expect(found == ["Examples/b/c.swift"])
  }

  @Test func aPlaceThatWasNotThereIsWatched() async throws {
    let folder = try folder()
    let found = try await changes(in: folder) { _ in try folder.write("1", to: "later/x.md") }
    #expect(found == ["later/x.md"])
  }

  @Test func whatBuildsWriteAndWhatIsHiddenIsNoChange() async throws {
    let folder = try folder()
    let found = try await changes(in: folder) { _ in
      try folder.write("2", to: "Examples/_build/a.html")
      try folder.write("2", to: "Examples/.a.swift.swp")
      try folder.write("2", to: "Examples/a.swift~")
      try folder.write("2", to: "other.txt")
      try folder.write("2", to: "Package.swift")
    }
    #expect(found == ["Package.swift"])
  }

  @Test func otherPlacesGiveASignal() async throws {
    let folder = try folder()
    let watcher = watcher(of: folder)
    let before = await watcher.settledState()
    let root = folder.url.path(percentEncoded: false)
    watcher.watch(WatchedPlaces(roots: ["\(root)/Examples", "\(root)/other.txt"], written: []))
    var found: [String] = []
    for await _ in watcher.signals {
      found = await watcher.settledState().changes(since: before)
      break
    }
    #expect(
      found.map { String($0.dropFirst(root.count + 1)) }
        == ["Examples/_build/a.html", "Package.swift", "other.txt"])
  }
}
