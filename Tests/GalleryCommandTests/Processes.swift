import Foundation

/// The processes of this machine.
///
/// Linux shows them below `/proc`; a small image need not hold `ps`.
enum Processes {
  /// The words of a process's command line with spaces between; empty if it has ended, reaped or not.
  static func commandLine(of id: Int32) async throws -> String {
    #if os(Linux)
      let words = FileManager.default.contents(atPath: "/proc/\(id)/cmdline") ?? Data()
      return words.split(separator: 0).map { String(decoding: $0, as: UTF8.self) }
        .joined(separator: " ")
    #else
      return try await all().first { $0.id == id }?.commandLine ?? ""
    #endif
  }

  /// The command lines of all that run.
  static func commandLines() async throws -> [String] {
    #if os(Linux)
      var lines: [String] = []
      for name in try FileManager.default.contentsOfDirectory(atPath: "/proc") {
        if let id = Int32(name) { lines.append(try await commandLine(of: id)) }
      }
      return lines
    #else
      return try await all().map(\.commandLine)
    #endif
  }

  #if !os(Linux)
    private static func all() async throws -> [(id: Int32, commandLine: String)] {
      let list = try await GalleryTool.run("/bin/ps", ["-axo", "pid=,args="])
      return list.output.split(separator: "\n").compactMap { line in
        let words = line.split(separator: " ", maxSplits: 1)
        return Int32(words.first ?? "").map { ($0, String(words.last ?? "")) }
      }
    }
  #endif
}
