/// The picture of a ``SymbolUnification`` in SVG, in the colours of a scheme.
struct UnificationMarkup {
  let unification: SymbolUnification
  let scheme: DrawingScheme

  private static let font = "ui-monospace, SFMono-Regular, Menlo, Consolas, monospace"
  private static let line = 28.0
  private static let top = 44.0
  private static let outcomeHeight = 44.0

  /// The `<svg>` element.
  var svg: String {
    let dimensions = unification.dimensions
    let names = dimensions.map { DrawingMetrics.width(of: $0.name, DrawingMetrics.smallSize) }
    let symbols = dimensions.map { DrawingMetrics.width(of: $0.symbol, DrawingMetrics.nameSize) }
    let left = DrawingMetrics.margin + max(names.max() ?? 0, 80) + 10
    let chip = (symbols.max() ?? 20) + 16
    let right = left + chip + 110
    let outcomeWidth =
      16
      + (unification.outcomes.map { outcome in
        max(
          DrawingMetrics.width(of: outcome.text, DrawingMetrics.nameSize),
          DrawingMetrics.width(of: outcome.range, DrawingMetrics.smallSize))
      }.max() ?? 60)
    let height =
      Self.top + DrawingMetrics.margin
      + max(Double(dimensions.count) * Self.line, outcomesHeight, Self.line)
    var content = """
      <rect width="100%" height="100%" fill="\(scheme.ground.hex)"/>
      <g font-family="\(Self.font)">
      \(label("size of an input", left + chip, 22, "end", scheme.quietInk, small: true))
      \(label("what it became", right, 22, "start", scheme.quietInk, small: true))

      """
    let places = outcomePlaces
    for (number, outcome) in unification.outcomes.enumerated() {
      let accent = scheme.accents[number % scheme.accents.count]
      for position in outcome.dimensions {
        let from = (x: left + chip, y: middle(position))
        let bend = (from.x + right) / 2
        content +=
          "<path d=\"M\(pair(from.x, from.y))C\(pair(bend, from.y)) \(pair(bend, places[number])) "
          + "\(pair(right, places[number]))\" fill=\"none\" stroke=\"\(accent.hex)\" "
          + "stroke-width=\"1.8\"/>\n"
      }
      content += self.outcome(outcome, right, places[number], outcomeWidth, accent)
    }
    for (position, dimension) in dimensions.enumerated() {
      let number = unification.outcomes.firstIndex { $0.dimensions.contains(position) } ?? 0
      content += self.dimension(
        dimension, left, middle(position), chip, scheme.accents[number % scheme.accents.count])
    }
    return SVGText.document(
      width: right + outcomeWidth + DrawingMetrics.margin, height: height,
      label:
        "\(dimensions.count) sizes of inputs and the \(unification.outcomes.count) that they became",
      content + "</g>\n")
  }

  private func middle(_ position: Int) -> Double {
    Self.top + (Double(position) + 0.5) * Self.line
  }

  private var outcomesHeight: Double {
    Double(unification.outcomes.count) * (Self.outcomeHeight + 10)
  }

  /// The middle of each outcome: where its dimensions are, pushed down where another one is.
  private var outcomePlaces: [Double] {
    let wanted = unification.outcomes.map { outcome in
      outcome.dimensions.map(middle).reduce(0, +) / Double(max(outcome.dimensions.count, 1))
    }
    let order = wanted.indices.sorted { (wanted[$0], $0) < (wanted[$1], $1) }
    var places = wanted
    var free = Self.top + Self.outcomeHeight / 2
    for index in order {
      places[index] = max(wanted[index], free)
      free = places[index] + Self.outcomeHeight + 10
    }
    // What was pushed beyond the end moves up again.
    var end =
      Self.top + max(Double(unification.dimensions.count) * Self.line, outcomesHeight)
      - Self.outcomeHeight / 2
    for index in order.reversed() {
      places[index] = min(places[index], end)
      end = places[index] - Self.outcomeHeight - 10
    }
    return places
  }

  private func dimension(
    _ dimension: SymbolUnification.Dimension, _ x: Double, _ y: Double, _ chip: Double,
    _ accent: Colour
  ) -> String {
    let survives = dimension.symbol == dimension.outcome
    let fill = survives ? accent : scheme.ground
    let ink = survives ? accent.ink(.black, .white) : scheme.ink
    return label(dimension.name, x - 10, y + 4, "end", scheme.ink, small: true)
      + rectangle(x, y - 11, chip, 22, fill, accent)
      + label(dimension.symbol, x + chip / 2, y + 4.5, "middle", ink) + "\n"
  }

  private func outcome(
    _ outcome: SymbolUnification.Outcome, _ x: Double, _ y: Double, _ width: Double,
    _ accent: Colour
  ) -> String {
    let height = outcome.range.isEmpty ? 26 : Self.outcomeHeight
    let ink = accent.ink(.black, .white)
    let name = outcome.range.isEmpty ? y + 4.5 : y - 3
    var text = rectangle(x, y - height / 2, width, height, accent, accent)
    text += label(outcome.text, x + width / 2, name, "middle", ink)
    if !outcome.range.isEmpty {
      text += label(outcome.range, x + width / 2, y + 14, "middle", ink, small: true)
    }
    return text + "\n"
  }

  private func rectangle(
    _ x: Double, _ y: Double, _ width: Double, _ height: Double, _ fill: Colour, _ stroke: Colour
  ) -> String {
    "<rect x=\"\(SVGText.number(x))\" y=\"\(SVGText.number(y))\" "
      + "width=\"\(SVGText.number(width))\" height=\"\(SVGText.number(height))\" rx=\"6\" "
      + "fill=\"\(fill.hex)\" stroke=\"\(stroke.hex)\"/>"
  }

  private func label(
    _ text: String, _ x: Double, _ y: Double, _ anchor: String, _ ink: Colour, small: Bool = false
  ) -> String {
    let size = small ? DrawingMetrics.smallSize : DrawingMetrics.nameSize
    let shown = SVGText.escaped(SVGText.shortened(text, DrawingMetrics.letters))
    return "<text x=\"\(SVGText.number(x))\" y=\"\(SVGText.number(y))\" text-anchor=\"\(anchor)\" "
      + "font-size=\"\(SVGText.number(size))\" fill=\"\(ink.hex)\">\(shown)</text>"
  }

  private func pair(_ x: Double, _ y: Double) -> String {
    "\(SVGText.number(x)) \(SVGText.number(y))"
  }
}
