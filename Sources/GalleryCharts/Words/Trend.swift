/// Many values in one sentence: how many, where they lie, and whether they rise or fall.
struct Trend {
  /// Of more values every second, third … shows the trend.
  private static let mostRanked = 1_000

  private let marks: [PlottedSeries.Mark]
  private let place: (Double) -> String
  private let value: (Double) -> String

  /// The values, without gaps; `place` and `value` write where one stands and what it is.
  init(
    _ marks: [PlottedSeries.Mark], place: @escaping (Double) -> String,
    value: @escaping (Double) -> String
  ) {
    self.marks = marks
    self.place = place
    self.value = value
  }

  /// Such as `1 000 values; least 0.1 at 3; greatest 9.8 at 970; rising with x`.
  var text: String {
    guard let least = marks.min(by: { $0.value < $1.value }),
      let greatest = marks.max(by: { $0.value < $1.value })
    else { return "no values" }
    let parts = [
      Words.count(marks.count, "value"),
      "least \(value(least.value)) at \(place(least.place))",
      "greatest \(value(greatest.value)) at \(place(greatest.place))", direction,
    ]
    return parts.joined(separator: "; ")
  }

  /// By the ranks' correlation with the places, which no outlier and no logarithm changes.
  private var direction: String {
    let step = (marks.count + Self.mostRanked - 1) / Self.mostRanked
    let ranked = stride(from: 0, to: marks.count, by: step).map { marks[$0] }
    let (x, y) = (Self.ranks(ranked.map(\.place)), Self.ranks(ranked.map(\.value)))
    let middle = Double(ranked.count - 1) / 2
    var (both, first, second) = (0.0, 0.0, 0.0)
    for (x, y) in zip(x, y) {
      both += (x - middle) * (y - middle)
      first += (x - middle) * (x - middle)
      second += (y - middle) * (y - middle)
    }
    guard first > 0, second > 0 else { return "no trend" }
    switch both / (first * second).squareRoot() {
    case 0.9...: return "rising with x"
    case 0.5..<0.9: return "mostly rising with x"
    case ..<(-0.9): return "falling with x"
    case (-0.9)..<(-0.5): return "mostly falling with x"
    default: return "no clear trend"
    }
  }

  /// The place of each number in rising order; equal numbers share the middle of theirs.
  private static func ranks(_ numbers: [Double]) -> [Double] {
    let order = numbers.indices.sorted { (numbers[$0], $0) < (numbers[$1], $1) }
    var ranks = Array(repeating: 0.0, count: numbers.count)
    var start = 0
    while start < order.count {
      var end = start
      while end + 1 < order.count, numbers[order[end + 1]] == numbers[order[start]] { end += 1 }
      for index in start...end { ranks[order[index]] = Double(start + end) / 2 }
      start = end + 1
    }
    return ranks
  }
}
