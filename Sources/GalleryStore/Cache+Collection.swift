internal import Foundation

/// What nobody uses any more is removed.
extension Cache {
  /// What a collection removed, and what it left.
  package struct Collected: Hashable, Sendable {
    package var results = Amount()
    /// Compiled examples, their libraries included.
    package var libraries = Amount()
    package var sources = Amount()
    package var builds = Amount()
    /// Files that were never finished, and libraries without an entry.
    package var other = Amount()
    /// Bytes that are left.
    package var bytesLeft = 0

    package var removed: Amount { results + libraries + sources + builds + other }
  }

  /// Removes what neither the newest builds nor the shards used, and what ended processes left unfinished.
  ///
  /// If more than `maximumBytes` are left, it goes on with older builds, then with libraries; the
  /// results of the newest build stay in any case. What was kept while no build recorded it goes too.
  package func collect(keepingBuilds: Int, maximumBytes: Int? = nil) -> Collected {
    var collected = removeLooseLibraries()
    let builds = buildNumbers().reversed().compactMap { number in
      build(number).map { (number, $0) }
    }
    let listing = CacheListing(of: self)
    let plan = CollectionPlan(
      listing, builds: builds, shards: shards(), keepingBuilds: keepingBuilds,
      maximumBytes: maximumBytes)
    for file in plan.removed where StoreFile.remove("\(root)/\(file.path)") {
      switch file.place {
      case .result: collected.results.add(file.bytes)
      case .source: collected.sources.add(file.bytes)
      case .library: collected.libraries.add(file.bytes)
      case .libraryFile: collected.libraries.bytes += file.bytes
      case .build: collected.builds.add(file.bytes)
      case .shard, .temporary, .other: collected.other.add(file.bytes)
      }
      // Only an empty folder is removed by it.
      rmdir("\(root)/\(file.path.split(separator: "/").dropLast().joined(separator: "/"))")
    }
    collected.bytesLeft = CacheListing(of: self).files.reduce(0) { $0 + $1.bytes }
    return collected
  }

  /// Collects what the newest builds did not use, once there are twice as many records of builds.
  package func collectWhenDue(keepingBuilds: Int = 20) {
    if buildNumbers().count >= 2 * keepingBuilds { _ = collect(keepingBuilds: keepingBuilds) }
  }

  /// Removes libraries that their entries do not name (another build replaced them, or was killed before
  /// it wrote the entry), and entries without a library.
  private func removeLooseLibraries() -> Collected {
    var collected = Collected()
    let files = CacheListing(of: self).files
    let present = Set(files.map(\.path))
    var named: Set<String> = []
    for file in files {
      guard case .library(let key) = file.place,
        let entry = try? library(at: path(.library, key), for: key)
      else { continue }
      let library = entry.value.file.path(beside: file.path)
      named.insert(library)
      if !present.contains(library), StoreFile.remove("\(root)/\(file.path)") {
        collected.libraries.add(file.bytes)
      }
    }
    for file in files {
      guard case .libraryFile = file.place, !named.contains(file.path),
        StoreFile.remove("\(root)/\(file.path)")
      else { continue }
      collected.other.add(file.bytes)
    }
    return collected
  }
}
