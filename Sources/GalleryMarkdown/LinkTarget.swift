/// What the target of a link or an image is, as a browser reads it.
enum LinkTarget: Hashable {
  /// Without a scheme and a host: a path on this site.
  case relative
  /// A place on the page itself.
  case fragment
  /// On another host, or for another program.
  case foreign
  /// Code or content that the author did not show, by its scheme.
  case unsafe(scheme: String)

  /// What a destination is.
  ///
  /// Browsers read a scheme in any case and drop control characters and white space in and before it.
  /// This drops more than they do, and reads percent escapes: what might be code counts as code.
  init(_ target: MarkdownTarget) {
    let destination = target.destination
    let head = Self.simplified(destination)
    if let colon = head.firstIndex(of: ":"), !head[..<colon].contains(where: { "/?#".contains($0) })
    {
      let scheme = String(head[..<colon])
      self = Self.isUnsafe(head, scheme, target.kind) ? .unsafe(scheme: scheme) : .foreign
    } else if head.hasPrefix("#") {
      self = .fragment
    } else {
      self = head.hasPrefix("//") ? .foreign : .relative
    }
  }

  private static func isUnsafe(
    _ head: String, _ scheme: String, _ kind: MarkdownTarget.Kind
  ) -> Bool {
    switch scheme {
    case "javascript", "vbscript": return true
    case "data":
      let types = pictures + (kind == .image ? ["image/svg+xml"] : [])
      return !types.contains { head.hasPrefix("data:\($0);") || head.hasPrefix("data:\($0),") }
    default: return false
    }
  }

  private static let pictures = ["image/png", "image/gif", "image/jpeg", "image/webp"]

  /// The start of a destination in lower case, with `\` as `/`, without what nobody sees.
  private static func simplified(_ destination: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in unescaped(destination.utf8.prefix(longest)).unicodeScalars {
      if result.count == 64 { break }
      switch scalar.properties.generalCategory {
      case .control, .format, .spaceSeparator, .lineSeparator, .paragraphSeparator, .surrogate,
        .privateUse, .unassigned:
        continue
      case _ where scalar == "\u{FFFD}": continue
      default: result.append(scalar == "\\" ? "/" : scalar)
      }
    }
    return String(result).lowercased()
  }

  private static func unescaped(_ bytes: Substring.UTF8View) -> String {
    var result: [UInt8] = []
    var rest = bytes
    while let byte = rest.popFirst() {
      if byte == 0x25, let digits = String(rest.prefix(2)), digits.utf8.count == 2,
        let value = UInt8(digits, radix: 16)
      {
        result.append(value)
        rest = rest.dropFirst(2)
      } else {
        result.append(byte)
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// Bytes in which a scheme is looked for; longer than any white space that a person would write.
  private static let longest = 4096
}
