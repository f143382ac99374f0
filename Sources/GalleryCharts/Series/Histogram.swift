/// Numbers counted in bins.
///
/// The histograms of one chart share their edges: the bins of the first are made for the numbers of
/// all.
public struct Histogram: Hashable, Sendable {
  /// The name in the legend; without one the series is not in it.
  public var name: String
  /// The numbers.
  public var values: [Double]
  /// How the bins are chosen.
  public var bins: Bins

  /// Counts numbers in bins.
  public init(
    _ name: String = "", of values: some Sequence<some PlottableNumber>, bins: Bins = .automatic
  ) {
    self.name = name
    self.values = values.map(\.plottedNumber)
    self.bins = bins
  }
}
