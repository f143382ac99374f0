import SwiftSyntax

/// The text of a declaration as it stands in its file, and which line of the file each part is on.
struct SourceText {
  /// The text, with what precedes the declaration.
  let bytes: [UInt8]
  private let start: Int
  private let firstLine: Int

  /// The text of a declaration, of which one part's line in the file is known.
  init(_ declaration: some SyntaxProtocol, lineOf part: some SyntaxProtocol, is line: Int) {
    bytes = Array(declaration.description.utf8)
    start = declaration.position.utf8Offset
    let offset = part.positionAfterSkippingLeadingTrivia.utf8Offset - start
    firstLine = line - bytes[..<offset].count { $0 == UInt8(ascii: "\n") }
  }

  /// Where a part begins, behind its trivia.
  func offset(of part: some SyntaxProtocol) -> Int {
    part.positionAfterSkippingLeadingTrivia.utf8Offset - start
  }

  /// The line of the file that a place is on.
  func line(at offset: Int) -> Int {
    firstLine + bytes[..<offset].count { $0 == UInt8(ascii: "\n") }
  }

  /// The text of that line without the spaces around it.
  func code(at offset: Int) -> String {
    let newline = UInt8(ascii: "\n")
    let from = bytes[..<offset].lastIndex(of: newline).map { $0 + 1 } ?? 0
    let to = bytes[offset...].firstIndex(of: newline) ?? bytes.count
    let line = Substring(String(decoding: bytes[from..<to], as: UTF8.self))
    return String(
      line.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
  }

  /// How many bytes stand before a place on its line.
  func column(at offset: Int) -> Int {
    offset - (bytes[..<offset].lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0)
  }
}
