/// The drawing of a graph in SVG, in the colours of a scheme.
struct GraphMarkup {
  let layout: GraphLayout
  let scheme: DrawingScheme

  private static let font = "ui-monospace, SFMono-Regular, Menlo, Consolas, monospace"

  /// The `<svg>` element.
  var svg: String {
    let boxes = layout.graph.boxes
    var content = """
      <rect width="100%" height="100%" fill="\(scheme.ground.hex)"/>
      <g fill="none" stroke="\(scheme.line.hex)" stroke-width="1.5">
      \(lines)</g>
      <g fill="\(scheme.line.hex)">
      \(arrows)</g>
      <g font-family="\(Self.font)" text-anchor="middle">

      """
    for (index, box) in boxes.enumerated() { content += markup(box, layout.frames[index]) }
    content += "</g>\n"
    let operations = boxes.filter { $0.kind == .operation }.count
    return SVGText.document(
      width: layout.width, height: layout.height,
      label: "Graph with \(operations) operation\(operations == 1 ? "" : "s")", content)
  }

  /// A path for each value: pieces that several lines share are drawn once.
  private var lines: String {
    struct Piece: Hashable {
      let from: GraphLayout.Point
      let to: GraphLayout.Point
    }
    var paths: [(source: Int, pieces: [Piece])] = []
    for edge in layout.edges {
      let pieces = zip(edge.points, edge.points.dropFirst()).map { Piece(from: $0, to: $1) }
      if paths.last?.source == edge.source {
        let drawn = Set(paths[paths.count - 1].pieces)
        paths[paths.count - 1].pieces += pieces.filter { !drawn.contains($0) }
      } else {
        paths.append((edge.source, pieces))
      }
    }
    return paths.map { path in
      var text = ""
      var pen: GraphLayout.Point?
      for piece in path.pieces where piece.from != piece.to {
        if pen != piece.from { text += "M\(pair(piece.from.x, piece.from.y))" }
        text += curve(piece.from, piece.to)
        pen = piece.to
      }
      return "<path d=\"\(text)\"/>\n"
    }.joined()
  }

  private func curve(_ from: GraphLayout.Point, _ to: GraphLayout.Point) -> String {
    if abs(from.x - to.x) < 0.05 { return "V\(SVGText.number(to.y))" }
    let middle = (from.y + to.y) / 2
    return "C\(pair(from.x, middle)) \(pair(to.x, middle)) \(pair(to.x, to.y))"
  }

  private var arrows: String {
    layout.edges.compactMap(\.points.last).map { tip in
      "<path d=\"M\(pair(tip.x - 4, tip.y - 8))L\(pair(tip.x, tip.y))L\(pair(tip.x + 4, tip.y - 8))Z\"/>\n"
    }.joined()
  }

  private func markup(_ box: DrawnGraph.Box, _ frame: GraphLayout.Frame) -> String {
    let radius = box.operation.isEmpty ? frame.height / 2 : 6
    let name = box.operation.isEmpty ? frame.y + 18.5 : frame.y + 17.5
    let words = [box.name, box.operation, box.type].filter { !$0.isEmpty }
    var text = """
      <g><title>\(SVGText.escaped(words.joined(separator: " · ")))</title>\
      <rect x="\(SVGText.number(frame.x))" y="\(SVGText.number(frame.y))" \
      width="\(SVGText.number(frame.width))" height="\(SVGText.number(frame.height))" \
      rx="\(SVGText.number(radius))" fill="\(fill(box.kind).hex)" stroke="\(scheme.frame.hex)"/>
      """
    text += label(box.name, frame.middle, name, DrawingMetrics.nameSize, scheme.ink)
    if !box.operation.isEmpty {
      text += label(
        box.operation, frame.middle, frame.y + 33.5, DrawingMetrics.smallSize, scheme.quietInk)
    }
    if !box.type.isEmpty {
      // The type interrupts the line that begins there.
      let width = DrawingMetrics.width(of: box.type, DrawingMetrics.smallSize) + 4
      text += """
        <rect x="\(SVGText.number(frame.middle - width / 2))" \
        y="\(SVGText.number(frame.bottom + 3))" width="\(SVGText.number(width))" \
        height="\(SVGText.number(DrawingMetrics.label - 4))" fill="\(scheme.ground.hex)"/>
        """
      text += label(
        box.type, frame.middle, frame.bottom + 14.5, DrawingMetrics.smallSize, scheme.quietInk)
    }
    return text + "</g>\n"
  }

  private func label(
    _ text: String, _ x: Double, _ y: Double, _ size: Double, _ ink: Colour
  ) -> String {
    let shown = SVGText.escaped(SVGText.shortened(text, DrawingMetrics.letters))
    return "<text x=\"\(SVGText.number(x))\" y=\"\(SVGText.number(y))\" "
      + "font-size=\"\(SVGText.number(size))\" fill=\"\(ink.hex)\">\(shown)</text>"
  }

  private func fill(_ kind: DrawnGraph.Kind) -> Colour {
    switch kind {
    case .input: scheme.input
    case .state: scheme.state
    case .operation: scheme.box
    case .size: scheme.size
    case .output: scheme.output
    }
  }

  private func pair(_ x: Double, _ y: Double) -> String {
    "\(SVGText.number(x)) \(SVGText.number(y))"
  }
}
