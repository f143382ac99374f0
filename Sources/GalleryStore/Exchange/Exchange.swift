internal import GalleryDiagnostics

/// Takes entries from one cache into another, each verified first.
///
/// The source may be anyone's. Names are made from digests, never taken over; links are not followed;
/// sizes are bounded.
struct Exchange {
  let source: Cache
  let target: Cache
  private(set) var outcome = Cache.Exchanged()

  init(from source: Cache, to target: Cache) {
    self.source = source
    self.target = target
  }

  mutating func takeResult(_ digest: String) throws(DiagnosticError) {
    guard digest.isDigest else { return refuse(digest, .foreign) }
    let path = source.path(.result, digest)
    let targetPath = target.path(.result, digest)
    let bytes: [UInt8]
    do throws(EntryFault) {
      bytes = try StoreFile.read(path, limit: Entry<PackedResult>.limit)
      _ = try Entry<PackedResult>(bytes, kind: .result, digest: digest).value.unpacked()
    } catch {
      return refuse(path, error)
    }
    if isKept(digest) {
      outcome.known += 1
      return
    }
    try write(targetPath) { () throws(SystemFault) in try StoreFile.write(bytes, to: targetPath) }
    outcome.results.add(bytes.count)
  }

  mutating func takeLibrary(_ digest: String) throws(DiagnosticError) {
    guard digest.isDigest else { return refuse(digest, .foreign) }
    let path = source.path(.library, digest)
    let targetPath = target.path(.library, digest)
    let file: LibraryFile
    let bytes: [UInt8]
    do throws(EntryFault) {
      let entry = try source.library(at: path, for: digest)
      file = entry.value.file
      bytes = try StoreFile.read(path, limit: Entry<KeptLibrary>.limit)
      _ = try Entry<KeptLibrary>(bytes, kind: .library, digest: digest)
      guard try LibraryFile(reading: file.path(beside: path)) == file else { throw .library }
    } catch {
      return refuse(path, error)
    }
    let library = file.path(beside: targetPath)
    if (try? target.library(at: targetPath, for: digest))?.value.file == file,
      (try? LibraryFile(reading: library)) == file
    {
      outcome.known += 1
      return
    }
    try write(library) { () throws(SystemFault) in
      try StoreFile.copy(file.path(beside: path), to: library)
    }
    guard (try? LibraryFile(reading: library)) == file else {
      StoreFile.remove(library)
      return refuse(path, .library)
    }
    try write(targetPath) { () throws(SystemFault) in try StoreFile.write(bytes, to: targetPath) }
    outcome.libraries.add(bytes.count + file.length)
  }

  mutating func takeBuild(_ build: Cache.BuildRecord) throws(DiagnosticError) {
    if let warning = target.record(build) { throw Self.error(warning) }
    outcome.builds += 1
  }

  mutating func takeShard(_ shard: Cache.ShardRecord) throws(DiagnosticError) {
    if let warning = target.record(shard) { throw Self.error(warning) }
    outcome.shards += 1
  }

  /// Says that a file is not taken; that there is none is no news.
  mutating func refuse(_ path: String, _ fault: EntryFault) {
    guard fault != .absent else { return }
    outcome.refused.append(
      Diagnostic(
        "cache-entry", .warning, at: SourceLocation(path: path),
        "entry is not taken: \(fault.reason)"))
  }

  private func isKept(_ digest: String) -> Bool {
    let entry = try? target.read(
      .result, at: target.path(.result, digest), for: digest, as: PackedResult.self)
    return (try? entry?.value.unpacked()) != nil
  }

  private func write(
    _ path: String, _ body: () throws(SystemFault) -> Void
  ) throws(DiagnosticError) {
    do throws(SystemFault) {
      try body()
    } catch {
      throw Self.error(target.notKept("entry", at: path, because: error))
    }
  }

  /// What a build goes on without ends an exchange.
  private static func error(_ warning: Diagnostic) -> DiagnosticError {
    var error = warning
    error.severity = .error
    return DiagnosticError(error)
  }
}
