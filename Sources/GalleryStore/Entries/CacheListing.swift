internal import Foundation

/// Every file of a cache, for what concerns all of it: statistics, collection, exchange.
struct CacheListing {
  /// What a file is, by its place and name alone.
  enum Place: Equatable {
    case result(String)
    case library(String)
    case source(String)
    /// The library of the entry of a key.
    case libraryFile(String)
    case build(Int)
    case shard(String)
    /// Not finished; the process that writes it.
    case temporary(pid_t)
    /// Nothing of the cache's: a link, a folder, another name.
    case other
  }

  struct File: Equatable {
    /// Relative to the folder of the version.
    var path: String
    var place: Place
    var bytes: Int
  }

  /// Sorted by path.
  private(set) var files: [File] = []

  init(of cache: Cache) {
    for (name, status) in Self.contents(of: cache.root) {
      switch name {
      case EntryKind.result.folder where Self.isFolder(status),
        EntryKind.library.folder where Self.isFolder(status),
        EntryKind.source.folder where Self.isFolder(status):
        addEntries(below: name, of: cache)
      case EntryKind.build.folder where Self.isFolder(status),
        EntryKind.shard.folder where Self.isFolder(status):
        add(cache, name) { Self.place(ofRecord: $0, in: name) }
      default: add(name, status, .other)
      }
    }
  }

  private mutating func addEntries(below folder: String, of cache: Cache) {
    for (name, status) in Self.contents(of: "\(cache.root)/\(folder)") {
      guard Self.isFolder(status), name.utf8.count == 2, name.isHexadecimal else {
        add("\(folder)/\(name)", status, .other)
        continue
      }
      add(cache, "\(folder)/\(name)") { Self.place(ofEntry: name + $0, in: folder) }
    }
  }

  private mutating func add(_ cache: Cache, _ folder: String, _ place: (String) -> Place) {
    for (name, status) in Self.contents(of: "\(cache.root)/\(folder)") {
      add(
        "\(folder)/\(name)", status,
        TemporaryName.process(of: name).map { .temporary($0) } ?? place(name))
    }
  }

  private mutating func add(_ path: String, _ status: stat, _ place: Place) {
    let isFile = status.st_mode & S_IFMT == S_IFREG
    files.append(
      File(path: path, place: isFile ? place : .other, bytes: isFile ? Int(status.st_size) : 0))
  }

  private static func place(ofEntry name: String, in folder: String) -> Place {
    let isLibrary = folder == EntryKind.library.folder
    if name.isDigest {
      if folder == EntryKind.source.folder { return .source(name) }
      return isLibrary ? .library(name) : .result(name)
    }
    let words = name.split(separator: "-", omittingEmptySubsequences: false)
    guard isLibrary, words.count == 2, words[0].isDigest, words[1].hasSuffix(".so"),
      words[1].dropLast(3).isDigest
    else { return .other }
    return .libraryFile(String(words[0]))
  }

  private static func place(ofRecord name: String, in folder: String) -> Place {
    if folder == EntryKind.build.folder {
      return Cache.buildNumber(name).map { .build($0) } ?? .other
    }
    return Cache.isShardName(name) ? .shard(name) : .other
  }

  private static func isFolder(_ status: stat) -> Bool { status.st_mode & S_IFMT == S_IFDIR }

  /// What is in a folder, sorted by name, links not followed.
  private static func contents(of folder: String) -> [(name: String, status: stat)] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.sorted().compactMap { name in
      var status = stat()
      return lstat("\(folder)/\(name)", &status) == 0 ? (name, status) : nil
    }
  }
}
