/// The names of categories along an axis.
///
/// At the bottom they stand level where all fit, in two lines if that is enough; else short ones
/// are thinned and long ones turned. What is too long ends in `…`.
struct CategoryLabels {
  var names: [String]

  /// Names up to this width are thinned and not turned.
  private static let short = 36.0

  /// The labels below a plot that is so wide.
  func bottom(width: Double, longest: Double) -> AxisView {
    let slot = width / Double(max(names.count, 1))
    let widest = names.map { TextSize.width($0) }.max() ?? 0
    if let level = level(slot: slot - 8, widest: widest) {
      let lines = level.map(\.count).max() ?? 1
      return AxisView(
        ticks: ticks(level, every: 1), room: Double(max(lines, 1)) * TextSize.line)
    }
    if widest <= Self.short {
      let step = Int(((widest + 10) / slot).rounded(.up))
      return AxisView(ticks: ticks(names.map { [$0] }, every: step), room: TextSize.line)
    }
    let shown = names.map { TextSize.shortened($0, to: longest) }
    // Turned lines stand as far apart as the sine of their angle says.
    let step = max(1, Int((TextSize.normal * 0.9 / AxisView.angle.sine / slot).rounded(.up)))
    var view = AxisView(ticks: ticks(shown.map { [$0] }, every: step), isTurned: true, room: 0)
    for tick in view.ticks {
      let length = tick.lines.map { TextSize.width($0) }.max() ?? 0
      view.room = max(view.room, length * AxisView.angle.sine + TextSize.normal)
      view.overhang.start = max(
        view.overhang.start, length * AxisView.angle.cosine - tick.fraction * width)
    }
    return view
  }

  /// The labels on the left of a plot that is so high; the first category stands at the top.
  func left(height: Double, longest: Double) -> AxisView {
    let slot = height / Double(max(names.count, 1))
    let most = slot >= 2 * TextSize.line ? 2 : 1
    let lines = names.map { TextSize.wrapped($0, to: longest, lines: most) }
    let step = max(1, Int((15 / slot).rounded(.up)))
    let shown = ticks(lines, every: step)
    return AxisView(
      ticks: shown.map { .init(fraction: 1 - $0.fraction, lines: $0.lines) },
      room: shown.flatMap(\.lines).map { TextSize.width($0) }.max() ?? 0)
  }

  /// The lines of each name if all fit in their slots.
  private func level(slot: Double, widest: Double) -> [[String]]? {
    if widest <= slot { return names.map { [$0] } }
    let wrapped = names.map { TextSize.wrapped($0, to: slot, lines: 2) }
    let isWhole = zip(names, wrapped).allSatisfy { name, lines in
      lines.joined(separator: " ") == name
        && lines.allSatisfy { TextSize.width($0) <= slot }
    }
    return isWhole ? wrapped : nil
  }

  private func ticks(_ lines: [[String]], every step: Int) -> [AxisView.TickView] {
    stride(from: 0, to: names.count, by: step).map { index in
      .init(
        fraction: (Double(index) + 0.5) / Double(names.count), lines: lines[index].map { Label($0) }
      )
    }
  }
}
