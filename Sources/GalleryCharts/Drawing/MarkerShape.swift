/// The shape of a point.
enum MarkerShape: CaseIterable {
  case circle
  case square
  case triangle
  case diamond
  case cross
  case pointedDown
  case plus

  /// Whether the shape is made of lines and has no inside.
  var isOpen: Bool { self == .cross || self == .plus }

  /// Appends the shape around a point; `radius` is that of the circle.
  func append(to path: inout Path, at point: Point, radius: Double) {
    func corner(_ x: Double, _ y: Double) -> Point {
      Point(x: point.x + x * radius, y: point.y + y * radius)
    }
    switch self {
    case .circle, .square: path.dot(point)
    case .triangle: polygon([corner(0, -1.2), corner(1.15, 0.85), corner(-1.15, 0.85)], &path)
    case .pointedDown: polygon([corner(0, 1.2), corner(-1.15, -0.85), corner(1.15, -0.85)], &path)
    case .diamond:
      polygon([corner(0, -1.35), corner(1.35, 0), corner(0, 1.35), corner(-1.35, 0)], &path)
    case .cross:
      path.segment(corner(-0.9, -0.9), corner(0.9, 0.9))
      path.segment(corner(-0.9, 0.9), corner(0.9, -0.9))
    case .plus:
      path.segment(corner(0, -1.2), corner(0, 1.2))
      path.segment(corner(-1.2, 0), corner(1.2, 0))
    }
  }

  private func polygon(_ corners: [Point], _ path: inout Path) {
    path.move(corners[0])
    for corner in corners.dropFirst() { path.line(corner) }
    path.close()
  }
}

extension Drawing {
  /// All points of a series as one path: many points stay small.
  mutating func markers(_ points: [Point], _ style: Style, radius: Double) {
    var path = Path()
    for point in points { style.shape.append(to: &path, at: point, radius: radius) }
    let color = style.color.text
    switch style.shape {
    case .circle:
      self.path(
        path,
        [
          "fill": "none", "stroke": color, "stroke-width": SVGNumber.text(2 * radius),
          "stroke-linecap": "round",
        ])
    case .square:
      self.path(
        path,
        [
          "fill": "none", "stroke": color, "stroke-width": SVGNumber.text(1.8 * radius),
          "stroke-linecap": "square",
        ])
    case .cross, .plus:
      self.path(
        path,
        ["fill": "none", "stroke": color, "stroke-width": SVGNumber.text(max(1, radius * 0.5))])
    case .triangle, .diamond, .pointedDown: self.path(path, ["fill": color])
    }
  }
}
