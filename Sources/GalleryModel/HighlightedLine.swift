/// One line of code as spans of one kind each; the spans' texts joined are the line.
///
/// It holds the text once and the spans as lengths: a gallery keeps the lines of all its examples in memory,
/// and in its cache.
package struct HighlightedLine: Hashable, Codable, Sendable {
  package enum Kind: UInt8, Sendable {
    case plain, keyword, type, declaration, string, number, attribute, comment
  }

  package struct Span: Hashable, Sendable {
    package var kind: Kind
    package var text: String

    package init(_ kind: Kind, _ text: String) {
      self.kind = kind
      self.text = text
    }
  }

  /// The line's number in its file.
  package var number: Int
  package private(set) var text: String
  /// Of each span its kind and its length in UTF-8 bytes, as `length * 8 + kind`.
  private var runs: [Int]

  package init(number: Int, spans: [Span]) {
    self.number = number
    text = spans.map(\.text).joined()
    runs = spans.map { $0.text.utf8.count << 3 | Int($0.kind.rawValue) }
  }

  /// The spans in order.
  package var spans: [Span] {
    var rest = text.utf8[...]
    return runs.map { run in
      let piece = rest.prefix(run >> 3)
      rest = rest.dropFirst(run >> 3)
      return Span(Kind(rawValue: UInt8(run & 7)) ?? .plain, String(Substring(piece)))
    }
  }

  package init(from decoder: any Decoder) throws {
    var container = try decoder.unkeyedContainer()
    number = try container.decode(Int.self)
    text = try container.decode(String.self)
    runs = try container.decode([Int].self)
    guard runs.allSatisfy({ $0 >= 0 }), runs.reduce(0, { $0 + $1 >> 3 }) == text.utf8.count else {
      throw DecodingError.dataCorruptedError(
        in: container, debugDescription: "the spans of a line are as long as the line")
    }
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.unkeyedContainer()
    try container.encode(number)
    try container.encode(text)
    try container.encode(runs)
  }
}
