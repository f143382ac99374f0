import Foundation
import Testing

/// A package with a library and four examples, to be built again and again.
struct CachedPackage: Sendable {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder(
      [
        "Package.swift": """
        // swift-tools-version: 6.1
        import PackageDescription
        let package = Package(
          name: "P", products: [.library(name: "L", targets: ["L"])], targets: [.target(name: "L")])

        """,
        "Sources/L/L.swift": "public func answer() -> Int { 42 }\n",
        "Examples/a.swift": "// # A\n//\n// First.\n\nimport L\n\nprint(\"a says\", answer())\n",
        "Examples/b.swift": "// # B\n//\n// Second.\n\nprint(\"b says\", 1)\n",
        "Examples/c.swift":
          "// # C\n//\n// Third.\n\nimport L\nlet c = answer()\n\n// %%\n// Prose.\nc\n",
        "Examples/data/d.swift": """
        // # D
        //
        // Reads.
        // gallery: inputs = Data/number.txt

        import Foundation
        print("d says", try String(contentsOfFile: "Data/number.txt", encoding: .utf8))

        """,
        "Data/number.txt": "7",
      ], name: "P")
  }

  /// What a build did.
  struct Build {
    var result: GalleryTool.Result
    /// How many results were those of earlier builds; nil without a report.
    var stored: Int?
    var passed: Int?
  }

  func build(_ arguments: [String] = []) async throws -> Build {
    let report = FileManager.default.temporaryDirectory.appending(path: "run-\(UUID()).json")
    defer { try? FileManager.default.removeItem(at: report) }
    let path = report.path(percentEncoded: false)
    let result = try await GalleryTool.run(
      ["build", "--json-output", path] + arguments, in: folder.url)
    let data = (try? Data(contentsOf: report)) ?? Data()
    let run = try? JSONSerialization.jsonObject(with: data) as? [String: Any]
    let summary = run?["summary"] as? [String: Any]
    return Build(
      result: result, stored: summary?["stored"] as? Int, passed: summary?["passed"] as? Int)
  }

  func page(_ name: String) throws -> String { try folder.read("site/_build/\(name).html") }

  func edit(_ file: String, _ old: String, _ new: String) throws {
    let text = try folder.read(file)
    try #require(text.contains(old))
    try folder.write(text.replacing(old, with: new), to: file)
  }

  /// Paths, sizes, numbers and times of all files and folders.
  func listing() throws -> [String: String] {
    let root = folder.url.path(percentEncoded: false)
    var listing: [String: String] = [:]
    for path in try FileManager.default.subpathsOfDirectory(atPath: root) {
      var status = stat()
      guard lstat("\(root)/\(path)", &status) == 0 else { continue }
      #if canImport(Darwin)
        let time = status.st_mtimespec
      #else
        let time = status.st_mtim
      #endif
      listing[path] = "\(status.st_size) \(status.st_ino) \(time.tv_sec).\(time.tv_nsec)"
    }
    return listing
  }

  /// The files with results below a cache.
  func results(in cache: String = ".build/gallery/cache") throws -> [String] {
    try folder.files().filter { $0.hasPrefix("\(cache)/v2/results/") }
  }
}
