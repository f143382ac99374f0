/// Lines across a bar by which its series is told from others.
///
/// They are computed and not an SVG pattern, which would need an identifier.
enum Hatch {
  case rising
  case falling
  case level
  case upright

  private static let distance = 8.0

  /// Appends the lines within a rectangle; they continue from one rectangle to the next.
  func append(to path: inout Path, in rectangle: Rectangle) {
    let (first, last): (Double, Double)
    let ends: (Double) -> (Point, Point)
    switch self {
    case .rising:
      (first, last) = (rectangle.left + rectangle.top, rectangle.right + rectangle.bottom)
      ends = {
        (
          Point(x: $0 - rectangle.bottom, y: rectangle.bottom),
          Point(x: $0 - rectangle.top, y: rectangle.top)
        )
      }
    case .falling:
      (first, last) = (rectangle.left - rectangle.bottom, rectangle.right - rectangle.top)
      ends = {
        (
          Point(x: $0 + rectangle.top, y: rectangle.top),
          Point(x: $0 + rectangle.bottom, y: rectangle.bottom)
        )
      }
    case .level:
      (first, last) = (rectangle.top, rectangle.bottom)
      ends = { (Point(x: rectangle.left, y: $0), Point(x: rectangle.right, y: $0)) }
    case .upright:
      (first, last) = (rectangle.left, rectangle.right)
      ends = { (Point(x: $0, y: rectangle.top), Point(x: $0, y: rectangle.bottom)) }
    }
    var place = (first / Self.distance).rounded(.down) * Self.distance + Self.distance
    while place < last {
      let (start, end) = ends(place)
      if let (start, end) = rectangle.clipped(start, end) { path.segment(start, end) }
      place += Self.distance
    }
  }
}
