/// Puts boxes into rows so that each stands below what it uses and no row is too wide.
///
/// The user's inputs come first, outputs last. Between them the rows are filled from the top with what is
/// ready, what the longest way to an output begins with first; parameters wait until just before their use.
struct RowAssignment {
  private let graph: DrawnGraph
  /// How many boxes follow on the longest way down.
  private let depths: [Int]
  /// Where each box is, `nil` while it has no row.
  private var rows: [Int?]
  private var result: [[Int]] = []
  private var row: [Int] = []

  /// The boxes of each row, from the top.
  static func rows(of graph: DrawnGraph) -> [[Int]] {
    var assignment = RowAssignment(graph)
    assignment.run()
    return assignment.result
  }

  private init(_ graph: DrawnGraph) {
    self.graph = graph
    rows = [Int?](repeating: nil, count: graph.boxes.count)
    var depths = [Int](repeating: 0, count: graph.boxes.count)
    for index in graph.boxes.indices.reversed() {
      depths[index] = (graph.targets[index].map { depths[$0] + 1 }).max() ?? 0
    }
    self.depths = depths
  }

  /// With more inputs than this they wait like parameters: their lines would fill the picture.
  private static let inputsAtTop = 12

  private mutating func run() {
    let inputs = graph.boxes.indices.filter { graph.boxes[$0].kind == .input }
    if inputs.count <= Self.inputsAtTop { place(inputs) }
    placeOperations()
    place(graph.boxes.indices.filter { rows[$0] == nil && graph.boxes[$0].kind != .output })
    closeRow()
    place(graph.boxes.indices.filter { graph.boxes[$0].kind == .output })
    closeRow()
  }

  /// Fills rows with boxes in order.
  private mutating func place(_ boxes: [Int]) {
    for box in boxes where !add(box) {
      closeRow()
      _ = add(box)
    }
  }

  private mutating func placeOperations() {
    var waiting = graph.boxes.indices.filter { isOperation($0) }
    addState(for: waiting)
    closeRow()
    while !waiting.isEmpty {
      let ready = waiting.filter { box in graph.boxes[box].sources.allSatisfy { isAbove($0) } }
        .sorted { (-depths[$0], $0) < (-depths[$1], $1) }
      for box in ready { _ = add(box) }
      waiting.removeAll { rows[$0] != nil }
      addState(for: waiting)
      closeRow()
    }
  }

  /// Adds the parameters of operations that wait for nothing else.
  private mutating func addState(for waiting: [Int]) {
    for box in waiting.sorted(by: { (-depths[$0], $0) < (-depths[$1], $1) }) {
      let missing = graph.boxes[box].sources.filter { rows[$0] == nil }
      guard missing.allSatisfy({ !isOperation($0) }) else { continue }
      for source in missing where !add(source) { return }
    }
  }

  private func isAbove(_ box: Int) -> Bool { rows[box].map { $0 < result.count } ?? false }

  private func isOperation(_ box: Int) -> Bool {
    switch graph.boxes[box].kind {
    case .operation, .size: true
    case .input, .state, .output: false
    }
  }

  /// Adds a box to the row if there is room; a row takes at least one.
  private mutating func add(_ box: Int) -> Bool {
    let boxes = row + [box]
    let width = boxes.reduce(0) { $0 + graph.boxes[$1].cellWidth + DrawingMetrics.gap }
    guard row.isEmpty || width + lanes <= DrawingMetrics.width else { return false }
    row = boxes
    rows[box] = result.count
    return true
  }

  /// The width of the lines that pass through the row: values from above that are still to be used below.
  private var lanes: Double {
    let passing = result.joined().filter { box in
      graph.targets[box].contains { rows[$0] == nil }
    }
    return Double(passing.count) * (DrawingMetrics.lane + DrawingMetrics.gap)
  }

  private mutating func closeRow() {
    guard !row.isEmpty else { return }
    result.append(row)
    row = []
  }
}
