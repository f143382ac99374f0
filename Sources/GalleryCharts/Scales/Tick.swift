/// A mark on an axis and its label.
struct Tick: Equatable {
  /// The number it stands at.
  var value: Double
  var label: Label
}

/// The marks of an axis.
struct Ticks: Equatable {
  /// The marks with a label, in rising order.
  var major: [Tick]
  /// The numbers of the marks without one.
  var minor: [Double] = []
  /// What all labels leave out, such as a factor of a million.
  var note: Label?
}
