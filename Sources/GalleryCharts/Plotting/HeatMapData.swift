/// The cells of a heat map, checked, and the scale of their colours.
struct HeatMapData {
  var map: HeatMap
  var scale: Scale
  var omissions = Omissions()
  /// The number of each cell, row by row; NaN where there is none to show.
  var cells: [[Double]] = []

  init(_ map: HeatMap) {
    self.map = map
    let spacing = map.measure.spacing
    var limits = Limits(margin: 0)
    for row in map.rows.indices {
      var numbers: [Double] = []
      for column in map.columns.indices {
        let number = map.value(row: row, column: column)
        let isDrawable = Number.isDrawable(number, spacing)
        if isDrawable { limits.include(number) } else { omissions.count(number) }
        numbers.append(isDrawable ? number : .nan)
      }
      cells.append(numbers)
    }
    // The middle of two colours belongs on the bar, also where all numbers lie on one side of it.
    if case .diverging(let center) = map.colors, limits.span != nil,
      Number.isDrawable(center, spacing)
    {
      limits.include(center)
    }
    scale = limits.scale(map.measure)
  }

  /// All numbers that are shown.
  var numbers: [Double] { cells.flatMap { $0 }.filter { !$0.isNaN } }

  /// The colour of a number; outside the limits it is that of the nearer one.
  func color(_ number: Double, _ palette: Palette) -> Color {
    color(fraction: min(max(scale.fraction(number), 0), 1), palette)
  }

  /// The colour at a place between the limits, 0 at the lower one.
  func color(fraction: Double, _ palette: Palette) -> Color {
    guard case .diverging(let center) = map.colors, Number.isDrawable(center, scale.spacing) else {
      return palette.sequential.color(fraction)
    }
    let middle = scale.fraction(center)
    let reach = max(abs(middle), abs(1 - middle))
    return palette.diverging.color(0.5 + (fraction - middle) / (2 * reach))
  }
}
