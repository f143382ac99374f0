/// Finds the x of every item: as near to its neighbours as the others in its row allow.
struct RowPlacement {
  private let layers: LayeredGraph
  /// The middle of each item.
  private(set) var centres: [Double]
  /// The width of the drawing inside its margins.
  let width: Double

  init(_ layers: LayeredGraph) {
    self.layers = layers
    centres = [Double](repeating: 0, count: layers.items.count)
    let widths = layers.rows.map { row in
      row.reduce(0) { $0 + layers.width($1) } + Double(max(row.count - 1, 0)) * DrawingMetrics.gap
    }
    let widest = widths.max() ?? 0
    // A little air lets lines run straight.
    width = max(widest, min(DrawingMetrics.width, widest * 1.2))
    for row in layers.rows {
      place(row, wanted: row.map { _ in width / 2 }, weights: row.map { _ in 1 })
    }
    for sweep in 0..<32 {
      let upwards = !sweep.isMultiple(of: 2)
      let straight = sweep >= 16 ? straightLanes : [:]
      for row in upwards ? layers.rows.reversed() : layers.rows {
        place(row, upwards: upwards, both: sweep >= 16, straight)
      }
    }
  }

  /// For each box with a line that passes rows the middle of its lanes.
  private var straightLanes: [Int: Double] {
    var sums: [Int: (sum: Double, count: Double)] = [:]
    for (item, centre) in zip(layers.items, centres) {
      guard case .lane(let source) = item else { continue }
      let old = sums[source] ?? (0, 0)
      sums[source] = (old.sum + centre, old.count + 1)
    }
    return sums.mapValues { $0.sum / $0.count }
  }

  private mutating func place(
    _ row: [Int], upwards: Bool, both: Bool, _ lanes: [Int: Double]
  ) {
    var wanted: [Double] = []
    var weights: [Double] = []
    for item in row {
      if case .lane(let source) = layers.items[item], let middle = lanes[source] {
        wanted.append(middle)
        weights.append(20)
        continue
      }
      let links = layers.links[item]
      var neighbours = both ? links.up + links.down : upwards ? links.down : links.up
      if neighbours.isEmpty { neighbours = links.up + links.down }
      // Long lines are kept straight before anything else.
      let shares = neighbours.map { isLane(item) && isLane($0) ? 8.0 : 1.0 }
      let total = shares.reduce(0, +)
      let sum = zip(neighbours, shares).reduce(0) { $0 + centres[$1.0] * $1.1 }
      wanted.append(total > 0 ? sum / total : centres[item])
      weights.append(total > 0 ? total : 0.1)
    }
    place(row, wanted: wanted, weights: weights)
  }

  private func isLane(_ item: Int) -> Bool {
    if case .lane = layers.items[item] { true } else { false }
  }

  /// Puts a row in its order as near to the wanted places as possible (least squares): neighbours that
  /// would overlap are joined to blocks, which stand at the mean of what their members want.
  private mutating func place(_ row: [Int], wanted: [Double], weights: [Double]) {
    var offsets: [Double] = []
    var end = 0.0
    for item in row {
      offsets.append(end + layers.width(item) / 2)
      end += layers.width(item) + DrawingMetrics.gap
    }
    let slack = width - (end - DrawingMetrics.gap)
    var blocks: [(sum: Double, weight: Double, count: Int)] = []
    for position in row.indices {
      let weight = weights[position]
      blocks.append(((wanted[position] - offsets[position]) * weight, weight, 1))
      while blocks.count > 1 {
        let last = blocks[blocks.count - 1]
        let previous = blocks[blocks.count - 2]
        guard previous.sum / previous.weight > last.sum / last.weight else { break }
        blocks.removeLast(2)
        blocks.append(
          (previous.sum + last.sum, previous.weight + last.weight, previous.count + last.count))
      }
    }
    var position = 0
    for block in blocks {
      let shift = min(max(block.sum / block.weight, 0), max(slack, 0))
      for _ in 0..<block.count {
        centres[row[position]] = offsets[position] + shift
        position += 1
      }
    }
  }
}
