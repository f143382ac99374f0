/// How the bins of a histogram are chosen: `.automatic`, a number of them, or a list of edges.
///
/// A bin holds its lower edge and not its upper one; the last bin holds both.
public enum Bins: Hashable, Sendable {
  /// As many as the larger of what the rules of Sturges and of Freedman and Diaconis say.
  case automatic
  /// So many, equally wide.
  case count(Int)
  /// From each edge to the next.
  case edges([Double])

  /// More bins than pixels cannot be seen.
  private static let most = 500

  /// The edges for finite numbers: one more than there are bins.
  func edges(for values: [Double]) -> [Double] {
    if case .edges(let edges) = self {
      var unique: [Double] = []
      for edge in edges.filter(Number.isDrawable).sorted() where edge != unique.last {
        unique.append(edge)
      }
      return unique.count > 1 ? unique : Bins.automatic.edges(for: values)
    }
    let sorted = values.sorted()
    var (low, high) = (sorted.first ?? 0, sorted.last ?? 1)
    // Equal numbers share a bin of width one, or one that floating-point numbers can tell.
    if high / 2 - low / 2 <= abs(high) * 1e-12 {
      let half = max(0.5, abs(high) * 1e-6)
      (low, high) = (low - half, high + half)
    }
    let count = max(1, min(Self.most, count(for: sorted, span: high - low)))
    return (0...count).map { index in
      let share = Double(index) / Double(count)
      return low * (1 - share) + high * share
    }
  }

  private func count(for sorted: [Double], span: Double) -> Int {
    if case .count(let count) = self { return count }
    guard sorted.count > 1 else { return 1 }
    let size = Double(sorted.count)
    let sturges = Logarithm.base10(size) / Logarithm.base10(2) + 1
    let quartiles = Self.quantile(sorted, 0.75) - Self.quantile(sorted, 0.25)
    let width = 2 * quartiles / Self.cubeRoot(size)
    let freedmanDiaconis = width > 0 ? span / width : 0
    return Int(min(Double(Self.most), max(sturges, freedmanDiaconis) - 1e-9).rounded(.up))
  }

  /// The number below which a share lies, interpolated between two neighbours.
  private static func quantile(_ sorted: [Double], _ share: Double) -> Double {
    let position = share * Double(sorted.count - 1)
    let index = min(Int(position), sorted.count - 2)
    return sorted[index] + (sorted[index + 1] - sorted[index]) * (position - Double(index))
  }

  /// By Newton's method, which uses basic operations only and so gives the same bits everywhere.
  private static func cubeRoot(_ number: Double) -> Double {
    var root = max(1, number / 8)
    for _ in 0..<80 { root -= (root - number / (root * root)) / 3 }
    return root
  }
}

extension Bins: ExpressibleByIntegerLiteral, ExpressibleByArrayLiteral {
  /// So many bins, equally wide.
  public init(integerLiteral value: Int) { self = .count(value) }
  /// Bins from each edge to the next.
  public init(arrayLiteral elements: Double...) { self = .edges(elements) }
}
