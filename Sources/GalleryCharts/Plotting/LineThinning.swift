/// Leaves out points of a line that nobody could see.
///
/// Of the points in one column of pixels the first, the lowest, the highest and the last draw the
/// same line as all of them.
enum LineThinning {
  /// Shorter lines are kept as they are.
  private static let fewest = 2_000

  /// The points that matter; all of them if they do not run from left to right.
  static func thinned(_ points: [Point]) -> [Point] {
    guard points.count > fewest, zip(points, points.dropFirst()).allSatisfy({ $0.x <= $1.x }) else {
      return points
    }
    var kept: [Point] = []
    var column: [Point] = []
    for point in points {
      if let first = column.first, pixel(first) != pixel(point) {
        kept += extremes(column)
        column.removeAll(keepingCapacity: true)
      }
      column.append(point)
    }
    return kept + extremes(column)
  }

  private static func pixel(_ point: Point) -> Double { point.x.rounded(.down) }

  /// The four points of a column, in their order.
  private static func extremes(_ column: [Point]) -> [Point] {
    guard column.count > 4 else { return column }
    var (lowest, highest) = (0, 0)
    for (index, point) in column.enumerated() {
      if point.y < column[lowest].y { lowest = index }
      if point.y > column[highest].y { highest = index }
    }
    let order = [0, min(lowest, highest), max(lowest, highest), column.count - 1]
    return order.map { column[$0] }
  }
}
