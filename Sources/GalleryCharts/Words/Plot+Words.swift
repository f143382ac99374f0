extension Plot {
  /// What the chart shows in words: its kind, its axes, and its series or rows with their values.
  ///
  /// Many values are told by their number, range and trend, so that the words stay some 2 000
  /// characters or less.
  var words: String {
    switch content {
    case .series(let data): SeriesWords(chart: chart, data: data).text
    case .heatMap(let data): HeatMapWords(chart: chart, data: data).text
    }
  }
}

/// Sentences that together stay within a length.
struct BoundedSentences {
  private static let longest = 2_000

  /// The introduction, as many of the parts as there is room for, and the end.
  ///
  /// Each part is given in full and in short; all are told in the same way. `rest` says how many
  /// were left out.
  static func text(
    _ introduction: [String], full: [String], short: [String], end: [String],
    rest: (Int) -> String
  ) -> String {
    let around = introduction + end
    let room = longest - around.reduce(0) { $0 + $1.count + 1 }
    let size: ([String]) -> Int = { $0.reduce(0) { $0 + $1.count + 1 } }
    if size(full) <= room { return (introduction + full + end).joined(separator: " ") }
    var kept = short
    while kept.count > 1, size(kept) > room { kept.removeLast() }
    let missing = short.count - kept.count
    let remark = missing > 0 ? [rest(missing)] : []
    return (introduction + kept + remark + end).joined(separator: " ")
  }
}
