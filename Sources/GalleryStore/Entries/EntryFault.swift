/// Why an entry cannot be used.
enum EntryFault: Error, Equatable {
  /// There is none.
  case absent
  /// It is there and cannot be read.
  case unreadable(String)
  /// Something else than a file stands in its place.
  case notAFile(String)
  case tooLarge(limit: Int)
  /// Its first line is not that of an entry.
  case foreign
  /// It was written by another version of the cache.
  case version(String)
  case kind(String)
  case otherKey
  case otherExample(String)
  case length(expected: Int, found: Int)
  case digest
  /// Its hash fits and its contents do not: it was not written by this cache.
  case form(String)
  /// The library beside it has another length or digest.
  case library

  var reason: String {
    switch self {
    case .absent: "there is none"
    case .unreadable(let reason): "it cannot be read (\(reason))"
    case .notAFile(let kind): "\(kind) stands in its place"
    case .tooLarge(let limit): "it is larger than \(limit / 1_000_000) MB"
    case .foreign: "it is no entry of a cache"
    case .version(let version): "it is of version \(version) of the cache"
    case .kind(let kind): "it is a \(kind)"
    case .otherKey: "it belongs to another key"
    case .otherExample(let name): "it belongs to the example '\(name)'"
    case .length(let expected, let found): "it has \(found) bytes in place of \(expected)"
    case .digest: "its bytes were changed"
    case .form(let reason): "its contents are not what this version writes (\(reason))"
    case .library: "its library was changed"
    }
  }
}
