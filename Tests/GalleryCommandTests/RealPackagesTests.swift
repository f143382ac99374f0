import Foundation
import Testing

/// A package that nobody here wrote, and what is true of its examples.
struct RealPackage: Sendable, CustomTestStringConvertible {
  struct Outcome: Sendable {
    var status: String
    /// A text that the run must hold: an output, or the failure's message; nil for no output at all.
    var line: String?
    /// The block in which it failed, counted from 0.
    var failedBlock: Int?
  }

  var url: String
  var version: String
  var examples: [String: Outcome]
  var exitCode: Int32
  /// Whether examples of ours are put into it.
  var usesFixture: Bool

  var name: String { String(url.split(separator: "/").last ?? "") }
  var testDescription: String { "\(name) \(version)" }

  static let all = [
    RealPackage(
      url: "https://github.com/apple/swift-log", version: "1.16.2",
      examples: ["basic-usage": Outcome(status: "passed", line: "Hello World!")], exitCode: 0,
      usesFixture: false),
    RealPackage(
      url: "https://github.com/apple/swift-nio", version: "2.101.2",
      examples: ["NIOFileSystemTour": Outcome(status: "passed", line: nil)], exitCode: 0,
      usesFixture: false),
    RealPackage(
      url: "https://github.com/vapor/jwt-kit", version: "5.7.1",
      examples: [
        "JWKExamples": Outcome(status: "failed", line: "base64url modulus", failedBlock: 0),
        "JWTKitExamples": Outcome(status: "failed", line: "invalidPEMDocument", failedBlock: 4),
      ], exitCode: 1, usesFixture: false),
    RealPackage(
      url: "https://github.com/apple/swift-algorithms", version: "1.2.1",
      examples: [
        "chunks-and-windows": Outcome(status: "passed", line: "[[1, 2, 3], [4, 5, 6], [7]]"),
        "combinations": Outcome(status: "passed", line: "6 permutations"),
      ], exitCode: 0, usesFixture: true),
    RealPackage(
      url: "https://github.com/apple/swift-collections", version: "1.6.0",
      examples: [
        "a-deque": Outcome(status: "passed", line: "[1, 2, 3, 4]"),
        "ordered/an-ordered-dictionary": Outcome(status: "passed", line: "Forbidden"),
      ], exitCode: 0, usesFixture: true),
  ]
}

/// Runs only where it is asked for, as cloning and building the packages takes minutes.
@Suite(
  .serialized,
  .enabled(
    if: ProcessInfo.processInfo.environment["GALLERY_TEST_PACKAGES"] == "1",
    "takes minutes; make test-packages runs it"))
struct RealPackagesTests {
  @Test(arguments: RealPackage.all)
  func everyExampleHasItsTrueOutcome(package: RealPackage) async throws {
    let folder = try await clone(package)
    let report = folder.deletingLastPathComponent().appending(path: "\(package.name).json")
    let result = try await GalleryTool.run([
      "build", "--package-path", folder.path(percentEncoded: false), "--json-output",
      report.path(percentEncoded: false),
    ])
    #expect(result.status == package.exitCode, "\(result.output)\(result.error)")
    let run = try JSONSerialization.jsonObject(with: Data(contentsOf: report)) as? [String: Any]
    let examples = try #require(run?["examples"] as? [[String: Any]])
    #expect(Set(examples.compactMap { $0["id"] as? String }) == Set(package.examples.keys))
    for example in examples {
      let id = try #require(example["id"] as? String)
      let expected = try #require(package.examples[id])
      #expect(example["status"] as? String == expected.status, "\(id)")
      let failure = example["failure"] as? [String: Any]
      #expect(failure?["block"] as? Int == expected.failedBlock, "\(id)")
      let said = texts(of: example)
      if let line = expected.line {
        #expect(said.contains { $0.contains(line) }, "\(id) said \(said)")
      } else {
        #expect(said == [], "\(id)")
      }
      #expect(
        FileManager.default.fileExists(
          atPath: folder.appending(path: "site/_build/\(id).html").path(percentEncoded: false)))
    }
  }

  /// Everything that an example printed, returned or failed with.
  private func texts(of example: [String: Any]) -> [String] {
    let blocks = example["blocks"] as? [[String: Any]] ?? []
    let outputs = blocks.flatMap { $0["outputs"] as? [[String: Any]] ?? [] }
    let failures = [example["failure"] as? [String: Any]]
    return outputs.compactMap { $0["text"] as? String }
      + failures.compactMap { $0?["message"] as? String }
  }

  /// The package in the build folder, fetched once for each version; its last site is removed.
  private func clone(_ package: RealPackage) async throws -> URL {
    let folder = Fixture.root.appending(path: ".build-packages/\(package.name)")
    if await version(at: folder) != package.version {
      try? FileManager.default.removeItem(at: folder)
      let result = try await GalleryTool.run(
        "/usr/bin/env",
        [
          "git", "clone", "--quiet", "--depth", "1", "--branch", package.version, package.url,
          folder.path(percentEncoded: false),
        ])
      try #require(result.status == 0, "\(result.error)")
    }
    try? FileManager.default.removeItem(at: folder.appending(path: "site"))
    if package.usesFixture {
      let examples = folder.appending(path: "Examples")
      try? FileManager.default.removeItem(at: examples)
      try FileManager.default.copyItem(
        at: URL(fileURLWithPath: #filePath).deletingLastPathComponent()
          .appending(path: "Fixtures/RealPackages/\(package.name)/Examples"), to: examples)
    }
    return folder
  }

  /// The tag of the commit that is checked out in a folder, nil where there is no clone of its own.
  private func version(at folder: URL) async -> String? {
    let path = folder.path(percentEncoded: false)
    let words = ["git", "--git-dir", path + "/.git", "describe", "--tags", "--exact-match"]
    let result = try? await GalleryTool.run("/usr/bin/env", words)
    return result?.status == 0 ? result?.output.trimmingCharacters(in: .newlines) : nil
  }
}
