/// The `...` or `…` by which an author leaves text out.
///
/// They are told from dots that are meant before any other rule applies, as rules write a `…` of their own. Where they
/// are found a mark is put: a private character at the far end of Unicode, which has a meaning to nobody else.
enum Elision {
  /// Where dots mean themselves.
  enum Place {
    /// In printed text: between digits, as in `1...3`.
    case text
    /// In values: between any two words, as in `a...z`.
    case value
  }

  /// Stands for an elision.
  static let mark: [UInt8] = .init("\u{10F5D1}")
  private static let ellipsis: [UInt8] = .init("…")
  private static let dots: [UInt8] = .init("...")

  /// The text with marks for elisions.
  static func marked(_ text: [UInt8], in place: Place) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(text.count)
    var index = 0
    while index < text.count {
      if text[index] == dots[0], text.hold(dots, at: index) {
        output += isRange(text, at: index, in: place) ? dots : mark
        index += dots.count
      } else if text[index] == ellipsis[0], text.hold(ellipsis, at: index) {
        output += mark
        index += ellipsis.count
      } else {
        output.append(text[index])
        index += 1
      }
    }
    return output
  }

  private static func isRange(_ text: [UInt8], at index: Int, in place: Place) -> Bool {
    let isOperand: (UInt8) -> Bool = place == .text ? \.isDigit : \.isWord
    let isSigned = text.follows(index + 3) { $0 == UInt8(ascii: "-") }
    return text.precedes(index, isOperand) && text.follows(index + (isSigned ? 4 : 3), isOperand)
  }

  /// A text of ours with its dots hidden, so that on the expected side it is not taken for an elision.
  static func hidden(in text: String) -> String {
    text.replacing("...", with: "\u{10F5D3}").replacing("…", with: "\u{10F5D2}")
  }

  /// The parts of a marked text between its marks; one more than there are marks.
  static func segments(of text: some Sequence<UInt8>) -> [[UInt8]] {
    let text = Array(text)
    var segments: [[UInt8]] = []
    var start = 0
    var index = 0
    while index < text.count {
      if text[index] == mark[0], text.hold(mark, at: index) {
        segments.append(Array(text[start..<index]))
        index += mark.count
        start = index
      } else {
        index += 1
      }
    }
    return segments + [Array(text[start...])]
  }
}
