/// The data of a `<path>`.
struct Path {
  private(set) var text = ""
  var isEmpty: Bool { text.isEmpty }

  mutating func move(_ point: Point) { append("M", point) }
  mutating func line(_ point: Point) { append("L", point) }
  mutating func close() { text.append("Z") }

  /// A line from one point to another.
  mutating func segment(_ start: Point, _ end: Point) {
    move(start)
    line(end)
  }

  /// A dot, for a line with round or square ends.
  mutating func dot(_ point: Point) {
    move(point)
    text.append("h0")
  }

  /// A rectangle.
  mutating func rectangle(_ rectangle: Rectangle) {
    move(Point(x: rectangle.left, y: rectangle.top))
    text.append("h")
    SVGNumber.append(rectangle.width, to: &text)
    text.append("v")
    SVGNumber.append(rectangle.height, to: &text)
    text.append("h")
    SVGNumber.append(-rectangle.width, to: &text)
    close()
  }

  private mutating func append(_ command: String, _ point: Point) {
    text.append(command)
    SVGNumber.append(point.x, to: &text)
    text.append(" ")
    SVGNumber.append(point.y, to: &text)
  }
}
