/// One series of a chart.
public enum Series: Hashable, Sendable {
  /// Values joined by a line.
  case line(Line)
  /// Values as points.
  case points(Points)
  /// Values as bars.
  case bars(Bars)
  /// Numbers counted in bins.
  case histogram(Histogram)

  /// The name in the legend.
  public var name: String {
    switch self {
    case .line(let line): line.name
    case .points(let points): points.name
    case .bars(let bars): bars.name
    case .histogram(let histogram): histogram.name
    }
  }

  /// The values at places; a histogram has none.
  var data: [Datum] {
    switch self {
    case .line(let line): line.data
    case .points(let points): points.data
    case .bars(let bars): bars.data
    case .histogram: []
    }
  }

  /// Whether the series is drawn from zero upwards.
  var standsOnZero: Bool {
    switch self {
    case .line, .points: false
    case .bars, .histogram: true
    }
  }
}
