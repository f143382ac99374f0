/// The elements of an SVG drawing, as text.
///
/// It uses presentation attributes only, no style, script or identifier: several drawings stand on
/// a page under the strictest content security policy.
struct Drawing {
  private(set) var text = ""

  /// An element without content, with attributes in the order in which they are given.
  mutating func element(_ name: String, _ attributes: KeyValuePairs<String, String>) {
    open(name, attributes, isEmpty: true)
  }

  /// A line of text, or several pieces of one.
  mutating func text(
    _ label: Label, at point: Point, size: Double = TextSize.normal, fill: Color,
    anchor: Anchor = .start, isBold: Bool = false, turned: Double? = nil
  ) {
    let isMirrored = label.parts.contains {
      $0.text.unicodeScalars.contains(where: \.isRightToLeft)
    }
    var attributes = ""
    if size != TextSize.normal { attributes += " font-size=\"\(SVGNumber.text(size))\"" }
    if isBold { attributes += " font-weight=\"600\"" }
    if anchor != .start { attributes += " text-anchor=\"\(anchor.rawValue)\"" }
    if isMirrored { attributes += " unicode-bidi=\"plaintext\"" }
    let (x, y) = (SVGNumber.text(point.x), SVGNumber.text(point.y))
    if let turned {
      attributes += " transform=\"translate(\(x) \(y)) rotate(\(SVGNumber.text(turned)))\""
    } else {
      attributes += " x=\"\(x)\" y=\"\(y)\""
    }
    text += "<text\(attributes) fill=\"\(fill.text)\">"
    for (index, part) in label.parts.enumerated() {
      // Raised by `dy`, as not every renderer knows `baseline-shift`; the next piece comes down
      // again.
      let comesDown = index > 0 && label.parts[index - 1].isRaised
      switch (part.isRaised, comesDown) {
      case (true, _):
        let small = SVGNumber.text(size * 0.72)
        text += "<tspan dy=\"-\(SVGNumber.text(size * 0.4))\" font-size=\"\(small)\">"
      case (false, true): text += "<tspan dy=\"\(SVGNumber.text(size * 0.4))\">"
      case (false, false): break
      }
      text += XMLText.escaped(part.text)
      if part.isRaised || comesDown { text += "</tspan>" }
    }
    text += "</text>\n"
  }

  /// A path, unless it is empty.
  mutating func path(_ path: Path, _ attributes: KeyValuePairs<String, String>) {
    guard !path.isEmpty else { return }
    text += "<path d=\"\(path.text)\""
    for (name, value) in attributes { text += " \(name)=\"\(XMLText.escaped(value))\"" }
    text += "/>\n"
  }

  /// A filled rectangle.
  mutating func rectangle(_ rectangle: Rectangle, fill: Color) {
    element(
      "rect",
      [
        "x": SVGNumber.text(rectangle.left), "y": SVGNumber.text(rectangle.top),
        "width": SVGNumber.text(rectangle.width), "height": SVGNumber.text(rectangle.height),
        "fill": fill.text,
      ])
  }

  /// The start of an element whose content follows.
  mutating func open(
    _ name: String, _ attributes: KeyValuePairs<String, String>, isEmpty: Bool = false
  ) {
    text += "<\(name)"
    for (key, value) in attributes { text += " \(key)=\"\(XMLText.escaped(value))\"" }
    text += isEmpty ? "/>\n" : ">\n"
  }

  /// The end of an element.
  mutating func close(_ name: String) { text += "</\(name)>\n" }

  /// An element that holds text only.
  mutating func element(_ name: String, content: String) {
    text += "<\(name)>\(XMLText.escaped(content))</\(name)>\n"
  }
}

/// Which part of a text stands at its point.
enum Anchor: String {
  case start
  case middle
  case end
}
