public import GalleryDisplay

/// A small picture that stands for an example: `plot_legend`, "END", a text in a coloured box and a caption.
///
/// - Parameters:
///   - text: what stands in the box; it may have several lines.
///   - bottom: the caption.
///   - colour: a name of CSS, `#RGB` or `#RRGGBB`; gray is taken for what is none of these.
///   - fontSize: the size of the text in points, lowered where the text would not fit.
/// - Returns: the picture, in the shape of a gallery's card.
public func plotLegend(
  _ text: String, _ bottom: String = "", _ colour: String = "green", fontSize: Int = 15
) -> SVGFigure {
  let legend = Legend(
    lines: text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init),
    bottom: bottom, colour: Colour(css: colour) ?? Colour(0x808080), fontSize: fontSize)
  let words = [text.split(separator: "\n").joined(separator: " "), bottom]
  return SVGFigure(
    svg: legend.svg(.light),
    alternative: "END: " + words.filter { !$0.isEmpty }.joined(separator: ", "),
    dark: legend.svg(.dark))
}

/// The picture's layout, in the shape of a card: the reference's axes reach from 0 to 5 in both directions.
private struct Legend {
  private static let width = 320.0
  private static let height = 180.0

  let lines: [String]
  let bottom: String
  let colour: Colour
  let fontSize: Int

  func svg(_ scheme: DrawingScheme) -> String {
    let box = colour.over(scheme.ground, 0.5)
    let ink = box.ink(.black, .white).hex
    let size = textSize
    let lineHeight = size * 1.25
    let longest = Double(lines.map(\.count).max() ?? 0)
    let width = min(Self.width - 16, longest * size * 0.6 + 28)
    let height = Double(lines.count) * lineHeight + 20
    // The box may push aside the word above it and the caption below, never cover them.
    let centre = 96.0
    let x = SVGText.number((Self.width - width) / 2)
    var content = """
      <rect width="100%" height="100%" fill="\(scheme.ground.hex)"/>
      \(label("END", Self.width / 2, 30, 15, "middle", scheme.quietInk.hex, weight: 600))
      <rect x="\(x)" y="\(SVGText.number(centre - height / 2))" width="\(SVGText.number(width))" \
      height="\(SVGText.number(height))" rx="8" fill="\(box.hex)" stroke="\(frame(box, scheme).hex)"/>

      """
    for (number, line) in lines.enumerated() {
      let middle = centre + (Double(number) - Double(lines.count - 1) / 2) * lineHeight
      content += label(line, Self.width / 2, middle + size * 0.36, size, "middle", ink, weight: 600)
      content += "\n"
    }
    let caption = min(12, 300 / (Double(max(bottom.count, 1)) * 0.6))
    content += label(bottom, 308, 168, caption, "end", scheme.quietInk.hex) + "\n"
    return SVGText.document(
      width: Self.width, height: Self.height, label: lines.joined(separator: " "), content)
  }

  /// Points as CSS pixels, less where the lines would not fit into the picture.
  private var textSize: Double {
    let longest = Double(max(lines.map(\.count).max() ?? 0, 1))
    let wanted = Double(max(fontSize, 1)) * 4 / 3
    return min(wanted, 270 / (longest * 0.6), 86 / (Double(lines.count) * 1.25))
  }

  private func frame(_ box: Colour, _ scheme: DrawingScheme) -> Colour {
    colour.over(scheme.ink, 0.75)
  }

  private func label(
    _ text: String, _ x: Double, _ y: Double, _ size: Double, _ anchor: String, _ ink: String,
    weight: Int = 400
  ) -> String {
    "<text x=\"\(SVGText.number(x))\" y=\"\(SVGText.number(y))\" text-anchor=\"\(anchor)\" "
      + "font-family=\"system-ui, sans-serif\" font-size=\"\(SVGText.number(size))\" "
      + "font-weight=\"\(weight)\" fill=\"\(ink)\">\(SVGText.escaped(text))</text>"
  }
}
