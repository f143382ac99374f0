/// Sizes of a drawing, in units that are pixels where it is shown in full size.
///
/// A drawing is at most about 520 wide where its graph allows it, so that its letters are still 9 pixels
/// high on a telephone.
enum DrawingMetrics {
  /// How wide a row of boxes may be.
  static let width = 520.0
  /// Empty space around everything.
  static let margin = 12.0
  /// The distance between neighbours in a row.
  static let gap = 12.0
  /// The width that a line takes which passes through a row.
  static let lane = 2.0
  /// The height of a box with one line of text.
  static let lowBox = 28.0
  /// The height of a box with two lines.
  static let highBox = 42.0
  /// The height below a box in which the type of its value stands.
  static let label = 20.0
  /// The height between rows in which lines change their places.
  static let channel = 30.0
  /// The size of names.
  static let nameSize = 13.0
  /// The size of operators and types.
  static let smallSize = 11.5
  /// The letters of the longest text that is shown in full.
  static let letters = 30

  /// The width of a text of letters of equal width.
  static func width(of text: String, _ size: Double) -> Double {
    Double(min(text.count, letters)) * size * 0.605
  }
}

extension DrawnGraph.Box {
  /// The width of the frame.
  var width: Double {
    max(
      44, DrawingMetrics.width(of: name, DrawingMetrics.nameSize) + 18,
      DrawingMetrics.width(of: operation, DrawingMetrics.smallSize) + 18)
  }

  /// The height of the frame.
  var height: Double { operation.isEmpty ? DrawingMetrics.lowBox : DrawingMetrics.highBox }

  /// The width of the frame or of the text below it.
  var cellWidth: Double { max(width, DrawingMetrics.width(of: type, DrawingMetrics.smallSize) + 4) }
}
