package import GalleryDiagnostics
package import GalleryModel

/// Results by their keys.
extension Cache {
  /// The result that was kept under a key.
  package func result(for key: CacheKey, of example: ExampleID) -> Lookup<StoredResult> {
    let path = path(.result, key.digest)
    do throws(EntryFault) {
      let entry: Entry<PackedResult> = try read(.result, at: path, for: key.digest)
      let result = try entry.value.unpacked()
      guard result.execution.example == example else {
        throw .otherExample(result.execution.example.path)
      }
      return .found(result)
    } catch .absent {
      return .absent
    } catch {
      return .dropped(drop(path, of: "example '\(example)'", because: error))
    }
  }

  /// Keeps a result under a key.
  ///
  /// - Returns: a warning if it was not kept: the folder is read-only, the disk full.
  package func keep(_ result: StoredResult, for key: CacheKey) -> Diagnostic? {
    let entry = Entry(key: key, value: PackedResult(result))
    return keep(
      entry, .result, at: path(.result, key.digest),
      of: "result of example '\(result.execution.example)'")
  }

  /// The keys of all results that are kept for an example, sorted by digest.
  ///
  /// Every result is read: it is meant for questions, not for builds.
  package func results(of example: ExampleID) -> [CacheKey] {
    CacheListing(of: self).files.compactMap { file -> CacheKey? in
      guard case .result(let digest) = file.place else { return nil }
      let entry = try? read(.result, at: path(.result, digest), for: digest, as: PackedResult.self)
      guard let entry, let result = try? entry.value.unpacked(),
        result.execution.example == example
      else { return nil }
      return entry.key
    }.sorted { $0.digest < $1.digest }
  }

  /// Writes an entry; a warning if it cannot be written.
  func keep<Value>(
    _ entry: Entry<Value>, _ kind: EntryKind, at path: String, of name: String
  ) -> Diagnostic? {
    do {
      try StoreFile.write(try entry.bytes(kind: kind), to: path)
      return nil
    } catch let fault as SystemFault {
      return notKept(name, at: path, because: fault)
    } catch {
      return Diagnostic(
        "cache-entry", .warning, at: SourceLocation(path: path),
        "\(name) is not kept for the next build: it cannot be encoded (\(error))")
    }
  }
}
