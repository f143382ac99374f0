/// Where everything in the drawing of a graph is.
struct GraphLayout: Sendable {
  /// A place, y downwards.
  struct Point: Hashable, Sendable {
    var x: Double
    var y: Double
  }

  /// The frame of a box.
  struct Frame: Hashable, Sendable {
    let x: Double
    let y: Double
    let width: Double
    let height: Double

    var middle: Double { x + width / 2 }
    var bottom: Double { y + height }
  }

  /// The line from a box to one that uses its value.
  struct Edge: Sendable {
    let source: Int
    let target: Int
    /// From the bottom of the source to the top of the target.
    ///
    /// Every second piece is vertical; those between run through channels between rows, in which no box
    /// is.
    let points: [Point]
  }

  let graph: DrawnGraph
  /// The boxes of each row, from the left.
  let rows: [[Int]]
  /// The frames of the boxes, in the graph's order.
  let frames: [Frame]
  let edges: [Edge]
  let width: Double
  let height: Double

  init(_ graph: DrawnGraph) {
    let layers = LayeredGraph(graph, rows: RowAssignment.rows(of: graph))
    let placement = RowPlacement(layers)
    let centres = placement.centres.map { $0 + DrawingMetrics.margin }
    self.graph = graph
    rows = layers.rows.map { row in
      row.compactMap { item in
        if case .box(let index) = layers.items[item] { index } else { nil }
      }
    }
    var frames = [Frame](
      repeating: Frame(x: 0, y: 0, width: 0, height: 0), count: graph.boxes.count)
    var spans: [ClosedRange<Double>] = []
    var y = DrawingMetrics.margin
    for row in layers.rows {
      var bottom = y
      for item in row {
        guard case .box(let index) = layers.items[item] else { continue }
        let box = graph.boxes[index]
        frames[index] = Frame(
          x: centres[item] - box.width / 2, y: y, width: box.width, height: box.height)
        bottom = max(bottom, y + box.height + (box.type.isEmpty ? 0 : DrawingMetrics.label))
      }
      spans.append(y...bottom)
      y = bottom + DrawingMetrics.channel
    }
    self.frames = frames
    width = placement.width + 2 * DrawingMetrics.margin
    height = max(y - DrawingMetrics.channel, DrawingMetrics.margin) + DrawingMetrics.margin
    edges = Self.edges(layers, centres, frames, spans)
  }

  private static func edges(
    _ layers: LayeredGraph, _ centres: [Double], _ frames: [Frame], _ spans: [ClosedRange<Double>]
  ) -> [Edge] {
    var rowOf = [Int](repeating: 0, count: layers.items.count)
    for (row, items) in layers.rows.enumerated() { for item in items { rowOf[item] = row } }
    var edges: [Edge] = []
    for item in layers.rows.joined() {
      guard case .box(let target) = layers.items[item] else { continue }
      // Lines reach a box in the order in which they come, so that they do not cross at its top.
      let sources = layers.links[item].up.sorted { (centres[$0], $0) < (centres[$1], $1) }
      let frame = frames[target]
      let step = min(16, (frame.width - 16) / Double(max(sources.count, 1)))
      for (number, upper) in sources.enumerated() {
        let port = frame.middle + (Double(number) - Double(sources.count - 1) / 2) * step
        var points = [
          Point(x: port, y: frame.y), Point(x: port, y: spans[rowOf[item]].lowerBound),
        ]
        var current = upper
        while case .lane = layers.items[current] {
          let span = spans[rowOf[current]]
          points.append(Point(x: centres[current], y: span.upperBound))
          points.append(Point(x: centres[current], y: span.lowerBound))
          guard let next = layers.links[current].up.first else { break }
          current = next
        }
        let source = layers.items[current].source
        points.append(Point(x: frames[source].middle, y: spans[rowOf[current]].upperBound))
        points.append(Point(x: frames[source].middle, y: frames[source].bottom))
        edges.append(Edge(source: source, target: target, points: points.reversed()))
      }
    }
    return edges.sorted { ($0.source, $0.target) < ($1.source, $1.target) }
  }
}
