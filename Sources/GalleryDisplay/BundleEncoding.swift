// The bytes of a bundle, version 1. Numbers are unsigned, 32 bits, little endian.
//
//   bundle         = 0x01 text optional optional count representation*
//   text           = length byte*
//   optional       = 0x00 | 0x01 text              detail, then alternative
//   representation = text appearance length byte*   type; 0 any, 1 light, 2 dark
//
// The bytes come from programs that may be hostile: every length is held against what is left, and
// nothing is allocated on the strength of a count alone.

@_spi(GalleryRuntime)
extension MIMEBundle {
  /// The largest encoding that the recorder takes, in bytes.
  public static var largestEncoding: Int { 32 << 20 }

  /// The bundle as bytes.
  public func encoded() -> [UInt8] {
    var bytes: [UInt8] = [1]
    Self.append(Array(text.utf8), to: &bytes)
    for optional in [detail, alternative] {
      bytes.append(optional == nil ? 0 : 1)
      if let optional { Self.append(Array(optional.utf8), to: &bytes) }
    }
    Self.append(UInt32(clamping: representations.count), to: &bytes)
    for representation in representations {
      Self.append(Array(representation.type.rawValue.utf8), to: &bytes)
      bytes.append(Self.code(of: representation.appearance))
      Self.append(representation.bytes, to: &bytes)
    }
    return bytes
  }

  /// The bundle that `encoded()` gave, or nil if the bytes are none.
  public init?(encoded bytes: [UInt8]) {
    var rest = bytes[...]
    guard rest.popFirst() == 1, let text = Self.text(from: &rest),
      case .some(let detail) = Self.optionalText(from: &rest),
      case .some(let alternative) = Self.optionalText(from: &rest),
      let count = Self.number(from: &rest)
    else { return nil }
    var representations: [Representation] = []
    for _ in 0..<count {
      guard let type = Self.text(from: &rest), Self.isTypeName(type),
        let code = rest.popFirst(), let appearance = Self.appearance(of: code),
        let content = Self.bytes(from: &rest)
      else { return nil }
      representations.append(
        Representation(
          MIMEType(rawValue: type), bytes: Array(content), appearance: appearance))
    }
    guard rest.isEmpty else { return nil }
    self.init(
      text: text, detail: detail, alternative: alternative, representations: representations)
  }

  private static func append(_ number: UInt32, to bytes: inout [UInt8]) {
    for shift in [0, 8, 16, 24] { bytes.append(UInt8(truncatingIfNeeded: number >> UInt32(shift))) }
  }

  private static func append(_ content: [UInt8], to bytes: inout [UInt8]) {
    append(UInt32(clamping: content.count), to: &bytes)
    bytes.append(contentsOf: content)
  }

  private static func number(from rest: inout ArraySlice<UInt8>) -> Int? {
    guard rest.count >= 4 else { return nil }
    let number = rest.prefix(4).reversed().reduce(0) { $0 << 8 | Int($1) }
    rest.removeFirst(4)
    return number
  }

  private static func bytes(from rest: inout ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    guard let count = number(from: &rest), count <= rest.count else { return nil }
    defer { rest.removeFirst(count) }
    return rest.prefix(count)
  }

  private static func text(from rest: inout ArraySlice<UInt8>) -> String? {
    bytes(from: &rest).map { String(decoding: $0, as: UTF8.self) }
  }

  /// The outer optional is nil if the bytes are no optional text.
  private static func optionalText(from rest: inout ArraySlice<UInt8>) -> String?? {
    switch rest.popFirst() {
    case 0: .some(nil)
    case 1: text(from: &rest).map { .some($0) }
    default: nil
    }
  }

  private static func code(of appearance: Appearance) -> UInt8 {
    switch appearance {
    case .any: 0
    case .light: 1
    case .dark: 2
    }
  }

  private static func appearance(of code: UInt8) -> Appearance? {
    Appearance.allCases.first { Self.code(of: $0) == code }
  }

  /// Whether a name is `type/subtype` in the characters of RFC 6838, at most 127 of them.
  private static func isTypeName(_ name: String) -> Bool {
    let parts = name.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    let marks = Set("!#$&-^_.+".utf8)
    return name.utf8.count <= 127 && parts.count == 2
      && parts.allSatisfy { part in
        !part.isEmpty
          && part.allSatisfy { byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
              UInt8(ascii: "0")...UInt8(ascii: "9"):
              true
            default: marks.contains(byte)
            }
          }
      }
  }
}
