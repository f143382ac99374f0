/// The points of a scatter plot: the more there are, the smaller each is.
struct PointCloud {
  private(set) var points: [Point]
  var radius: Double

  /// Clouds from here on stand on a grid of half pixels, of which each place is drawn once.
  private static let dense = 2_000

  init(_ points: [Point]) {
    self.points = points
    radius = points.count <= 200 ? 3.75 : points.count <= Self.dense ? 2.5 : 1.5
    guard points.count > Self.dense else { return }
    var seen: Set<Int> = []
    var kept: [Point] = []
    for point in points {
      let (x, y) = (Int((point.x * 2).rounded()), Int((point.y * 2).rounded()))
      // Drawings are at most 10 000 pixels wide.
      if seen.insert(y << 16 | x).inserted {
        kept.append(Point(x: Double(x) / 2, y: Double(y) / 2))
      }
    }
    self.points = kept
  }
}
