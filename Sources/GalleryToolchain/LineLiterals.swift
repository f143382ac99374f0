internal import Foundation

/// Tells whether Swift code may see the lines at which it is called.
///
/// A default argument of `#line` is that of the caller, and a macro sees the place of its use. That the words
/// stand in a comment or text counts too: nothing is parsed.
enum LineLiterals {
  private static let words = ["#line", "#column", "ourceLocation"].map { Data($0.utf8) }

  /// True if the file holds one of the words, or cannot be read.
  static func areIn(fileAt path: String) -> Bool {
    guard let text = FileManager.default.contents(atPath: path) else { return true }
    return words.contains { text.range(of: $0) != nil }
  }
}
