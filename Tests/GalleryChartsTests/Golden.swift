import Foundation
import Testing

/// Compares texts with files in `Goldens`.
///
/// `UPDATE_GOLDENS=1` writes the files and still fails, so that no run that writes them passes.
enum Golden {
  static func expect(
    _ text: String, _ name: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("Goldens")
    let file = folder.appendingPathComponent(name)
    if ProcessInfo.processInfo.environment["UPDATE_GOLDENS"] == "1" {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
      Issue.record("the golden \(name) was written", sourceLocation: sourceLocation)
      return
    }
    guard let golden = try? String(contentsOf: file, encoding: .utf8) else {
      Issue.record("the golden \(name) is missing", sourceLocation: sourceLocation)
      return
    }
    #expect(text == golden, "differs from \(name)", sourceLocation: sourceLocation)
  }
}
