package import GalleryDiagnostics
package import GalleryModel

/// Compiled examples by their keys.
extension Cache {
  /// The compiled example that was kept under a key; its library then stands at `path`.
  ///
  /// The library is linked, or copied, to `path` before it is verified there: neither a collection nor
  /// another build can take away or change what was verified.
  package func library(
    for key: CacheKey, of example: ExampleID, linkingTo path: String
  ) -> Lookup<StoredLibrary> {
    let entryPath = self.path(.library, key.digest)
    let kept: KeptLibrary
    do throws(EntryFault) {
      kept = try library(at: entryPath, for: key.digest).value
      guard kept.example == example else { throw .otherExample(kept.example.path) }
    } catch .absent {
      return .absent
    } catch {
      return .dropped(drop(entryPath, of: "compiled example '\(example)'", because: error))
    }
    let library = kept.file.path(beside: entryPath)
    do throws(SystemFault) {
      try StoreFile.link(library, to: path)
    } catch {
      // A collection took the library away, or there is no room: it is compiled again.
      return .absent
    }
    if (try? LibraryFile(reading: path)) == kept.file { return .found(kept.library) }
    StoreFile.remove(path)
    StoreFile.remove(library)
    return .dropped(drop(entryPath, of: "compiled example '\(example)'", because: .library))
  }

  /// Keeps a compiled example and takes over the library at `path`, which stays usable.
  ///
  /// - Returns: a warning if it was not kept: the folder is read-only, the disk full.
  package func keep(
    _ library: StoredLibrary, at path: String, for key: CacheKey, of example: ExampleID
  ) -> Diagnostic? {
    let entryPath = self.path(.library, key.digest)
    let name = "compiled example '\(example)'"
    let file: LibraryFile
    do throws(EntryFault) {
      file = try LibraryFile(reading: path)
    } catch {
      return Diagnostic(
        "cache-entry", .warning, at: SourceLocation(path: path),
        "\(name) is not kept for the next build: \(error.reason)")
    }
    let target = file.path(beside: entryPath)
    do throws(SystemFault) {
      try StoreFile.link(path, to: target)
    } catch {
      return notKept(name, at: target, because: error)
    }
    let entry = Entry(
      key: key, value: KeptLibrary(example: example, file: file, library: library))
    return keep(entry, .library, at: entryPath, of: name)
  }

  /// Reads and verifies what is known of a library, without the library.
  func library(at path: String, for digest: String) throws(EntryFault) -> Entry<KeptLibrary> {
    let entry: Entry<KeptLibrary> = try read(.library, at: path, for: digest)
    guard entry.value.file.isWellFormed else { throw .form("a digest that is none") }
    return entry
  }
}
