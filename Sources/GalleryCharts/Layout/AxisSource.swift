/// What an axis shows, from which its view is made once its length is known.
enum AxisSource {
  case numbers(Scale)
  case categories([String])

  /// The axis at the bottom of a plot that is so wide.
  func bottom(width: Double, total: Double) -> AxisView {
    switch self {
    case .numbers(let scale): Self.bottom(scale, width: width)
    case .categories(let names):
      CategoryLabels(names: names).bottom(width: width, longest: total * 0.3)
    }
  }

  /// The axis on the left of a plot that is so high; `isDownward` if it begins at the top.
  func left(height: Double, total: Double, isDownward: Bool) -> AxisView {
    switch self {
    case .numbers(let scale): Self.left(scale, height: height, isDownward: isDownward)
    case .categories(let names):
      CategoryLabels(names: names).left(height: height, longest: total * 0.38)
    }
  }

  private static func left(_ scale: Scale, height: Double, isDownward: Bool) -> AxisView {
    let ticks = scale.ticks(atMost: max(2, Int(height / 34)))
    let place: (Double) -> Double = { isDownward ? 1 - scale.fraction($0) : scale.fraction($0) }
    return AxisView(
      ticks: ticks.major.map { .init(fraction: place($0.value), lines: [$0.label]) },
      minor: ticks.minor.map(place), hasGrid: true,
      room: ticks.major.map { TextSize.width($0.label) }.max() ?? 0, note: ticks.note)
  }

  /// As many ticks as there is room for their labels.
  private static func bottom(_ scale: Scale, width: Double) -> AxisView {
    var most = max(2, Int(width / 44))
    var ticks = scale.ticks(atMost: most)
    while most > 1, !fits(ticks, scale, width) {
      most -= 1
      ticks = scale.ticks(atMost: most)
    }
    var view = AxisView(
      ticks: ticks.major.map { .init(fraction: scale.fraction($0.value), lines: [$0.label]) },
      minor: ticks.minor.map(scale.fraction), hasGrid: true, room: TextSize.line, note: ticks.note)
    for tick in view.ticks {
      let half = tick.lines.map { TextSize.width($0) / 2 }.max() ?? 0
      view.overhang.start = max(view.overhang.start, half - tick.fraction * width)
      view.overhang.end = max(view.overhang.end, half - (1 - tick.fraction) * width)
    }
    return view
  }

  private static func fits(_ ticks: Ticks, _ scale: Scale, _ width: Double) -> Bool {
    zip(ticks.major, ticks.major.dropFirst()).allSatisfy { one, next in
      let distance = (scale.fraction(next.value) - scale.fraction(one.value)) * width
      return (TextSize.width(one.label) + TextSize.width(next.label)) / 2 + 10 <= distance
    }
  }
}
