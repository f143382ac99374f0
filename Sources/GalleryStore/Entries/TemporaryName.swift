internal import Foundation

/// Names of files that are not finished: `.tmp-PROCESS-RANDOM`.
enum TemporaryName {
  private static let prefix = ".tmp-"

  /// A name beside a file that nothing else bears.
  static func path(besides path: String) -> String {
    let folder = path.lastIndex(of: "/").map { path[...$0] } ?? ""
    return "\(folder)\(prefix)\(getpid())-\(String(UInt64.random(in: 0 ... .max), radix: 16))"
  }

  /// The process that writes a file of this name; nil if it is no temporary file's.
  static func process(of name: String) -> pid_t? {
    guard name.hasPrefix(prefix) else { return nil }
    return name.dropFirst(prefix.count).split(separator: "-").first.flatMap { pid_t($0) }
  }

  /// Whether the process that writes a file of this name has ended.
  static func isAbandoned(_ process: pid_t) -> Bool {
    process <= 0 || (kill(process, 0) != 0 && errno == ESRCH)
  }
}
