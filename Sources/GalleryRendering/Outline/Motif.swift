import GalleryHTML

/// A small pattern of bars behind a generated thumbnail, by which equal outputs are told apart.
///
/// It comes from the example's identifier, so that a rebuild changes nothing.
struct Motif: Hashable, Sendable {
  private static let bars = 9
  private static let heights: UInt64 = 8

  /// The height of each bar, in eighths.
  private(set) var heights: [Int]

  init(_ identifier: String) {
    var rest = StableHash.of(identifier)
    // The low bits of FNV-1a depend on the last characters alone.
    rest ^= rest >> 32
    heights = (0..<Self.bars).map { _ in
      defer { rest /= Self.heights }
      return Int(rest % Self.heights) + 1
    }
  }

  /// The pattern that follows this one when it is taken.
  var next: Motif {
    var motif = self
    for index in motif.heights.indices {
      motif.heights[index] = motif.heights[index] % Int(Self.heights) + 1
      if motif.heights[index] != 1 { break }
    }
    return motif
  }

  /// The drawing, whose place and colour are the style sheet's.
  var node: HTMLNode {
    let bars = heights.enumerated().map { "M\($0 * 4) 16v-\($1 * 2)h3v\($1 * 2)z" }
    return .element(
      "svg", ["class": "motif", "viewBox": "0 0 \(Self.bars * 4 - 1) 16"],
      [.element("path", ["d": bars.joined()])])
  }
}
