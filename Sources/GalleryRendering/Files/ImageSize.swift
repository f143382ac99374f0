/// Width and height of an image in CSS pixels, read from the head of its bytes.
///
/// The bytes come from an example: nothing is trusted but numbers between 1 and 20,000, and what is
/// not found is left out.
package struct ImageSize: Hashable, Sendable {
  private static let largest = 20_000.0
  private static let head = 4096

  var width: Int
  var height: Int

  /// From a PNG's first chunk.
  init?(png bytes: [UInt8]) {
    let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
    guard bytes.count >= 24, bytes.starts(with: signature),
      bytes[12..<16].elementsEqual("IHDR".utf8)
    else { return nil }
    let numbers = [bytes[16..<20], bytes[20..<24]].map { $0.reduce(0) { $0 << 8 | Int($1) } }
    self.init(Double(numbers[0]), Double(numbers[1]))
  }

  /// From `width` and `height` of the root of an SVG, else from its `viewBox`.
  init?(svg bytes: [UInt8]) {
    let text = String(decoding: bytes.prefix(Self.head), as: UTF8.self)
    guard let tag = Self.rootTag(of: text) else { return nil }
    if let width = Self.attribute("width", of: tag).flatMap(Self.pixels),
      let height = Self.attribute("height", of: tag).flatMap(Self.pixels)
    {
      self.init(width, height)
      return
    }
    let box = (Self.attribute("viewBox", of: tag) ?? "")
      .split(whereSeparator: { $0 == " " || $0 == "," }).compactMap { Double($0) }
    guard box.count == 4 else { return nil }
    self.init(box[2], box[3])
  }

  private init?(_ width: Double, _ height: Double) {
    guard (1...Self.largest).contains(width), (1...Self.largest).contains(height) else {
      return nil
    }
    self.width = Int(width.rounded())
    self.height = Int(height.rounded())
  }

  /// What stands between `<svg` and its `>`; comments before it are skipped.
  private static func rootTag(of text: String) -> Substring? {
    var rest = text[...]
    while let open = rest.firstIndex(of: "<") {
      rest = rest[open...]
      if rest.hasPrefix("<svg"), let end = rest.firstIndex(of: ">") {
        return rest[..<end].dropFirst(4)
      }
      guard rest.hasPrefix("<?") || rest.hasPrefix("<!") else { return nil }
      let close = rest.hasPrefix("<!--") ? "-->" : ">"
      guard let end = rest.firstRange(of: close) else { return nil }
      rest = rest[end.upperBound...]
    }
    return nil
  }

  private static func attribute(_ name: String, of tag: Substring) -> Substring? {
    var rest = tag
    while let equals = rest.firstIndex(of: "=") {
      let key = rest[..<equals].split(whereSeparator: \.isWhitespace).last ?? ""
      let value = rest[equals...].dropFirst().drop(while: \.isWhitespace)
      guard let quote = value.first, quote == "\"" || quote == "'",
        let end = value.dropFirst().firstIndex(of: quote)
      else { return nil }
      let inner = value[value.index(after: value.startIndex)..<end]
      if key == name { return inner }
      rest = value[value.index(after: end)...]
    }
    return nil
  }

  private static func pixels(_ text: Substring) -> Double? {
    Double(text.hasSuffix("px") ? text.dropLast(2) : text)
  }
}
