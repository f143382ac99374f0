#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Glibc
#endif

/// DocC's links to symbols, which CommonMark reads as code: ``` ``Name/member(_:)`` ```.
///
/// The tree of cmark does not say how many backticks stood around a code span, and the columns that
/// it gives are not exact. So a mark is put behind each run of two backticks before the text is
/// parsed, and taken out of whatever comes back: a code span whose content begins with the mark was
/// opened by exactly two.
///
/// The mark is a character that the text does not have, and it is punctuation, as the backtick before
/// it is: no rule of CommonMark can tell them apart, so the tree is the same with and without it.
struct SymbolLinkSyntax: Sendable {
  /// Three bytes of UTF-8; nil where no symbol link can be.
  private let mark: [UInt8]?

  /// No symbol links.
  init() { mark = nil }

  /// The mark for one text.
  init(for source: [UInt8]) {
    mark = Self.runsOfTwo(in: source).isEmpty ? nil : Self.unusedMark(in: source)
  }

  /// The text with a mark behind each run of two backticks.
  func marked(_ source: [UInt8]) -> [UInt8] {
    guard let mark else { return source }
    var result: [UInt8] = []
    var start = 0
    for end in Self.runsOfTwo(in: source) {
      result += source[start..<end]
      result += mark
      start = end
    }
    return result + source[start...]
  }

  /// A string of the parsed tree without marks.
  func unmarked(_ string: UnsafePointer<CChar>) -> String {
    guard let mark else { return String(cString: string) }
    let needle = mark.map(CChar.init(bitPattern:)) + [0]
    guard var next = UnsafePointer(strstr(string, needle)) else { return String(cString: string) }
    var result: [CChar] = []
    var start = string
    while true {
      result.append(contentsOf: UnsafeBufferPointer(start: start, count: next - start))
      start = next + mark.count
      guard let following = strstr(start, needle) else { break }
      next = UnsafePointer(following)
    }
    result.append(contentsOf: UnsafeBufferPointer(start: start, count: strlen(start)))
    return result.withUnsafeBytes { String(decoding: $0, as: UTF8.self) }
  }

  /// A line of the marked text without marks.
  func unmarked(_ line: ArraySlice<UInt8>) -> [UInt8] {
    guard let mark else { return Array(line) }
    return Array(line.split(separator: mark, omittingEmptySubsequences: false).joined())
  }

  /// What a code span of the parsed tree is.
  ///
  /// Names have no white space and no backticks: ``` `` `code` `` ``` shows backticks as ever.
  func inline(forCode string: UnsafePointer<CChar>) -> MarkdownInline {
    var code = unmarked(string)
    guard let mark, (0..<mark.count).allSatisfy({ UInt8(bitPattern: string[$0]) == mark[$0] })
    else { return .code(code) }
    // The mark kept cmark from taking one space off each side.
    if code.utf8.count > 1, code.utf8.first == 0x20, code.utf8.last == 0x20,
      code.utf8.contains(where: { $0 != 0x20 })
    {
      code = String(code.dropFirst().dropLast())
    }
    let isName = !code.utf8.isEmpty && !code.utf8.contains { $0 <= 0x20 || $0 == 0x60 }
    return isName ? .symbolLink(code) : .code(code)
  }

  /// The ends of the runs of two backticks.
  ///
  /// A backslash before a run takes its first backtick, unless a backslash takes that one.
  private static func runsOfTwo(in source: [UInt8]) -> [Int] {
    var ends: [Int] = []
    var position = 0
    while let start = source.firstOffset(of: 0x60, from: position) {
      var end = start
      while end < source.count, source[end] == 0x60 { end += 1 }
      var backslashes = 0
      while start > backslashes, source[start - backslashes - 1] == 0x5C { backslashes += 1 }
      if end - start - backslashes % 2 == 2 { ends.append(end) }
      position = end
    }
    return ends
  }

  /// A punctuation character from U+2E00 to U+2E2E that is not in the text, not even as an entity.
  private static func unusedMark(in source: [UInt8]) -> [UInt8]? {
    var used: Set<UInt32> = []
    var position = 0
    while let start = source.firstOffset(of: 0xE2, from: position) {
      if start + 2 < source.count, source[start + 1] == 0xB8 {
        used.insert(0x2E00 + UInt32(source[start + 2] & 0x3F))
      }
      position = start + 1
    }
    position = 0
    while let start = source.firstOffset(of: 0x26, from: position) {
      if let value = numericEntity(source[(start + 1)...]) { used.insert(value) }
      position = start + 1
    }
    return (UInt32(0x2E00)...0x2E2E).first { !used.contains($0) }
      .map { [0xE2, 0xB8, 0x80 + UInt8($0 & 0x3F)] }
  }

  /// The value of `#11776;` or `#x2E00;`.
  private static func numericEntity(_ rest: ArraySlice<UInt8>) -> UInt32? {
    guard rest.first == 0x23 else { return nil }
    let isHexadecimal = rest.dropFirst().first.map { $0 | 0x20 == 0x78 } ?? false
    let digits = rest.dropFirst(isHexadecimal ? 2 : 1).prefix(8).prefix { $0 != 0x3B }
    return UInt32(String(decoding: digits, as: UTF8.self), radix: isHexadecimal ? 16 : 10)
  }
}
