/// What stands along the axis `x`: numbers or categories.
enum Places {
  case numbers(Scale)
  case categories([String])

  /// 0 at the start of the axis, 1 at its end.
  func fraction(_ place: Double) -> Double {
    switch self {
    case .numbers(let scale): scale.fraction(place)
    case .categories(let names): (place + 0.5) / Double(max(names.count, 1))
    }
  }

  /// Whether a place lies within the limits.
  func contains(_ place: Double) -> Bool {
    switch self {
    case .numbers(let scale): scale.contains(place)
    case .categories: true
    }
  }

  /// The names of the places of several series in the order in which they first come, or nil if all
  /// are numbers and nothing needs names.
  static func categories(of series: [Series]) -> [String]? {
    let needsNames = series.contains { one in
      if case .bars = one { return true }
      return one.data.contains { if case .category = $0.x { true } else { false } }
    }
    guard needsNames else { return nil }
    var names: [String] = []
    var known: Set<String> = []
    for datum in series.flatMap(\.data) {
      if case .number(let number) = datum.x, !Number.isDrawable(number) { continue }
      if known.insert(datum.x.name).inserted { names.append(datum.x.name) }
    }
    return names
  }
}
