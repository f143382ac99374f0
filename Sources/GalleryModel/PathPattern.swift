/// A pattern for package-relative paths, or for names like them: `*` stands for any run of characters, `/` included.
package struct PathPattern: Hashable, Sendable {
  package var text: String

  package init(_ text: String) { self.text = text }

  package func matches(_ path: String) -> Bool {
    let parts = text.split(separator: "*", omittingEmptySubsequences: false)
    guard let first = parts.first, let last = parts.last, parts.count > 1 else {
      return path == text
    }
    guard path.hasPrefix(first), path.hasSuffix(last),
      path.utf8.count >= first.utf8.count + last.utf8.count
    else { return false }
    var rest = path.dropFirst(first.count).dropLast(last.count)
    for part in parts.dropFirst().dropLast() where !part.isEmpty {
      guard let found = rest.firstRange(of: part) else { return false }
      rest = rest[found.upperBound...]
    }
    return true
  }
}
