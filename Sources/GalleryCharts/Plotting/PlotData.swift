/// The series of a chart, checked and placed: what can be drawn, on which axes, and what cannot.
struct PlotData {
  var places: Places
  var values: Scale
  var series: [PlottedSeries]
  var omissions: Omissions
  /// The numbers on the axis of places, which has wider limits; nil without any, and for
  /// categories.
  var placeSpan: ClosedRange<Double>?
  /// The numbers on the axis of values, zero among them where bars stand on it.
  var valueSpan: ClosedRange<Double>?

  init(_ series: [Series], x: Axis, y: Axis, bars: BarArrangement) {
    var builder = PlotDataBuilder(x: x, y: y, bars: bars)
    let names = Places.categories(of: series)
    builder.placeMarks(series, names: names)
    builder.countHistograms(series, besideCategories: names != nil)
    builder.placeBars()
    places = names.map(Places.categories) ?? .numbers(builder.placeLimits.scale(x))
    values = builder.valueLimits.scale(y)
    self.series = builder.series
    omissions = builder.omissions
    placeSpan = names == nil ? builder.placeLimits.span : nil
    valueSpan = builder.valueLimits.span
    if values.spacing == .linear, builder.valueLimits.includesZero { valueSpan?.include(0) }
    standBarsOnAxis()
    countOutside()
  }

  /// On a logarithmic axis bars begin at its lower limit, as there is no zero.
  private mutating func standBarsOnAxis() {
    guard values.spacing == .logarithmic else { return }
    for one in series.indices {
      for bar in series[one].bars.indices where series[one].bars[bar].base < values.lower {
        series[one].bars[bar].base = values.lower
      }
    }
  }

  private mutating func countOutside() {
    for one in series {
      for mark in one.marks where !mark.value.isNaN {
        let isInside =
          places.contains(mark.place) && (one.kind == .bars || values.contains(mark.value))
        omissions.outside += isInside ? 0 : 1
      }
    }
  }
}
