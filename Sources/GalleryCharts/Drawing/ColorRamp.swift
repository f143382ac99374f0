/// Colours that stand for the numbers from 0 to 1, even in OKLab's lightness.
///
/// The table is a curve in OKLCH, sampled at equal steps; between two samples colours are mixed.
struct ColorRamp {
  private let samples: [Color]

  init(_ samples: [Int]) { self.samples = samples.map(Color.init) }

  /// The colour of a number between 0 and 1.
  func color(_ number: Double) -> Color {
    let steps = samples.count - 1
    let position = Int((min(max(number, 0), 1) * Double(steps * 256)).rounded())
    let index = min(position / 256, steps - 1)
    return .mixed(samples[index], samples[index + 1], at: position - index * 256)
  }
}
