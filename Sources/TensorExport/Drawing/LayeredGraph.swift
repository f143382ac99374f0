/// Boxes in rows, with a lane in every row that a line passes through, and links between rows only.
///
/// All lines that leave a box share its lanes, and branch where they are used.
struct LayeredGraph {
  /// What has a place in a row.
  enum Item: Hashable {
    case box(Int)
    /// The lines from this box on their way down.
    case lane(Int)

    /// The box that lines begin in which pass or leave here.
    var source: Int {
      switch self {
      case .box(let index), .lane(let index): index
      }
    }
  }

  let graph: DrawnGraph
  let items: [Item]
  /// The items of each row; their order is what crossings depend on.
  private(set) var rows: [[Int]]
  /// For each item, by its number in ``items``, those of the next rows that it is joined to.
  let links: [(up: [Int], down: [Int])]

  init(_ graph: DrawnGraph, rows boxes: [[Int]]) {
    self.graph = graph
    var rowOf = [Int](repeating: 0, count: graph.boxes.count)
    for (row, indices) in boxes.enumerated() { for index in indices { rowOf[index] = row } }
    var items: [Item] = []
    var rows: [[Int]] = []
    var numbers: [[Item: Int]] = []
    for (row, indices) in boxes.enumerated() {
      let passing = boxes[..<row].joined().filter { box in
        graph.targets[box].contains { rowOf[$0] > row }
      }
      let all = indices.map { Item.box($0) } + passing.map { Item.lane($0) }
      rows.append(Array(items.count..<(items.count + all.count)))
      numbers.append(Dictionary(uniqueKeysWithValues: zip(all, rows[row])))
      items += all
    }
    var links = [(up: [Int], down: [Int])](repeating: ([], []), count: items.count)
    func link(_ upper: Int?, _ lower: Int?) {
      guard let upper, let lower else { return }
      links[upper].down.append(lower)
      links[lower].up.append(upper)
    }
    for row in rows.indices.dropFirst() {
      for number in rows[row] {
        let sources =
          switch items[number] {
          case .box(let index): graph.boxes[index].sources
          case .lane(let index): [index]
          }
        for source in sources {
          link(numbers[row - 1][.box(source)] ?? numbers[row - 1][.lane(source)], number)
        }
      }
    }
    self.items = items
    self.rows = rows
    self.links = links
    reduceCrossings()
  }

  /// The width that an item takes.
  func width(_ item: Int) -> Double {
    switch items[item] {
    case .box(let index): graph.boxes[index].cellWidth
    case .lane: DrawingMetrics.lane
    }
  }
}

// MARK: - Order

extension LayeredGraph {
  /// Sorts each row by where the neighbours of its items are, down and up in turn, and keeps the order with
  /// the fewest crossings.
  private mutating func reduceCrossings() {
    var best = rows
    var fewest = Int.max
    for sweep in 0..<16 {
      let downwards = sweep.isMultiple(of: 2)
      for row in downwards ? Array(rows.indices.dropFirst()) : rows.indices.dropLast().reversed() {
        let neighbours = positions(in: rows[downwards ? row - 1 : row + 1])
        let middles = rows[row].enumerated().map { position, item in
          let places = (downwards ? links[item].up : links[item].down).compactMap { neighbours[$0] }
          let middle = places.reduce(0, +) / Double(max(places.count, 1))
          let own = (Double(position) + 0.5) / Double(rows[row].count)
          return (middle: places.isEmpty ? own : middle, position: position, item: item)
        }
        rows[row] = middles.sorted { ($0.middle, $0.position) < ($1.middle, $1.position) }
          .map(\.item)
      }
      let crossings = crossings
      if crossings < fewest {
        fewest = crossings
        best = rows
      }
    }
    rows = best
  }

  /// Positions from 0 to 1, so that rows of different lengths compare.
  private func positions(in row: [Int]) -> [Int: Double] {
    let step = 1 / Double(max(row.count, 1))
    return Dictionary(
      uniqueKeysWithValues: row.enumerated().map { ($1, (Double($0) + 0.5) * step) })
  }

  /// How many pairs of links cross.
  var crossings: Int {
    var count = 0
    for (upper, lower) in zip(rows, rows.dropFirst()) {
      let below = Dictionary(uniqueKeysWithValues: lower.enumerated().map { ($1, $0) })
      var passed = [Int](repeating: 0, count: lower.count)
      for item in upper {
        let ends = links[item].down.compactMap { below[$0] }
        for end in ends { count += passed[(end + 1)...].reduce(0, +) }
        for end in ends { passed[end] += 1 }
      }
    }
    return count
  }
}
