import Foundation

@testable import GalleryTesting

/// A package in a folder of its own, and a shell script in it that stands for the tool.
final class StubTool {
  let folder: URL

  /// `script` finds the report's path in `$REPORT`.
  init(_ script: String) throws {
    folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("gallery testing \(UUID().uuidString)")
    let tests = folder.appendingPathComponent("Tests/PackageTests")
    try FileManager.default.createDirectory(at: tests, withIntermediateDirectories: true)
    try write("// swift-tools-version: 6.2\n", to: "Package.swift")
    try write(script + "\n", to: "script")
    // A file that is written while other tests start processes could not be run.
    let fixture = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("Fixtures/gallery")
    try FileManager.default.createSymbolicLink(
      at: folder.appendingPathComponent("gallery"), withDestinationURL: fixture)
  }

  /// Writes a report and ends with an exit code.
  convenience init(report: String, exit code: Int) throws {
    try self.init("cat > \"$REPORT\" <<'END'\n\(report)\nEND\nexit \(code)")
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  var tool: String { folder.appendingPathComponent("gallery").path }
  /// A source file of the package; it need not exist.
  var file: String { folder.appendingPathComponent("Tests/PackageTests/A.swift").path }

  /// What the tool was called with.
  var arguments: [String] {
    let text = try? String(contentsOf: folder.appendingPathComponent("arguments"), encoding: .utf8)
    return (text ?? "").split(separator: "\n").map(String.init)
  }

  func all(arguments: [String] = []) async throws -> [DocumentationTest] {
    let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
    return try await DocumentationTest.all(
      arguments: arguments, file: file, environment: ["GALLERY": tool, "PATH": path], runners: [])
  }

  /// What is said if testing fails; empty if it does not.
  func error() async -> String {
    do {
      _ = try await all()
      return ""
    } catch {
      return "\(error)"
    }
  }

  func write(_ text: String, to path: String) throws {
    try Data(text.utf8).write(to: folder.appendingPathComponent(path))
  }
}
