import Foundation
import GalleryToolchain
import Testing

@testable import GalleryDocTests

@Suite struct UnifiedDiffTests {
  private func diff(_ old: String, _ new: String, path: String = "a.md") -> String {
    UnifiedDiff(path: path, from: Array(old.utf8), to: Array(new.utf8)).text
  }

  @Test func `Equal texts have no diff`() {
    #expect(diff("a\nb", "a\nb") == "")
    #expect(diff("", "") == "")
  }

  @Test func `Changes far apart are hunks of their own, with three lines around`() {
    let old = (1...20).map { "\($0)\n" }.joined()
    let new = old.replacing("2\n3\n", with: "2\nthree\n3.5\n").replacing("\n18\n", with: "\n")
    #expect(
      diff(old, new) == """
        --- a/a.md
        +++ b/a.md
        @@ -1,6 +1,7 @@
         1
         2
        -3
        +three
        +3.5
         4
         5
         6
        @@ -15,6 +16,5 @@
         15
         16
         17
        -18
         19
         20

        """)
  }

  @Test func `Six lines between two changes are one hunk, seven are two`() {
    let between = { (count: Int) in (1...count).map { "\($0)\n" }.joined() }
    for (count, hunks) in [(6, 1), (7, 2)] {
      let text = diff("a\n\(between(count))b\n", "c\n\(between(count))d\n")
      #expect(text.components(separatedBy: "@@ -").count - 1 == hunks)
    }
  }

  @Test func `Changes whose context meets are one hunk`() {
    let old = (1...9).map { "\($0)\n" }.joined()
    let new = old.replacing("1\n", with: "").replacing("8\n", with: "eight\n")
    #expect(diff(old, new).contains("@@ -1,9 +1,8 @@\n-1\n 2\n"))
    #expect(
      diff(old, new.replacing("9\n", with: "9\n10")).hasSuffix(
        "+10\n\\ No newline at end of file\n"))
  }

  @Test func `A missing line feed at the end is told on either side`() {
    #expect(
      diff("a", "a\n").hasSuffix("@@ -1 +1 @@\n-a\n\\ No newline at end of file\n+a\n"))
    #expect(
      diff("a\nb", "c\nb").hasSuffix(
        "@@ -1,2 +1,2 @@\n-a\n+c\n b\n\\ No newline at end of file\n"))
  }

  @Test func `A file that is new comes from nothing`() {
    let text = UnifiedDiff(path: "a b.expected", from: nil, to: Array("x\n".utf8)).text
    #expect(text == "--- /dev/null\n+++ b/a b.expected\t\n@@ -0,0 +1 @@\n+x\n")
  }

  @Test(arguments: [
    ("a b.md", "a/a b.md\t"), ("a\"b\\.md", #""a/a\"b\\.md""#), ("é\n\t.md", #""a/é\012\011.md""#),
  ])
  func `Paths are written as git writes them`(_ path: String, _ written: String) {
    #expect(DiffPath.written("a/" + path) == written)
  }

  @Test(.timeLimit(.minutes(1)))
  func `Long texts that share nothing or are in another order are compared in good time`() {
    let old = (0..<30_000).map { "\($0)\n" }
    let other = old.map { "new " + $0 }.joined()
    #expect(diff(old.joined(), other).utf8.count > 60_000)
    let turned = old.dropFirst(15_000) + old.prefix(15_000)
    #expect(diff(old.joined(), turned.joined()).utf8.count < 400_000)
    #expect(diff(String(repeating: "a\n", count: 30_000), other).utf8.count > 60_000)
    // Two changes far apart are two hunks all the same.
    var edited = old
    edited[10] = "x\n"
    edited[29_000] = "y\n"
    #expect(diff(old.joined(), edited.joined()).components(separatedBy: "@@ -").count == 3)
  }

  @Test(arguments: ["plain.md", "a b/sp ace.md", "quo\"te \\.md", "ünï.md"])
  func `The diff makes the one file of the other, for git and for patch`(
    _ path: String
  ) async throws {
    var numbers = SeededNumbers(state: UInt64(path.utf8.count))
    let hasPatch = FileManager.default.isExecutableFile(atPath: "/usr/bin/patch")
    let lines = ["a\n", "b\n", "\n", "é\r\n", "--- x\n", "@@ -1 +1 @@\n", "\\ No newline\n", "c"]
    for _ in 0..<25 {
      let old = numbers.text(of: lines, upTo: 30)
      var edited = old.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
      for _ in 0..<Int.random(in: 1...4, using: &numbers) {
        let place = Int.random(in: edited.indices, using: &numbers)
        edited.replaceSubrange(
          place..<min(place + Int.random(in: 0...2, using: &numbers), edited.count),
          with: [numbers.text(of: lines, upTo: 3)])
      }
      let new = edited.joined(separator: "\n")
      let isNew = Int.random(in: 0..<6, using: &numbers) == 0
      let diff = UnifiedDiff(path: path, from: isNew ? nil : Array(old.utf8), to: Array(new.utf8))
      if diff.bytes.isEmpty { continue }
      // An emptied file is deleted by either tool, when the diff comes without git's own heading.
      if new.isEmpty { continue }
      let folder = try ScratchFolder()
      for tool in hasPatch ? ["git", "patch"] : ["git"] {
        if isNew {
          try? FileManager.default.removeItem(atPath: "\(folder.path)/\(path)")
        } else {
          try folder.write(old, path)
        }
        try folder.write(diff.bytes, "changes.diff")
        let result =
          if tool == "git" {
            try await folder.git("apply", "--whitespace=nowarn", "changes.diff")
          } else {
            try await CommandRunner().run(
              Command(
                "patch", ["-p1", "--binary", "-i", "changes.diff"], workingDirectory: folder.path))
          }
        #expect(
          result.succeeded, "\(tool) \(result.stderr.text) \(result.stdout.text) \(diff.text)")
        #expect(folder.read(path) == Array(new.utf8), "\(tool)")
      }
    }
  }

  @Test func `On a terminal lines have their colours, and nothing steers it`() {
    let diff = UnifiedDiff(
      path: "a.md", from: Array("one\n-- x\n".utf8), to: Array("on\u{1B}e\n".utf8))
    #expect(
      diff.visibleText(usesColor: true) == """
        \u{1B}[1m--- a/a.md\u{1B}[0m
        \u{1B}[1m+++ b/a.md\u{1B}[0m
        \u{1B}[36m@@ -1,2 +1 @@\u{1B}[0m
        \u{1B}[31m-one\u{1B}[0m
        \u{1B}[31m--- x\u{1B}[0m
        \u{1B}[32m+on␛e\u{1B}[0m

        """)
    #expect(diff.visibleText(usesColor: false).hasPrefix("--- a/a.md\n"))
  }
}
