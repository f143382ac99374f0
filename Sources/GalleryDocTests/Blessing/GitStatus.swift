/// Reads what `git status --porcelain=v1 -z` prints.
///
/// Entries end with NUL: two letters, a blank, the path from the top of the repository as it is. One whose letters
/// say that the file was renamed or copied is followed by the path from which it came, ended by NUL as well.
enum GitStatus {
  /// The paths of all entries, those from which files came too, as bytes: git asks for no encoding.
  static func paths(_ output: [UInt8]) -> [ArraySlice<UInt8>] {
    var paths: [ArraySlice<UInt8>] = []
    var isOrigin = false
    for entry in output.split(separator: 0) {
      if isOrigin {
        paths.append(entry)
        isOrigin = false
      } else if entry.count > 3 {
        paths.append(entry.dropFirst(3))
        isOrigin = entry.prefix(2).contains { $0 == UInt8(ascii: "R") || $0 == UInt8(ascii: "C") }
      }
    }
    return paths
  }
}
