internal import GalleryFiles

/// Which files there are at one moment, and what the file system tells of them.
///
/// Two states are compared, and not what happened between them: so it does not matter whether an editor writes a
/// file in place, or beside it and renames, or how a folder came.
struct SourceState: Equatable, Sendable {
  private var stamps: [String: FileStamp]

  /// The state of some files; those that are gone do not count.
  init(of paths: [String]) {
    stamps = Dictionary(
      paths.compactMap { path in FileStamp(of: path).map { (path, $0) } },
      uniquingKeysWith: { first, _ in first })
  }

  /// Paths of the files that are other ones than in an earlier state, new or gone, sorted.
  func changes(since old: SourceState) -> [String] {
    let others = stamps.filter { old.stamps[$0.key] != $0.value }.keys
    return (others + old.stamps.keys.filter { stamps[$0] == nil }).sorted()
  }
}
