/// A file before and after the comments in it were put right.
package struct BlessedFile: Hashable, Sendable {
  /// Package-relative.
  package var path: String
  /// The bytes that were read; nil for a file that is not there yet.
  package var original: [UInt8]?
  package var edited: [UInt8]

  package init(path: String, original: [UInt8]?, edited: [UInt8]) {
    self.path = path
    self.original = original
    self.edited = edited
  }

  package var isChanged: Bool { original != edited }
}
