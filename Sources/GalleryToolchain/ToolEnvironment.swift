internal import Foundation
internal import GalleryFiles

/// The environment on which answers of SwiftPM and the compilers depend.
///
/// A manifest can read any variable, and SwiftPM hands all of them on. So all count but those that only tell of
/// the terminal or the session in which a command was typed.
package struct ToolEnvironment: Hashable, Sendable {
  private var variables: [String: String]

  package init(_ environment: [String: String] = ProcessInfo.processInfo.environment) {
    variables = environment.filter { name, _ in
      !Self.volatile.contains(name) && !Self.volatilePrefixes.contains { name.hasPrefix($0) }
    }
  }

  private static let volatile: Set<String> = [
    "_", "COLORTERM", "COLUMNS", "LINES", "LS_COLORS", "OLDPWD", "PS1", "PS2", "PWD", "SHLVL",
    "STY", "TERM", "TMUX", "WINDOWID", "XDG_RUNTIME_DIR", "XDG_SEAT", "XDG_VTNR",
  ]
  private static let volatilePrefixes = ["SSH_", "TERM_", "TMUX_", "VSCODE_", "XDG_SESSION_"]

  /// SHA-256 of names and values.
  package var digest: String {
    SHA256.hex(of: variables.sorted { $0.key < $1.key }.flatMap { [$0.key, $0.value] })
  }
}
