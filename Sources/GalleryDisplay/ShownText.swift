/// Texts at the length that a page can show.
@_spi(GalleryRuntime)
public enum ShownText {
  /// Bytes of the longest text of a value, the words on what was left out among them.
  public static var longest: Int { 256 << 10 }

  /// Room for the words on what was left out.
  private static let remark = 64

  /// The text, or its start and how much of it was left out.
  public static func shortened(_ text: String) -> String {
    let count = text.utf8.count
    guard count > longest else { return text }
    var end = text.utf8.index(text.startIndex, offsetBy: longest - remark)
    while text.utf8[end] & 0xC0 == 0x80 { end = text.utf8.index(before: end) }
    let rest = text.utf8.distance(from: end, to: text.endIndex)
    return "\(text[..<end])… (\(amount(rest)) more are not shown)"
  }

  /// Such as `812 bytes`, `12 kB`, `31 MB`, in powers of ten.
  private static func amount(_ count: Int) -> String {
    switch count {
    case ..<1_000: "\(count) \(count == 1 ? "byte" : "bytes")"
    case ..<999_500: "\((count + 500) / 1_000) kB"
    default: "\((count + 500_000) / 1_000_000) MB"
    }
  }
}
