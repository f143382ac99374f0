/// Where places and values stand in the plot's rectangle.
struct PlotArea {
  var rectangle: Rectangle
  var places: Places
  var values: Scale
  /// Whether places run from top to bottom and values to the right.
  var isTurned: Bool

  /// The point of a value at a place.
  func point(_ place: Double, _ value: Double) -> Point {
    let (along, up) = (places.fraction(place), values.fraction(value))
    return isTurned
      ? Point(
        x: rectangle.left + up * rectangle.width, y: rectangle.top + along * rectangle.height)
      : Point(
        x: rectangle.left + along * rectangle.width, y: rectangle.bottom - up * rectangle.height)
  }

  /// The part of a bar inside the plot.
  func rectangle(_ bar: PlottedSeries.Bar) -> Rectangle? {
    let (one, other) = (point(bar.left, bar.base), point(bar.right, bar.top))
    let whole = Rectangle(
      left: min(one.x, other.x), top: min(one.y, other.y), width: abs(one.x - other.x),
      height: abs(one.y - other.y))
    return whole.intersection(rectangle)
  }
}
