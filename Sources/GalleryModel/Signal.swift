/// A signal by which a program dies, in words.
package struct Signal: Hashable, Sendable {
  package var number: Int

  package init(_ number: Int) { self.number = number }

  /// Such as `SIGILL`; nil for one that the table does not have.
  package var name: String? { Self.known[number]?.name }

  /// Such as `Illegal instruction` for signal 4.
  package var words: String { Self.known[number]?.words ?? "Ended by signal \(number)" }

  /// Whether it is one that a fault of the program itself raises, and nobody else.
  package var isTrap: Bool { [4, 5, 6, 7, 8, 10, 11].contains(number) }

  /// Numbers that Linux and Darwin share, and SIGBUS, which is 7 on the one and 10 on the other.
  private static let known = [
    1: ("SIGHUP", "Hung up"), 2: ("SIGINT", "Interrupted"), 3: ("SIGQUIT", "Quit"),
    4: ("SIGILL", "Illegal instruction"), 5: ("SIGTRAP", "Trace trap"), 6: ("SIGABRT", "Aborted"),
    7: ("SIGBUS", "Bus error"), 8: ("SIGFPE", "Floating point exception"),
    9: ("SIGKILL", "Killed"), 10: ("SIGBUS", "Bus error"), 11: ("SIGSEGV", "Segmentation fault"),
    13: ("SIGPIPE", "Broken pipe"), 14: ("SIGALRM", "Alarm clock"), 15: ("SIGTERM", "Terminated"),
    24: ("SIGXCPU", "Processor time limit exceeded"),
    25: ("SIGXFSZ", "File size limit exceeded"),
  ].mapValues { (name: $0.0, words: $0.1) }
}
