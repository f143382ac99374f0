internal import Foundation

/// A list of rules, put in the order in which they apply; of several tolerances the last one counts.
struct Normalization: Sendable {
  private let replacements: [TextReplacement]
  private let rules: Set<Normalizer>
  /// By how much numbers may differ.
  let tolerance: Double?

  /// The order of the rules: what one writes none before it would find.
  private static let rewriting: [(Normalizer, any ByteRule.Type)] = [
    (.paths, PathRule.self), (.addresses, AddressRule.self), (.uuids, UUIDRule.self),
    (.dates, DateRule.self), (.durations, DurationRule.self),
  ]

  /// The rules that are given and no others.
  init(_ normalizers: [Normalizer]) {
    var replacements: [TextReplacement] = []
    var tolerance: Double?
    for normalizer in normalizers {
      switch normalizer {
      case .replacement(let replacement): replacements.append(replacement)
      case .numbers(let value): tolerance = value
      default: continue
      }
    }
    self.replacements = replacements
    self.tolerance = tolerance
    rules = Set(normalizers)
  }

  /// Whether the order of all groups is of no account.
  var sortsAll: Bool { rules.contains(.unordered) }

  /// The text after all the rules but the tolerance, as a person would read it.
  func normalized(_ text: String) -> String {
    String(decoding: rewritten(prepared(text, hidesDots: false)), as: UTF8.self)
  }

  /// The text after the rules for white space and the author's patterns, in composed characters and with `\n` alone
  /// at the ends of lines.
  func prepared(_ text: String, hidesDots: Bool = true) -> [UInt8] {
    var text = Self.composed(text)
    for rule in replacements {
      let replacement = hidesDots ? Elision.hidden(in: rule.replacement) : rule.replacement
      text = rule.apply(to: text, writing: replacement)
    }
    let bytes = [UInt8](text)
    return rules.contains(.trailingSpace) ? TrailingSpace.removed(from: bytes) : bytes
  }

  /// A prepared text after the built-in rules.
  func rewritten(_ text: [UInt8]) -> [UInt8] {
    var text = text
    for (normalizer, rule) in Self.rewriting where rules.contains(normalizer) {
      text = rule.apply(to: text)
    }
    guard sortsAll || rules.contains(.dictionaries) else { return text }
    return GroupOrder.sorted(text, sortsAll: sortsAll)
  }

  private static func composed(_ text: String) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    var isASCII = true
    for byte in text.utf8 {
      if byte == UInt8(ascii: "\n") {
        while bytes.last == UInt8(ascii: "\r") { bytes.removeLast() }
      }
      isASCII = isASCII && byte < 0x80
      bytes.append(byte)
    }
    let text = String(decoding: bytes, as: UTF8.self)
    return isASCII ? text : text.precomposedStringWithCanonicalMapping
  }
}
