/// The steps by which `PlotData` comes about.
struct PlotDataBuilder {
  var x: Axis
  var y: Axis
  var bars: BarArrangement
  private(set) var series: [PlottedSeries] = []
  private(set) var omissions = Omissions()
  private(set) var placeLimits = Limits()
  private(set) var valueLimits = Limits()

  init(x: Axis, y: Axis, bars: BarArrangement) {
    self.x = x
    self.y = y
    self.bars = bars
  }

  /// Gives each value its place; one without a place or a value becomes a gap.
  mutating func placeMarks(_ input: [Series], names: [String]?) {
    let numbers = Dictionary(
      uniqueKeysWithValues: (names ?? []).enumerated().map { ($1, Double($0)) })
    valueLimits.includesZero = input.contains(where: \.standsOnZero)
    for (index, one) in input.enumerated() {
      var plotted = PlottedSeries(name: one.name, kind: one.kind, index: index)
      plotted.marks = one.data.map { datum in
        mark(datum, place: names == nil ? nil : numbers[datum.x.name] ?? .nan)
      }
      series.append(plotted)
    }
  }

  private mutating func mark(_ datum: Datum, place: Double?) -> PlottedSeries.Mark {
    var mark = PlottedSeries.Mark(place: place ?? .nan, value: .nan)
    if place == nil, case .number(let number) = datum.x { mark.place = number }
    guard Number.isDrawable(mark.place, place == nil ? x.spacing : .linear) else {
      omissions.count(mark.place)
      return PlottedSeries.Mark(place: .nan, value: .nan)
    }
    guard Number.isDrawable(datum.y, y.spacing) else {
      omissions.count(datum.y)
      return mark
    }
    mark.value = datum.y
    let ends = [datum.range?.lowerBound, datum.range?.upperBound].compactMap { $0 }
    if ends.count == 2, ends.allSatisfy({ Number.isDrawable($0) }),
      ends[1] > 0 || y.spacing == .linear
    {
      // A logarithmic axis cannot show where a range reaches zero: it then begins at the value.
      mark.low = Number.isDrawable(ends[0], y.spacing) ? ends[0] : mark.value
      mark.high = ends[1]
    }
    if place == nil { placeLimits.include(mark.place) }
    valueLimits.include(mark.value)
    if let low = mark.low, let high = mark.high {
      valueLimits.include(low)
      valueLimits.include(high)
    }
    return mark
  }

  /// Counts the numbers of histograms in bins that all of them share.
  mutating func countHistograms(_ input: [Series], besideCategories: Bool) {
    var bins: Bins?
    var numbers: [[Double]] = []
    for case .histogram(let histogram) in input {
      bins = bins ?? histogram.bins
      numbers.append(histogram.values.filter { Number.isDrawable($0, x.spacing) })
      for value in histogram.values where !Number.isDrawable(value, x.spacing) {
        omissions.count(value)
      }
    }
    guard let bins else { return }
    if besideCategories {
      omissions.misplaced += numbers.reduce(0) { $0 + $1.count }
      return
    }
    let edges = bins.edges(for: numbers.flatMap { $0 })
    let drawn = edges.filter { Number.isDrawable($0, x.spacing) }
    for edge in drawn { placeLimits.include(edge) }
    for (index, values) in zip(series.indices.filter { series[$0].kind == .histogram }, numbers) {
      guard !values.isEmpty else { continue }
      let counts = Self.counts(values, edges: edges)
      omissions.outside += values.count - counts.reduce(0, +)
      for (bin, count) in counts.enumerated() {
        guard let left = drawn.last(where: { $0 <= edges[bin] }) ?? drawn.first,
          left < edges[bin + 1]
        else { continue }
        let bar = PlottedSeries.Bar(
          left: left, right: edges[bin + 1], base: 0, top: Double(count))
        series[index].bars.append(bar)
        if count > 0 { valueLimits.include(bar.top) }
      }
    }
  }

  /// How many numbers lie in each bin; the last bin holds its upper edge too.
  static func counts(_ values: [Double], edges: [Double]) -> [Int] {
    var counts = Array(repeating: 0, count: edges.count - 1)
    for value in values where value >= edges[0] && value <= edges[edges.count - 1] {
      // The first edge above the number, found by halving.
      var (low, high) = (0, edges.count)
      while low < high {
        let middle = (low + high) / 2
        if edges[middle] > value { high = middle } else { low = middle + 1 }
      }
      counts[min(low, edges.count - 1) - 1] += 1
    }
    return counts
  }

  /// Puts bars side by side or on one another.
  mutating func placeBars() {
    let indices = series.indices.filter { series[$0].kind == .bars }
    let isStacked = bars.contains(.stacked)
    let width = 0.8 / Double(isStacked ? 1 : max(indices.count, 1))
    var heaps: [Heap: Double] = [:]
    for (order, index) in indices.enumerated() {
      let start = -0.4 + (isStacked ? 0 : Double(order) * width)
      series[index].bars = series[index].marks.filter { !$0.value.isNaN }.map { mark in
        let heap = Heap(place: mark.place, isNegative: mark.value < 0)
        let base = isStacked ? heaps[heap] ?? 0 : 0
        heaps[heap] = base + mark.value
        if isStacked { valueLimits.include(base + mark.value) }
        let left = mark.place + start
        return PlottedSeries.Bar(
          left: left, right: left + width, base: base, top: base + mark.value,
          low: mark.low.map { $0 + base }, high: mark.high.map { $0 + base })
      }
    }
  }

  /// Bars on one another: those above zero go up, those below go down.
  private struct Heap: Hashable {
    var place: Double
    var isNegative: Bool
  }
}

extension Limits {
  /// Widens the span to hold a number.
  mutating func include(_ number: Double) {
    if span == nil { span = number...number } else { span?.include(number) }
  }
}

extension ClosedRange {
  /// Widens the range to hold a number.
  mutating func include(_ number: Bound) {
    if number < lowerBound { self = number...upperBound }
    if number > upperBound { self = lowerBound...number }
  }
}
