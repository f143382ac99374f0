package import Foundation
package import GalleryDiagnostics

/// Entries in folders that go from one machine to another; such a folder is a cache itself.
extension Cache {
  /// Copies what the newest build and the shards used.
  ///
  /// - Throws: if nothing was built yet, or the folder cannot be written.
  package func export(to folder: URL, includesLibraries: Bool) throws(DiagnosticError) -> Exchanged
  {
    let build = newestBuild()
    let shards = shards()
    guard build != nil || !shards.isEmpty else {
      throw DiagnosticError(
        Diagnostic(
          "cache-empty", at: SourceLocation(path: base), "cache records no build to export",
          fixIts: [.init("run 'gallery build' first")]))
    }
    let target = Cache(folder: folder)
    for shard in shards {
      try ShardAgreement.check(
        shard, with: target.shards(), path: target.shardPath(shard.name))
    }
    var exchange = Exchange(from: self, to: target)
    let used = build?.examples ?? []
    let results = used.compactMap(\.result) + shards.flatMap { $0.examples.map(\.key) }
    for digest in Set(results).sorted() { try exchange.takeResult(digest) }
    if includesLibraries {
      for digest in Set(used.compactMap(\.library)).sorted() { try exchange.takeLibrary(digest) }
    }
    if let build { try exchange.takeBuild(build) }
    for shard in shards { try exchange.takeShard(shard) }
    return exchange.outcome
  }

  /// Takes the entries of a folder that `export` wrote, or of another cache, each verified.
  ///
  /// What is foreign, damaged, a link or too large is refused with a warning. What is here already stays.
  /// - Throws: if the folder is no cache, this one cannot be written, or shards were built from other
  ///   sources than those that are here; then nothing was taken.
  package func importEntries(from folder: URL) throws(DiagnosticError) -> Exchanged {
    let source = Cache(folder: folder)
    try source.requireFolder()
    var exchange = Exchange(from: source, to: self)
    let files = CacheListing(of: source).files
    let shards = try source.fittingShards(files, beside: shards(), &exchange)
    for file in files {
      switch file.place {
      case .result(let digest): try exchange.takeResult(digest)
      case .library(let digest): try exchange.takeLibrary(digest)
      case .build(let number):
        if let build = source.build(number) {
          try exchange.takeBuild(build)
        } else {
          exchange.refuse("\(source.root)/\(file.path)", .foreign)
        }
      case .other: exchange.refuse("\(source.root)/\(file.path)", .foreign)
      // A library comes with its entry, the shards are read above, and sources are read where they stand.
      case .libraryFile, .shard, .source, .temporary: break
      }
    }
    for shard in shards { try exchange.takeShard(shard) }
    return exchange.outcome
  }

  /// The records of shards that can be read; throws if they do not fit one another or those there are.
  private func fittingShards(
    _ files: [CacheListing.File], beside others: [ShardRecord], _ exchange: inout Exchange
  ) throws(DiagnosticError) -> [ShardRecord] {
    var shards: [ShardRecord] = []
    for file in files {
      guard case .shard(let name) = file.place else { continue }
      let shard: ShardRecord
      do throws(EntryFault) {
        shard = try self.shard(name)
      } catch {
        exchange.refuse(shardPath(name), error)
        continue
      }
      try ShardAgreement.check(shard, with: others + shards, path: shardPath(name))
      shards.append(shard)
    }
    return shards
  }

  /// Throws if there is no folder of this version, or a link in its place.
  private func requireFolder() throws(DiagnosticError) {
    var status = stat()
    if lstat(root, &status) == 0, status.st_mode & S_IFMT == S_IFDIR { return }
    throw DiagnosticError(
      Diagnostic(
        "cache-import", at: SourceLocation(path: base), "folder holds no results of a gallery",
        fixIts: [.init("name the folder that 'gallery cache export' of this version wrote")]))
  }
}
