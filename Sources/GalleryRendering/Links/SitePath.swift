/// Paths inside the site, `/` between folders, without a leading `/`, and the links between them.
enum SitePath {
  /// The relative URL of `target` as written on the page at `page`, percent-encoded.
  static func link(to target: String, from page: String, fragment: String? = nil) -> String {
    let anchor = fragment.map { "#" + encode($0) } ?? ""
    if target == page, fragment != nil { return anchor }
    let from = page.split(separator: "/").dropLast()
    let to = target.split(separator: "/")
    var shared = 0
    while shared < from.count, shared < to.count - 1, from[shared] == to[shared] { shared += 1 }
    let steps = Array(repeating: "..", count: from.count - shared) + to[shared...].map(encode)
    return steps.joined(separator: "/") + anchor
  }

  /// Every segment percent-encoded.
  static func url(ofPath path: String) -> String {
    path.split(separator: "/", omittingEmptySubsequences: false).map(encode).joined(separator: "/")
  }

  /// Percent-encoding of everything but the unreserved characters of RFC 3986.
  static func encode(_ text: some StringProtocol) -> String {
    var result = ""
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
        UInt8(ascii: "_"), UInt8(ascii: "~"):
        result.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        let digits = String(byte, radix: 16, uppercase: true)
        result += "%" + (digits.count == 1 ? "0" : "") + digits
      }
    }
    return result
  }

  /// Percent-encoding undone, bytes that are no UTF-8 repaired.
  static func decode(_ text: some StringProtocol) -> String {
    let bytes = Array(text.utf8)
    var result: [UInt8] = []
    var index = 0
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "%"), index + 2 < bytes.count,
        let byte = UInt8(
          String(decoding: bytes[(index + 1)...(index + 2)], as: UTF8.self), radix: 16)
      {
        result.append(byte)
        index += 3
      } else {
        result.append(bytes[index])
        index += 1
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// `reference` read from the folder of `file`, with `.` and `..` resolved; nil if it leaves the root.
  static func resolve(_ reference: some StringProtocol, from file: String) -> String? {
    var parts = reference.hasPrefix("/") ? [] : Array(file.split(separator: "/").dropLast())
    for part in String(reference).split(separator: "/") where part != "." {
      if part == ".." {
        guard parts.popLast() != nil else { return nil }
      } else {
        parts.append(part)
      }
    }
    return parts.joined(separator: "/")
  }
}
