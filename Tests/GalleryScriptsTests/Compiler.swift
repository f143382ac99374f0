import Foundation
import GalleryModel

/// What the compiler says of a place: errors and warnings, without notes.
struct CompilerMessage: Hashable, CustomStringConvertible {
  var line: Int
  var column: Int
  var text: String
  var isError: Bool { text.hasPrefix("error:") }
  var description: String { "\(line):\(column): \(text)" }

  func mapped(_ map: ColumnMap) -> CompilerMessage {
    CompilerMessage(line: line, column: map.original(column: column, line: line), text: text)
  }
}

/// Compiles scripts beside stand-ins for the runtime and a library, in a folder of its own.
final class Compiler {
  private let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "scripts-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for name in ["GalleryRuntime", "Toy"] {
      try fixture("\(name).swift.txt").write(
        to: folder.appending(path: "\(name).swift"), atomically: true, encoding: .utf8)
      let output = try swiftc([
        "-parse-as-library", "-emit-module", "-module-name", name, "-o", "\(name).swiftmodule",
        "\(name).swift",
      ])
      precondition(output.isEmpty, "a stand-in does not compile: \(output)")
    }
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  /// The messages for a script, checked up to SIL so that unreachable code is seen.
  func messages(_ text: String, asLibrary: Bool = false) throws -> [CompilerMessage] {
    try text.write(to: folder.appending(path: "script.swift"), atomically: true, encoding: .utf8)
    let output = try swiftc(
      ["-emit-sil", "-o", "/dev/null", "-swift-version", "6", "-I", ".", "-module-name", "script"]
        + ["-diagnostic-style", "llvm"] + (asLibrary ? ["-parse-as-library"] : []) + [
          "script.swift"
        ])
    return output.split(separator: "\n").compactMap { line in
      guard let match = line.wholeMatch(of: /script\.swift:(\d+):(\d+): ((?:error|warning): .*)/),
        let row = Int(match.1), let column = Int(match.2)
      else { return nil }
      return CompilerMessage(line: row, column: column, text: String(match.3))
    }
  }

  private func swiftc(_ arguments: [String]) throws -> String {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["swiftc"] + arguments
    process.currentDirectoryURL = folder
    let pipe = Pipe()
    process.standardError = pipe
    process.standardOutput = FileHandle.nullDevice
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: data, as: UTF8.self)
  }
}
