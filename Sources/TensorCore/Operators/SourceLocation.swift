/// A place in the user's source.
public struct SourceLocation: Hashable, Sendable, CustomStringConvertible {
  /// The path as the compiler saw it.
  public let file: String
  /// The line, from 1.
  public let line: Int

  /// The place of a caller: pass `#filePath` and `#line`.
  public init(_ file: StaticString, _ line: UInt) {
    self.file = "\(file)"
    self.line = Int(line)
  }

  /// A place that was recorded.
  package init(file: String, line: Int) {
    self.file = file
    self.line = line
  }

  /// Whether it is a place in a file of the same name.
  func isIn(file other: String) -> Bool {
    file == other || file.split(separator: "/").last == other.split(separator: "/").last
  }

  /// As compilers write it: `file:line`.
  public var description: String { "\(file):\(line)" }
}
