import Foundation
import Testing

/// A gallery of a package with a macro, a C target and a resource, built once for all tests that read it.
struct KitchenGallery: Sendable {
  static let built = Task { try await KitchenGallery() }

  var result: GalleryTool.Result
  var folder: URL

  private init() async throws {
    let files = FileManager.default
    // One place for each clone: the macro that SwiftPM built there serves the next run.
    folder = Fixture.root.appending(path: ".build/gallery-tests/Kitchen")
    try files.createDirectory(at: folder, withIntermediateDirectories: true)
    let source = Fixture.root.appending(path: "Tests/GalleryToolchainTests/Fixtures/Kitchen")
    for name in ["Package.swift", "Sources", "Examples", "site"] {
      try? files.removeItem(at: folder.appending(path: name))
    }
    for name in ["Package.swift", "Sources"] {
      try files.copyItem(at: source.appending(path: name), to: folder.appending(path: name))
    }
    let examples = folder.appending(path: "Examples")
    try files.createDirectory(at: examples, withIntermediateDirectories: true)
    for example in CompilerColumn.all {
      try Data(example.text.utf8).write(to: examples.appending(path: "\(example.name).swift"))
    }
    try Data(Self.dinner.utf8).write(to: examples.appending(path: "dinner.swift"))
    result = try await GalleryTool.run(
      ["build", "--json-output", "run.json"], in: folder,
      environment: ["KITCHEN_HOST_LIBRARIES": try await Self.hostLibraries()])
  }

  private static let dinner = """
    // # Dinner
    //
    // C, a macro and a resource.

    import Kitchen

    print(root(9), #greeting(), recipe(), isDish(3), terminator: "")

    // %%
    #greeting().count

    """

  /// Where the toolchain keeps its own swift-syntax, which the package's macro uses.
  private static func hostLibraries() async throws -> String {
    let report = try await GalleryTool.run(["doctor", "--color", "never"])
    let line = try #require(report.output.firstMatch(of: /✓ lib\/swift\/host +(.+)/))
    return String(line.output.1)
  }

  func example(_ id: String) throws -> [String: Any] {
    let data = try Data(contentsOf: folder.appending(path: "run.json"))
    let run = try JSONSerialization.jsonObject(with: data) as? [String: Any]
    let examples = try #require(run?["examples"] as? [[String: Any]])
    return try #require(examples.first { $0["id"] as? String == id })
  }
}
