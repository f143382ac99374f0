internal import GalleryDiagnostics
internal import GalleryToolchain

/// Finds the source lines of addresses in a library, with LLVM's symbolizer.
struct Symbolizer: Sendable {
  /// Absolute path of `llvm-symbolizer`.
  var tool: String

  /// The places that the debug information tells, in order; what it does not tell is left out.
  func places(of offsets: [UInt64], in library: String) async -> [SourceLocation] {
    if offsets.isEmpty { return [] }
    let addresses = offsets.map { "0x" + String($0, radix: 16) }
    let command = Command(
      tool, ["--obj=\(library)", "--functions=none", "--no-inlines"] + addresses)
    let runner = CommandRunner(outputLimit: 1 << 16)
    guard let result = try? await runner.run(command, within: .seconds(60)), result.succeeded
    else { return [] }
    return result.stdout.text.split(separator: "\n").compactMap { Self.place(String($0)) }
  }

  /// Reads `path:line:column`; a line of 0 is none.
  static func place(_ text: String) -> SourceLocation? {
    guard let match = text.wholeMatch(of: #/(.+):(\d+):(\d+)/#), let line = Int(match.2), line > 0
    else { return nil }
    return SourceLocation(path: String(match.1), line: line, column: Int(match.3))
  }
}
