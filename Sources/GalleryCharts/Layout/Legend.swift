/// The names of series beside their signs, in rows above the plot, where they cover no data.
struct Legend {
  struct Entry {
    var left: Double
    var row: Int
    var name: String
    /// The index of the series, or nil for words on what is left out.
    var series: Int?
    /// The width of the sign before the name.
    var signWidth = 0.0
  }

  private(set) var entries: [Entry] = []
  private(set) var rows = 0

  /// From a sign to its name.
  static let gap = 7.0
  private static let mostRows = 8

  /// Rows for the named series, so wide.
  init(_ series: [PlottedSeries], width: Double) {
    let named = series.enumerated().filter { !$0.element.name.isEmpty }
    var (left, row) = (0.0, 0)
    for (count, (index, one)) in named.enumerated() {
      let sign = LegendSign.width(of: one.kind) + Self.gap
      let name = TextSize.shortened(one.name, to: width - sign)
      let needed = sign + TextSize.width(name)
      if left > 0, left + needed > width { (left, row) = (0, row + 1) }
      if row == Self.mostRows {
        entries.append(
          Entry(left: 0, row: row, name: "and \(named.count - count) more", series: nil))
        break
      }
      entries.append(
        Entry(left: left, row: row, name: name, series: index, signWidth: sign - Self.gap))
      left += needed + 20
    }
    rows = (entries.last?.row ?? -1) + 1
  }
}
