import Foundation
import Testing

/// Runs the script of the search: with node, else with a headless Chromium.
struct ScriptEngine {
  static let found = ScriptEngine()

  private var program: URL
  private var isBrowser: Bool

  private init?() {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    for (name, isBrowser) in [("node", false), ("chromium", true)] {
      for folder in folders where FileManager.default.isExecutableFile(atPath: "\(folder)/\(name)")
      {
        program = URL(fileURLWithPath: "\(folder)/\(name)")
        self.isBrowser = isBrowser
        return
      }
    }
    return nil
  }

  /// The value of an expression, in which `cases` is the given value and `gallerySearch` the search.
  func value<Answer: Decodable>(
    _ expression: String, cases: some Encodable, preparing scripts: [[UInt8]] = []
  ) throws -> Answer {
    let theme = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Sources/CGalleryAssets/theme/search.js")
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    var code = try String(contentsOf: theme, encoding: .utf8)
    for script in scripts { code += String(decoding: script, as: UTF8.self) }
    let data = String(decoding: try JSONEncoder().encode(cases), as: UTF8.self)
    code += "const cases = \(data);\nconst answer = JSON.stringify(\(expression));\n"
    code +=
      isBrowser
      ? "document.documentElement.replaceChildren(`<<${btoa(unescape(encodeURIComponent(answer)))}>>`);"
      : "console.log(`<<${Buffer.from(answer).toString(\"base64\")}>>`);"
    try Data(code.utf8).write(to: folder.appending(path: "run.js"))
    try Data("<!DOCTYPE html><meta charset=utf-8><script src=run.js></script>".utf8)
      .write(to: folder.appending(path: "run.html"))
    let output = try run(folder)
    let text = output.replacing("&lt;", with: "<").replacing("&gt;", with: ">")
    let start = try #require(text.firstRange(of: "<<")?.upperBound)
    let end = try #require(text.firstRange(of: ">>")?.lowerBound)
    let answer = try #require(Data(base64Encoded: String(text[start..<end])))
    return try JSONDecoder().decode(Answer.self, from: answer)
  }

  private func run(_ folder: URL) throws -> String {
    let process = Process()
    let pipe = Pipe()
    process.executableURL = program
    process.arguments =
      isBrowser
      ? [
        "--headless=new", "--no-sandbox", "--user-data-dir=\(folder.path)/profile", "--dump-dom",
        folder.appending(path: "run.html").absoluteString,
      ] : [folder.appending(path: "run.js").path]
    process.standardOutput = pipe
    process.standardError = FileHandle.nullDevice
    try process.run()
    let output = try pipe.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return String(decoding: output, as: UTF8.self)
  }
}
