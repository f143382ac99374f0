/// A series at its places on the axes, still in the units of the data.
struct PlottedSeries {
  enum Kind {
    case line
    case points
    case bars
    case histogram
  }

  struct Mark {
    /// A number, or the index of a category.
    var place: Double
    /// NaN where there is nothing to see.
    var value: Double
    var low: Double?
    var high: Double?
  }

  struct Bar {
    var left: Double
    var right: Double
    var base: Double
    var top: Double
    var low: Double?
    var high: Double?
  }

  var name: String
  var kind: Kind
  /// The place among the series of the chart, by which it gets its style.
  var index: Int
  /// The values, gaps among them; empty for a histogram.
  var marks: [Mark] = []
  /// What bars and histograms draw.
  var bars: [Bar] = []

  /// Whether the series has anything to see.
  var isEmpty: Bool { bars.isEmpty && marks.allSatisfy { $0.value.isNaN } }
}

extension Series {
  /// The kind of marks.
  var kind: PlottedSeries.Kind {
    switch self {
    case .line: .line
    case .points: .points
    case .bars: .bars
    case .histogram: .histogram
    }
  }
}
