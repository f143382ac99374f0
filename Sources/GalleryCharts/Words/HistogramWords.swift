/// The bins of a histogram in words.
struct HistogramWords {
  var bars: [PlottedSeries.Bar]

  private static let mostBins = 15

  /// Each bin with its count, or how many there are and which is the fullest.
  func text(isFull: Bool) -> String {
    let total = bars.reduce(0) { $0 + $1.top }
    let start = "\(Words.count(Int(total), "number")) in \(Words.count(bars.count, "bin"))"
    if isFull, bars.count <= Self.mostBins {
      let bins = bars.map { bar in
        "\(NumberText.short(bar.left)) to \(NumberText.short(bar.right)): "
          + NumberText.integer(Int(bar.top))
      }
      return "\(start); " + bins.joined(separator: "; ")
    }
    guard let fullest = bars.max(by: { $0.top < $1.top }) else { return start }
    return "\(start); most, \(NumberText.integer(Int(fullest.top))), lie "
      + Words.range(fullest.left, fullest.right)
  }
}
