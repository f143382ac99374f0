import GalleryModel

/// How many bytes precede the prose on the comment lines of a script.
///
/// They are `//` and one space, or on a separator all that stands before its heading.
struct CommentColumns {
  private let lines: [Substring.UTF8View]

  init(_ source: ExampleSource) {
    lines = source.text.split(omittingEmptySubsequences: false) {
      $0 == "\n" || $0 == "\r\n" || $0 == "\r"
    }.map(\.utf8)
  }

  /// Zero for a line without a comment.
  func start(ofLine line: Int) -> Int {
    guard lines.indices.contains(line - 1) else { return 0 }
    let bytes = lines[line - 1]
    let comment = bytes.drop { $0 == 0x20 || $0 == 0x09 }
    guard comment.starts(with: "//".utf8) else { return 0 }
    let text = comment.dropFirst(2)
    let separator = text.drop { $0 == 0x20 || $0 == 0x09 }
    let prose =
      separator.starts(with: "%%".utf8)
      ? separator.dropFirst(2).drop { $0 == 0x20 || $0 == 0x09 }
      : text.dropFirst(text.first == 0x20 ? 1 : 0)
    return bytes.count - prose.count
  }
}
