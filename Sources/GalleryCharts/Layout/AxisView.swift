/// An axis as it is drawn on the left or at the bottom of a plot.
struct AxisView {
  struct TickView {
    /// The place along the axis: 0 on the left or at the bottom, 1 at the other end.
    var fraction: Double
    var lines: [Label]
  }

  var ticks: [TickView]
  var minor: [Double] = []
  /// Whether the labels stand at an angle.
  var isTurned = false
  /// Whether lines across the plot guide the eye.
  var hasGrid = false
  /// The width of the labels on the left, the height of those at the bottom.
  var room: Double
  /// How far labels reach beyond the start and the end of a bottom axis.
  var overhang = (start: 0.0, end: 0.0)
  /// What the labels leave out.
  var note: Label?

  /// The angle of turned labels, in degrees; and its cosine and sine.
  static let angle = (degrees: -40.0, cosine: 0.766, sine: 0.643)
}
