/// A point of the drawing, in CSS pixels from its upper left corner.
struct Point: Hashable {
  var x: Double
  var y: Double
}

/// A part of the drawing.
struct Rectangle: Hashable {
  var left: Double
  var top: Double
  var width: Double
  var height: Double

  var right: Double { left + width }
  var bottom: Double { top + height }
  var center: Point { Point(x: left + width / 2, y: top + height / 2) }

  /// Whether a point lies in it, forgiving what was rounded.
  func contains(_ point: Point) -> Bool {
    point.x >= left - 0.01 && point.x <= right + 0.01 && point.y >= top - 0.01
      && point.y <= bottom + 0.01
  }

  /// The part that lies in another rectangle too.
  func intersection(_ other: Rectangle) -> Rectangle? {
    let (x, y) = (max(left, other.left), max(top, other.top))
    let size = (min(right, other.right) - x, min(bottom, other.bottom) - y)
    return size.0 < 0 || size.1 < 0
      ? nil : Rectangle(left: x, top: y, width: size.0, height: size.1)
  }

  /// The part of a line inside the rectangle, by the method of Liang and Barsky.
  func clipped(_ start: Point, _ end: Point) -> (Point, Point)? {
    var (enter, leave) = (0.0, 1.0)
    let (dx, dy) = (end.x - start.x, end.y - start.y)
    let edges = [
      (-dx, start.x - left), (dx, right - start.x), (-dy, start.y - top), (dy, bottom - start.y),
    ]
    for (direction, distance) in edges {
      if direction == 0 {
        if distance < 0 { return nil }
      } else if direction < 0 {
        enter = max(enter, distance / direction)
      } else {
        leave = min(leave, distance / direction)
      }
    }
    guard enter <= leave else { return nil }
    return (
      Point(x: start.x + enter * dx, y: start.y + enter * dy),
      Point(x: start.x + leave * dx, y: start.y + leave * dy)
    )
  }
}
