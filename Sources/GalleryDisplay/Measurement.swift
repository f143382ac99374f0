/// The times of a repeated piece of work.
///
/// When a gallery is built reproducibly (`GALLERY_REPRODUCIBLE=1` in the environment), every duration
/// is zero and the text says that it is not shown, so that two builds give the same bytes.
public struct Measurement: Hashable, Sendable {
  /// The times of the runs, in their order, without the one that warmed up; never empty.
  public var durations: [Duration]
  /// Whether the calling code was compiled with `-O`.
  public var isOptimized: Bool
  /// False if the durations were replaced by zero.
  public var isShown: Bool

  /// A measurement of durations that were taken, or of zeros in a reproducible build.
  init(durations: [Duration], isOptimized: Bool) {
    isShown = Recorder.setting("GALLERY_REPRODUCIBLE") != "1"
    self.durations = isShown ? durations : durations.map { _ in .zero }
    self.isOptimized = isOptimized
  }

  /// The time in the middle.
  public var median: Duration { quantile(0.5) }
  /// The shortest time.
  public var minimum: Duration { durations.min() ?? .zero }
  /// The longest time.
  public var maximum: Duration { durations.max() ?? .zero }
  /// The width of the middle half of the times: the interquartile range.
  public var spread: Duration { quantile(0.75) - quantile(0.25) }

  /// The time below which a share of the runs lies, interpolated between two neighbours.
  private func quantile(_ share: Double) -> Duration {
    let sorted = durations.sorted()
    guard let last = sorted.last else { return .zero }
    let position = share * Double(sorted.count - 1)
    let index = Int(position)
    guard index + 1 < sorted.count else { return last }
    return sorted[index] + (sorted[index + 1] - sorted[index]) * (position - Double(index))
  }
}

extension Measurement: CustomStringConvertible, GalleryDisplayable {
  /// The times in one line, such as `median 1.23 ms, minimum 1.20 ms, … (10 runs, -O)`.
  public var description: String {
    let times = [
      ("median", median), ("minimum", minimum), ("maximum", maximum), ("spread", spread),
    ]
    let shown = times.map { name, time in "\(name) \(isShown ? Self.text(time) : "(not shown)")" }
    let runs = durations.count == 1 ? "1 run" : "\(durations.count) runs"
    return shown.joined(separator: ", ") + " (\(runs), \(level))"
  }

  /// The times in one line, with the level of optimisation beside the type.
  public var galleryDisplay: MIMEBundle { MIMEBundle(text: description, detail: level) }

  private var level: String { isOptimized ? "-O" : "-Onone" }

  /// A duration in three digits and the unit that suits it: ns, µs, ms or s.
  static func text(_ duration: Duration) -> String {
    let (seconds, attoseconds) = duration.components
    let value = Double(seconds) * 1e9 + Double(attoseconds) / 1e9
    let units = [("ns", 1.0), ("µs", 1e3), ("ms", 1e6), ("s", 1e9)]
    // A value that three digits would round up to the next unit belongs to that unit.
    let (unit, factor) = units.last { abs(value) >= 0.9995 * $0.1 } ?? ("ns", 1)
    let scaled = value / factor
    let digits = unit == "ns" || abs(scaled) >= 99.95 ? 0 : abs(scaled) >= 9.995 ? 1 : 2
    let power = [1.0, 10, 100][digits]
    let rounded = Int((abs(scaled) * power).rounded())
    let whole = rounded / Int(power)
    let fraction = String(rounded % Int(power))
    let padded = String(repeating: "0", count: max(0, digits - fraction.count)) + fraction
    return "\(scaled < 0 ? "-" : "")\(whole)\(digits == 0 ? "" : "." + padded) \(unit)"
  }
}
