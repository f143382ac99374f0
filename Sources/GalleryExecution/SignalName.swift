/// The signals by which programs die, in words.
enum SignalName {
  /// Such as `Illegal instruction` for signal 4.
  static func description(of signal: Int) -> String {
    descriptions[signal] ?? "Ended by signal \(signal)"
  }

  /// Whether a signal is one that a fault of the program itself raises, and nobody else.
  static func isTrap(_ signal: Int) -> Bool { [4, 5, 6, 7, 8, 10, 11].contains(signal) }

  /// Numbers that Linux and Darwin share, and SIGBUS, which is 7 on the one and 10 on the other.
  private static let descriptions = [
    1: "Hung up", 2: "Interrupted", 3: "Quit", 4: "Illegal instruction", 5: "Trace trap",
    6: "Aborted", 7: "Bus error", 8: "Floating point exception", 9: "Killed", 10: "Bus error",
    11: "Segmentation fault", 13: "Broken pipe", 14: "Alarm clock", 15: "Terminated",
    24: "Processor time limit exceeded", 25: "File size limit exceeded",
  ]
}
