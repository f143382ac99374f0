/// The line of a file on which a piece of expected text stands.
///
/// A line is a gutter (what the surrounding comment or quotation puts before each line, and the indentation), code,
/// the sign of a comment, its words, and the text:
///
///     ///     print(greeting)  // Prints "Hello"
///     gutter  code             sign      text
struct PieceLine {
  /// From the first byte to the last before the line feed.
  let content: Range<Int>
  /// Behind the line feed.
  let end: Int

  private let bytes: [UInt8]
  private let piece: Range<Int>
  /// Where the gutter ends.
  private let codeStart: Int
  /// Where the comment begins; nil where the whole line is inside of one.
  private let sign: Int?

  private static let lineFeed = UInt8(ascii: "\n")
  private static let carriageReturn = UInt8(ascii: "\r")

  init(of piece: Range<Int>, in bytes: [UInt8]) {
    let isBreak = { (byte: UInt8) in byte == Self.lineFeed || byte == Self.carriageReturn }
    let start = bytes[..<piece.lowerBound].lastIndex(where: isBreak).map { $0 + 1 } ?? 0
    let contentEnd = bytes[piece.upperBound...].firstIndex(where: isBreak) ?? bytes.count
    content = start..<contentEnd
    end = contentEnd + Self.lineBreak(at: contentEnd, in: bytes).count
    self.bytes = bytes
    self.piece = piece
    codeStart = Self.gutterEnd(bytes[start..<piece.lowerBound])
    let code = bytes[codeStart..<piece.lowerBound]
    let isComment = code.starts(with: "//".utf8) || code.starts(with: "/*".utf8)
    sign =
      isComment
      ? codeStart : Self.last("//", in: code) ?? Self.last("/*", in: code)
  }

  /// Whether the comment is all that stands on the line, so that the line can go as a whole.
  var isCommentAlone: Bool {
    let tail = bytes[piece.upperBound..<content.upperBound]
    if opensBlockComment {
      return sign == codeStart && Self.trimmed(tail).suffix(2).elementsEqual("*/".utf8)
    }
    // The end of a comment that began above must stay.
    if Self.last("*/", in: tail) != nil || Self.last("-->", in: tail) != nil { return false }
    return Self.trimmed(bytes[codeStart..<(sign ?? piece.lowerBound)]).isEmpty
  }

  /// What stands before and behind a text on a line that continues this one; nil if that cannot be told.
  ///
  /// Code gives way to blanks, so that the texts stand below each other.
  func surroundings(isQuoted: Bool) -> (lead: [UInt8], tail: [UInt8])? {
    guard sign != nil || Self.trimmed(bytes[codeStart..<piece.lowerBound]).isEmpty else {
      return nil
    }
    var lead = Array(bytes[content.lowerBound..<codeStart])
    for byte in bytes[codeStart..<(sign ?? codeStart)] {
      // One blank for each character, whose further bytes begin with the bits 10.
      if byte & 0b1100_0000 == 0b1000_0000 { continue }
      lead.append(byte == UInt8(ascii: "\t") ? byte : UInt8(ascii: " "))
    }
    lead += bytes[(sign ?? codeStart)..<piece.lowerBound]
    var tail = isQuoted ? Array("\"".utf8) : []
    if opensBlockComment {
      let rest = bytes[piece.upperBound..<content.upperBound]
      guard let end = Self.last("*/", in: rest) else { return nil }
      tail = Array(bytes[piece.upperBound..<(end + 2)])
    }
    return (lead, tail)
  }

  /// The bytes that end the line, or that end lines of this file where it is the last and has none.
  var lineBreak: [UInt8] {
    if content.upperBound < end { return Array(bytes[content.upperBound..<end]) }
    let before = Self.lineBreak(before: content.lowerBound, in: bytes)
    return before.isEmpty ? [Self.lineFeed] : Array(bytes[before])
  }

  /// The bytes that end the line above a place; none at the start of the file.
  static func lineBreak(before place: Int, in bytes: [UInt8]) -> Range<Int> {
    guard place > 0 else { return 0..<0 }
    let isPair =
      place > 1 && bytes[place - 2] == carriageReturn && bytes[place - 1] == lineFeed
    return (place - (isPair ? 2 : 1))..<place
  }

  private static func lineBreak(at place: Int, in bytes: [UInt8]) -> Range<Int> {
    guard place < bytes.count else { return place..<place }
    let isPair =
      bytes[place] == carriageReturn && place + 1 < bytes.count && bytes[place + 1] == lineFeed
    return place..<(place + (isPair ? 2 : 1))
  }

  private var opensBlockComment: Bool {
    sign.map { bytes[$0..<piece.lowerBound].starts(with: "/*".utf8) } ?? false
  }

  /// Blanks and `>` of a quotation, then `///` or the `*` of a block comment, then blanks.
  private static func gutterEnd(_ lead: ArraySlice<UInt8>) -> Int {
    var rest = lead.drop { isBlank($0) || $0 == UInt8(ascii: ">") }
    let slashes = rest.prefix { $0 == UInt8(ascii: "/") }
    let stars = rest.prefix { $0 == UInt8(ascii: "*") }
    if slashes.count > 2 {
      rest = rest.dropFirst(slashes.count)
    } else if !stars.isEmpty, rest.dropFirst(stars.count).first.map(isBlank) ?? true {
      rest = rest.dropFirst(stars.count)
    }
    return rest.drop(while: isBlank).startIndex
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t")
  }

  private static func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let tail = bytes.drop(while: isBlank)
    return tail.prefix(
      (tail.lastIndex { !isBlank($0) } ?? tail.startIndex - 1) + 1 - tail.startIndex)
  }

  private static func last(_ word: String, in bytes: ArraySlice<UInt8>) -> Int? {
    let count = word.utf8.count
    guard bytes.count >= count else { return nil }
    return (bytes.startIndex...(bytes.endIndex - count)).last {
      bytes[$0..<($0 + count)].elementsEqual(word.utf8)
    }
  }
}
