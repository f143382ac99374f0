/// What tells a series from others: a colour, and for each kind of mark a second sign.
struct Style {
  /// The place among the series of the chart.
  var index: Int
  var palette: Palette

  var color: Color { palette.series[index % palette.series.count] }

  /// Lengths of dashes and gaps, or nil for a solid line.
  ///
  /// Five patterns and seven shapes beside six colours: many series pass before two look the same.
  var dashes: String? {
    let patterns = [nil, "7 3", "2 3", "10 3 2 3", "12 4"]
    return patterns[index % patterns.count]
  }

  var shape: MarkerShape { MarkerShape.allCases[index % MarkerShape.allCases.count] }

  var hatch: Hatch? {
    let hatches: [Hatch?] = [nil, .rising, .level, .falling, .upright]
    return hatches[index % hatches.count]
  }
}
