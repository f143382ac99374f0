import Foundation
import Testing

/// One gallery of examples that do what no example should.
@Suite struct HostileGalleryTests {
  /// The gallery, built once.
  private struct Built: Sendable {
    var folder: URL
    var result: GalleryTool.Result

    static let shared = Task {
      // Kept for the whole process: the tests read it.
      let folder = try Fixture.copy("Hostile")
      let package = folder.url.deletingLastPathComponent()
        .appending(path: "gallery-hostile-\(getpid())")
      try? FileManager.default.removeItem(at: package)
      try FileManager.default.moveItem(at: folder.url.appending(path: "Hostile"), to: package)
      var long = "// # Long\n//\n// Five thousand lines.\n\nvar sum = 0\n"
      for number in 0..<5000 { long += (number % 50 == 0 ? "// %%\n" : "") + "sum += \(number)\n" }
      try Data(long.utf8).write(to: package.appending(path: "Examples/long.swift"))
      let result = try await GalleryTool.run(
        ["build", "--json-output", "run.json"], in: package)
      return Built(folder: package, result: result)
    }

    func example(_ id: String) throws -> [String: Any] {
      let data = try Data(contentsOf: folder.appending(path: "run.json"))
      let run = try JSONSerialization.jsonObject(with: data) as? [String: Any]
      let examples = run?["examples"] as? [[String: Any]] ?? []
      return try #require(examples.first { $0["id"] as? String == id })
    }

    func page(_ path: String) throws -> String {
      let file = folder.appending(path: "site/_build/\(path).html")
      return String(decoding: try Data(contentsOf: file), as: UTF8.self)
    }

    /// What an example printed to standard output.
    func printed(_ id: String) throws -> String {
      let blocks = try example(id)["blocks"] as? [[String: Any]] ?? []
      let outputs = blocks.flatMap { $0["outputs"] as? [[String: Any]] ?? [] }
      return outputs.filter { $0["name"] as? String == "stdout" }
        .compactMap { $0["text"] as? String }.joined()
    }
  }

  @Test(arguments: [
    ("bytes", "passed", nil), ("flood", "failed", "output-limit"), ("markup", "failed", "throw"),
    ("forger", "failed", nil), ("leaves-early", "failed", "exit"), ("orphans", "passed", nil),
    ("conformance-one", "passed", nil), ("conformance-two", "passed", nil),
    ("must-throw", "failed", "not-as-expected"), ("must-exit", "failed-as-expected", "exit"),
    ("empty", "not-run", nil), ("untitled", "passed", nil), ("twin/empty", "passed", nil),
    ("größe und mehr/ein beispiel", "passed", nil), ("long", "passed", nil),
  ])
  func everyExampleHasItsOutcome(id: String, status: String, kind: String?) async throws {
    let built = try await Built.shared.value
    let example = try built.example(id)
    #expect(example["status"] as? String == status)
    if let kind {
      #expect((example["failure"] as? [String: Any])?["kind"] as? String == kind)
    }
    #expect(built.result.status == 1)
  }

  @Test func aFloodIsCutAndSaidSo() async throws {
    let built = try await Built.shared.value
    let page = try built.page("flood")
    #expect(page.utf8.count < 3 << 20)
    #expect(page.contains("not kept"))
    #expect(try built.printed("flood").utf8.count <= 1 << 20)
  }

  @Test func nothingOfAnExampleBecomesMarkup() async throws {
    let built = try await Built.shared.value
    for path in ["markup", "index"] {
      let page = try built.page(path)
      #expect(
        page.matches(of: /<script[^>]*>/).map { String($0.output) }.allSatisfy {
          $0.contains("src=")
        })
      #expect(page.matches(of: /<script/).count == 1)
      #expect(!page.contains("\u{1B}") && !page.contains("\u{0}"))
    }
  }

  @Test func aForgedRecordIsNoResult() async throws {
    let example = try await Built.shared.value.example("forger")
    let kind = (example["failure"] as? [String: Any])?["kind"] as? String
    #expect(["trap", "untrusted-records"].contains(kind))
  }

  @Test func leavingEarlyKeepsWhatWasPrintedAndIsNoSuccess() async throws {
    let example = try await Built.shared.value.example("leaves-early")
    let blocks = example["blocks"] as? [[String: Any]] ?? []
    #expect(
      blocks.compactMap { $0["status"] as? String } == ["completed", "stopped", "notReached"])
    #expect(try await Built.shared.value.printed("leaves-early") == "first\n")
  }

  @Test func childrenEndWithTheirExample() async throws {
    let printed = try await Built.shared.value.printed("orphans")
    let orphan = try #require(Int32(printed.split(separator: "\n").first ?? ""))
    #expect(try await Processes.commandLine(of: orphan).contains("sleep 98765") == false)
  }

  @Test func examplesDoNotMeet() async throws {
    let built = try await Built.shared.value
    #expect(try built.printed("conformance-one") == "true 1\n")
    #expect(try built.printed("conformance-two") == "false 2\n")
  }

  @Test func anExampleReadsItsNeighboursAndWritesNothingBack() async throws {
    let built = try await Built.shared.value
    #expect(
      try built.printed("größe und mehr/ein beispiel")
        == "Examples/größe und mehr/ein beispiel.swift\nbeside\n")
    let file = built.folder.appending(path: "Examples/größe und mehr/daten.txt")
    #expect(try String(contentsOf: file, encoding: .utf8) == "beside")
    #expect(try built.page("größe und mehr/ein beispiel").contains("Same title"))
  }

  @Test func bytesThatAreNoTextAreRepairedAndTheFolderOfARunMayGo() async throws {
    #expect(
      try await Built.shared.value.printed("bytes") == "a\u{FFFD}\u{FFFD}b\ntrue\nfalse\n")
  }

  @Test func whatIsOddIsWarnedOf() async throws {
    let error = try await Built.shared.value.result.error
    #expect(error.contains("Examples/untitled.swift:1:1: warning: title is missing"))
    #expect(error.contains("warning: title 'Same title' is that of 2 examples"))
  }

  @Test func noWorkIsLeftBehind() async throws {
    let work = try await Built.shared.value.folder.appending(path: ".build/gallery/work")
    let names = try? FileManager.default.contentsOfDirectory(
      atPath: work.path(percentEncoded: false))
    #expect(names ?? [] == [])
  }
}
