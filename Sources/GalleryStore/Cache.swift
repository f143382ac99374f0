package import Foundation
internal import GalleryDiagnostics

/// Results and compiled examples of earlier builds, named by the keys of everything they depend on.
///
///     FOLDER/v2/results/ab/REST         a result; `ab` and REST are the digest of its key
///     FOLDER/v2/libraries/ab/REST       what is known of a compiled example …
///     FOLDER/v2/libraries/ab/REST-SHA256.so   … and its library, named by its contents too
///     FOLDER/v2/sources/ab/REST         an example as it was read, by the key of its text
///     FOLDER/v2/builds/000001           what a build used
///     FOLDER/v2/shards/1-of-4           what a build of a part of the examples used
///
/// The invariants, which no lock upholds:
/// 1. A file is written under a temporary name in its folder and renamed: no reader meets half of one.
/// 2. Everything is verified on reading (see `Entry`). What is wrong is removed and told; it never
///    becomes a result. So any number of builds may write, read and collect at the same time, and a
///    lookup that loses a race is one that found nothing.
/// 3. A library bears the digest of its contents in its name: two builds that compiled the same
///    example to different bytes do not put one's library under the other's entry.
/// 4. No time of a file and no clock is read.
package struct Cache: Sendable {
  /// Raised whenever the form of an entry changes; it is part of the path and of every entry.
  static let version = 2

  package let folder: URL
  /// The folder's path, without a slash at its end.
  let base: String
  /// The folder of this version.
  var root: String { "\(base)/v\(Self.version)" }

  /// A cache in a folder, which is made when something is kept.
  package init(folder: URL) {
    self.folder = folder
    let path = folder.path(percentEncoded: false)
    base = path.hasSuffix("/") ? String(path.dropLast()) : path
  }

  /// The path of an entry; a digest is hexadecimal, whatever the parts of its key hold.
  func path(_ kind: EntryKind, _ digest: String) -> String {
    "\(root)/\(kind.folder)/\(digest.prefix(2))/\(digest.dropFirst(2))"
  }

  /// Reads and verifies an entry.
  func read<Value: Codable & Sendable>(
    _ kind: EntryKind, at path: String, for digest: String, as type: Value.Type = Value.self
  ) throws(EntryFault) -> Entry<Value> {
    try Entry(StoreFile.read(path, limit: Entry<Value>.limit), kind: kind, digest: digest)
  }

  /// Removes what cannot be used, and says so.
  func drop(_ path: String, of name: String, because fault: EntryFault) -> Diagnostic {
    let isRemoved = StoreFile.remove(path)
    return Diagnostic(
      "cache-entry", .warning, at: SourceLocation(path: path),
      "kept entry of \(name) is not used: \(fault.reason)",
      notes: [
        .init(
          isRemoved
            ? "it was removed; what it held is made anew"
            : "it could not be removed; what it held is made anew in every build")
      ])
  }

  /// The names of the warnings that something was not kept.
  package static let notKeptIDs: Set<String> = ["cache-full", "cache-unwritable"]

  /// Why something was not kept.
  func notKept(_ name: String, at path: String, because fault: SystemFault) -> Diagnostic {
    Diagnostic(
      fault.isFull ? "cache-full" : "cache-unwritable", .warning, at: SourceLocation(path: path),
      "\(name) cannot be kept: \(fault.reason)",
      fixIts: [
        .init(
          fault.isFull
            ? "run 'gallery cache gc' or make room on the disk"
            : "make the folder writable, or name another with --cache-path")
      ])
  }
}
