import Foundation
import Testing

/// One gallery with an example of every kind, from the command line to the written pages.
@Suite struct MiniGalleryTests {
  @Test(arguments: [
    "index", "passing", "figure", "no-code", "failing/compile-error", "failing/throwing",
    "failing/trap", "failing/slow", "failing/bad-option", "guides/start", "computation-times",
  ])
  func aPageIsTheOneThatWasApproved(page: String) async throws {
    let gallery = try await MiniGallery.built.value
    let name = "main/" + page.replacing("/", with: "-") + ".html"
    Golden.expect(try gallery.main(page + ".html"), name)
  }

  @Test func aWholePageIsTheOneThatWasApproved() async throws {
    let gallery = try await MiniGallery.built.value
    Golden.expect(try gallery.page("passing.html"), "passing.html")
  }

  @Test func theExitCodeTellsThatExamplesFailed() async throws {
    #expect(try await MiniGallery.built.value.result.status == 1)
  }

  @Test func theSummaryCountsAndNamesTheFirstPage() async throws {
    let gallery = try await MiniGallery.built.value
    let index = gallery.package.appending(path: "site/_build/index.html")
    let lines = gallery.result.output.split(separator: "\n").suffix(3)
    #expect(lines.first == "8 examples: 2 passed, 5 failed, 1 not run")
    #expect(lines.last.map { $0.hasSuffix("site/_build/index.html") } == true)
    #expect(FileManager.default.fileExists(atPath: index.path(percentEncoded: false)))
  }

  @Test func everyFailureIsLocatedInTheTerminal() async throws {
    let error = try await MiniGallery.built.value.result.error
    for line in [
      "Examples/failing/bad-option.swift:5:13: error: option 'tymeout' does not exist",
      "Examples/failing/compile-error.swift:8:20: error: cannot convert value of type 'Int'",
      "Examples/failing/trap.swift:10:", "Examples/failing/throwing.swift:",
      "Examples/failing/slow.swift:",
    ] { #expect(error.contains(line), "\(line)\n---\n\(error)") }
  }

  @Test func statusesAndBlocksStandInTheReport() async throws {
    let report = try await MiniGallery.built.value.report()
    let examples = try #require(report["examples"] as? [[String: Any]])
    let statuses = Dictionary(
      uniqueKeysWithValues: examples.compactMap { example in
        (example["id"] as? String).map { id in (id, blockStatuses(of: example)) }
      })
    #expect(
      statuses == [
        "passing": "passed: completed completed completed", "figure": "passed: completed",
        "no-code": "not-run:", "failing/compile-error": "failed: notRun notRun",
        "failing/throwing": "failed: completed stopped notReached",
        "failing/trap": "failed: completed stopped notReached",
        "failing/slow": "failed: completed stopped", "failing/bad-option": "failed: notRun",
      ])
  }

  private func blockStatuses(of example: [String: Any]) -> String {
    let blocks = example["blocks"] as? [[String: Any]] ?? []
    let words = blocks.compactMap { $0["status"] as? String }
    return (["\(example["status"] ?? ""):"] + words).joined(separator: " ")
  }

  @Test func nothingOfTheMachineIsOnAPage() async throws {
    let gallery = try await MiniGallery.built.value
    let path = gallery.package.deletingLastPathComponent().path(percentEncoded: false)
    for file in try gallery.files() where file.hasSuffix(".html") || file.hasSuffix(".ipynb") {
      #expect(!(try gallery.page(file).contains(path)), "\(file)")
    }
  }

  @Test func aSecondBuildTouchesNothing() async throws {
    let gallery = try await MiniGallery.built.value
    let folder = gallery.package.appending(path: "site/_build").path(percentEncoded: false)
    let before = try FileManager.default.attributesOfItem(atPath: folder)[.systemFileNumber]
    let second = try await GalleryTool.run(["build", "--reproducible"], in: gallery.package)
    #expect(second.status == 1)
    let after = try FileManager.default.attributesOfItem(atPath: folder)[.systemFileNumber]
    #expect(before as? NSNumber == after as? NSNumber)
  }
}
