/// A place in a text file: the file's package-relative path, and a line and a column counted from 1.
///
/// Columns count UTF-8 bytes, as the Swift compiler does.
package struct SourceLocation: Hashable, Codable, Sendable {
  package var path: String
  package var line: Int?
  package var column: Int?

  package init(path: String, line: Int? = nil, column: Int? = nil) {
    self.path = path
    self.line = line
    self.column = column
  }
}

extension SourceLocation: CustomStringConvertible {
  package var description: String {
    guard let line else { return path }
    guard let column else { return "\(path):\(line)" }
    return "\(path):\(line):\(column)"
  }
}
