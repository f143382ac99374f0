internal import ArgumentParser
internal import Foundation

/// When to write colours.
enum ColorChoice: String, ExpressibleByArgument, CaseIterable {
  case auto, always, never

  /// Whether colours suit a stream: `NO_COLOR` and a terminal that cannot show them are respected.
  func usesColor(on file: FileHandle) -> Bool {
    let environment = ProcessInfo.processInfo.environment
    return switch self {
    case .always: true
    case .never: false
    case .auto:
      Terminal.isTerminal(file) && environment["NO_COLOR", default: ""].isEmpty
        && environment["TERM"] != "dumb"
    }
  }
}

/// The streams of this process.
enum Terminal {
  static func isTerminal(_ file: FileHandle) -> Bool { isatty(file.fileDescriptor) == 1 }

  /// Whether standard output is a terminal that can move its cursor.
  static var canRewriteLines: Bool {
    isTerminal(.standardOutput) && ProcessInfo.processInfo.environment["TERM"] != "dumb"
  }

  /// Columns of the terminal, 80 where they are not known.
  static var columns: Int {
    var size = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
    return Int(size.ws_col)
  }

  /// Writes text; whatever reads it may have gone away.
  static func write(_ text: String, to file: FileHandle = .standardOutput) {
    try? file.write(contentsOf: Data(text.utf8))
  }

  static func error(_ text: String) { write(text + "\n", to: .standardError) }

  /// Text from elsewhere without control characters, so that it cannot steer the terminal.
  static func plain(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.map {
          $0.properties.generalCategory == .control && $0 != "\n" && $0 != "\t" ? "\u{FFFD}" : $0
        }))
  }
}
