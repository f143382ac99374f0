import Testing

@testable import TensorExport

/// A graph of the given size whose nodes use some of those before them, the same for the same seed.
private func randomGraph(_ count: Int, seed: UInt64, reach: Int) -> DrawnGraph {
  var state = seed &* 0x9E37_79B9_7F4A_7C15 | 1
  func random(_ bound: Int) -> Int {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return Int(state % UInt64(bound))
  }
  var boxes: [DrawnGraph.Box] = []
  for index in 0..<count {
    let isInput = index < max(1, count / 20)
    let isOutput = index > 1 && index >= count - max(1, count / 30)
    let isState = !isInput && !isOutput && random(5) == 0
    var sources: Set<Int> = []
    if !isInput && !isState {
      for _ in 0...random(3) {
        let source = index - 1 - random(random(8) == 0 ? index : min(index, reach))
        if boxes[source].kind != .output { sources.insert(source) }
      }
    }
    let kind: DrawnGraph.Kind =
      isInput ? .input : isOutput ? .output : isState ? .state : random(9) == 0 ? .size : .operation
    boxes.append(
      DrawnGraph.Box(
        kind: kind, name: "node_\(index)" + String(repeating: "x", count: random(20)),
        operation: kind == .operation || kind == .size ? "op.Tensor" : "",
        type: kind == .output ? "" : "f32[s0, \(index)]", sources: sources.sorted()))
  }
  return DrawnGraph(boxes: boxes)
}

private let graphs: [DrawnGraph] =
  [1, 2, 3, 5, 10, 30, 60, 120, 300].enumerated().flatMap { seed, count in
    [
      randomGraph(count, seed: UInt64(seed + 1), reach: 4),
      randomGraph(count, seed: UInt64(seed + 100), reach: 20),
    ]
  }

@Suite struct GraphLayoutTests {
  @Test(arguments: graphs.indices)
  func boxesDoNotOverlapAndStayInside(index: Int) {
    let layout = GraphLayout(graphs[index])
    #expect(layout.frames.count == graphs[index].boxes.count)
    for (one, frame) in layout.frames.enumerated() {
      #expect(frame.x >= 0 && frame.x + frame.width <= layout.width)
      #expect(frame.y >= 0 && frame.bottom <= layout.height)
      let meets = layout.frames[(one + 1)...].contains { other in
        frame.x <= other.x + other.width && other.x <= frame.x + frame.width
          && frame.y <= other.bottom && other.y <= frame.bottom
      }
      #expect(!meets, "\(one)")
    }
  }

  @Test(arguments: graphs.indices)
  func everyUseHasALineFromBoxToBoxThatGoesDown(index: Int) {
    let graph = graphs[index]
    let layout = GraphLayout(graph)
    let uses = graph.boxes.enumerated().flatMap { target, box in box.sources.map { [$0, target] } }
    #expect(Set(layout.edges.map { [$0.source, $0.target] }) == Set(uses))
    #expect(layout.edges.count == uses.count)
    for edge in layout.edges {
      let source = layout.frames[edge.source]
      let target = layout.frames[edge.target]
      #expect(edge.points.first == GraphLayout.Point(x: source.middle, y: source.bottom))
      let end = edge.points[edge.points.count - 1]
      #expect(end.y == target.y && end.x > target.x && end.x < target.x + target.width)
      #expect(source.bottom < target.y)
      #expect(zip(edge.points, edge.points.dropFirst()).allSatisfy { $0.y <= $1.y })
    }
  }

  @Test(arguments: graphs.indices)
  func noLinePassesThroughABox(index: Int) {
    let layout = GraphLayout(graphs[index])
    for edge in layout.edges {
      let meets = zip(edge.points, edge.points.dropFirst()).contains { from, to in
        // A piece that is not vertical keeps to its channel, wherever it bends there.
        layout.frames.contains { frame in
          min(from.x, to.x) - 0.5 <= frame.x + frame.width && frame.x <= max(from.x, to.x) + 0.5
            && from.y < frame.bottom && frame.y < to.y
        }
      }
      #expect(!meets, "\(edge.source) to \(edge.target)")
    }
  }

  @Test(arguments: graphs.indices)
  func inputsAreAtTheTopAndOutputsAtTheBottom(index: Int) {
    let graph = graphs[index]
    let layout = GraphLayout(graph)
    let others = zip(graph.boxes, layout.frames).filter {
      $0.0.kind == .operation || $0.0.kind == .size
    }
    let highest = others.map(\.1.y).min() ?? .infinity
    let lowest = others.map(\.1.bottom).max() ?? 0
    for (box, frame) in zip(graph.boxes, layout.frames) {
      if box.kind == .output { #expect(frame.y > lowest) }
      if box.kind == .input && graph.boxes.count(where: { $0.kind == .input }) <= 12 {
        #expect(frame.bottom < highest)
      }
    }
  }

  @Test func aChainIsAsNarrowAsItsBoxesAndStraight() {
    let boxes = (0..<50).map { index in
      DrawnGraph.Box(
        kind: index == 0 ? .input : .operation, name: "n", operation: "", type: "",
        sources: index == 0 ? [] : [index - 1])
    }
    let layout = GraphLayout(DrawnGraph(boxes: boxes))
    #expect(layout.width < 100 && layout.rows.count == 50)
    #expect(Set(layout.frames.map(\.middle)).count == 1)
  }

  @Test func rowsOfManyBoxesAreBroken() {
    let boxes = (0..<40).map { index in
      DrawnGraph.Box(
        kind: index < 1 ? .input : .operation, name: "a_name_of_some_length", operation: "op",
        type: "", sources: index < 1 ? [] : [0])
    }
    let layout = GraphLayout(DrawnGraph(boxes: boxes))
    #expect(layout.width <= DrawingMetrics.width + 2 * DrawingMetrics.margin)
  }

  @Test func sortingRowsTakesCrossingsAway() {
    // Two rows joined in opposite order.
    let boxes =
      (0..<4).map { _ in
        DrawnGraph.Box(kind: .input, name: "i", operation: "", type: "", sources: [])
      }
      + (0..<4).map { index in
        DrawnGraph.Box(kind: .operation, name: "o", operation: "o", type: "", sources: [3 - index])
      }
    let graph = DrawnGraph(boxes: boxes)
    #expect(LayeredGraph(graph, rows: RowAssignment.rows(of: graph)).crossings == 0)
  }
}
