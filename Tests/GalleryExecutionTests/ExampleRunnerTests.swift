import Foundation
import GalleryDiagnostics
import GalleryModel
import Testing

@testable import GalleryExecution

@Suite struct ExampleRunnerTests {
  let fixture = ExampleFixture.shared

  @Test func outputsOfABlockComeInOrder() async throws {
    let execution = try await fixture.run(
      """
      import Foundation
      struct Point { var x = 1, y = 2 }
      _galleryBegin(0)
      print("before")
      display(SVGFigure(svg: "<svg/>", alternative: "a square"))
      print("after")
      FileHandle.standardError.write(Data("warning\\n".utf8))
      _galleryShow([Point()])
      _galleryEnd(0); _galleryBegin(1)
      print("second")
      display([1, 2])
      _galleryEnd(1)
      """, blocks: 2)
    #expect(execution.outcome == .passed)
    #expect(execution.statuses == [.completed, .completed])
    #expect(
      execution.sketch() == [
        "stdout before\n", "figure a square", "stdout after\n", "stderr warning\n",
        "[Point] = [Point(x: 1, y: 2)]",
      ])
    #expect(execution.sketch(block: 1) == ["stdout second\n", "figure [1, 2]"])
    #expect(execution.runSeconds > 0)
    #if os(Linux)
      #expect((execution.blocks[0].peakMemory ?? 0) > 1 << 20)
    #endif
  }

  @Test(arguments: [
    ("", "throw Broken.pipe(3)"),
    ("", "try await Task { throw Broken.pipe(3) }.value"),
    ("@main", "throw Broken.pipe(3)"),
    ("@main async", "try await Task { throw Broken.pipe(3) }.value"),
  ])
  func aThrownErrorNamesItsTypeAndBlock(form: String, statement: String) async throws {
    let declaration = "enum Broken: Error { case pipe(Int) }\n"
    let isMain = form.hasPrefix("@main")
    let effect = form.hasSuffix("async") ? "async throws" : "throws"
    let text =
      isMain
      ? "@main struct M { static func main() \(effect) { defer { _galleryEnd(0) }; print(1); \(statement) } }"
      : "_galleryBegin(0); print(0); _galleryEnd(0); _galleryBegin(1); print(1)\n\(statement)\n_galleryEnd(1)"
    let execution = try await fixture.run(
      declaration + text, blocks: isMain ? 1 : 2, main: isMain)
    let failure = try #require(execution.failure)
    #expect(failure.kind == .threw(type: "Broken"))
    #expect(failure.message == "pipe(3)")
    #expect(failure.block == (isMain ? 0 : 1))
    #expect(execution.statuses.last == .stopped)
    #expect(execution.sketch(block: isMain ? 0 : 1) == ["stdout 1\n", "failure pipe(3)"])
  }

  @Test(arguments: [false, true])
  func aMainTypeRunsAsOneBlock(isAsync: Bool) async throws {
    let effect = isAsync ? "async" : ""
    let execution = try await fixture.run(
      "@main struct M { static func main() \(effect) { defer { _galleryEnd(0) }; print(7) } }",
      main: true)
    #expect(execution.outcome == .passed)
    #expect(execution.sketch() == ["stdout 7\n"])
  }

  @Test(arguments: [
    ("let a = [1]\nprint(a[CommandLine.argc > 0 ? 7 : 0])", "Fatal error: Index out of range", 6),
    ("fatalError(\"first\\nsecond\")", "Fatal error: first second", 5),
    ("precondition(CommandLine.argc < 0, \"no\")", "Precondition failed: no", 5),
    ("print(Int8(100 + CommandLine.argc) * 2)", "Swift runtime failure: arithmetic overflow", 5),
    ("UnsafeMutablePointer<Int>(bitPattern: 8)!.pointee = 1", "Bad pointer dereference", 5),
    ("func f(_ n: Int) -> Int { n == 0 ? 0 : 1 + f(n + 1) }\nprint(f(1))", "Stack overflow", 5),
  ])
  func aTrapTellsItsMessageAndLine(statement: String, message: String, line: Int) async throws {
    let execution = try await fixture.run(
      """
      import Foundation
      _galleryBegin(0); print("kept"); FileHandle.standardError.write(Data("mine\\n".utf8))
      // a comment
      \(statement)
      _galleryEnd(0); _galleryBegin(1)
      _galleryEnd(1)
      """, blocks: 2)
    let failure = try #require(execution.failure)
    guard case .trapped = failure.kind else {
      Issue.record("\(failure)")
      return
    }
    #expect(failure.message == message)
    #expect(failure.location?.line == line)
    #expect(failure.location?.path.hasPrefix("Examples/example") == true)
    #expect(failure.block == 0)
    #expect(execution.statuses == [.stopped, .notReached])
    #expect(execution.sketch() == ["stdout kept\n", "stderr mine\n", "failure \(message)"])
    #expect(failure.backtrace.last?.function == "main" || message == "Stack overflow")
    #expect(
      failure.backtrace.allSatisfy {
        !$0.function.contains("0x") && !$0.place.contains("/gallery-tests")
      })
  }

  @Test(arguments: [
    ("kill(getpid(), SIGKILL)", ExampleFailure.Kind.trapped(signal: 9)),
    ("exit(0)", .exited(code: 0)),
    ("exit(3)", .exited(code: 3)),
    ("_exit(0)", .exited(code: 0)),
    ("exit(70)", .exited(code: 70)),
  ])
  func leavingEarlyIsNoSuccess(statement: String, kind: ExampleFailure.Kind) async throws {
    let execution = try await fixture.run(
      "import Foundation\n_galleryBegin(0); print(1)\n\(statement)\n_galleryEnd(0)")
    #expect(execution.failure?.kind == kind)
    #expect(execution.statuses == [.stopped])
    #expect(execution.text(.stdout) == "1\n")
  }

  @Test func anEndlessLoopIsStopped() async throws {
    let execution = try await fixture.run(
      "_galleryBegin(0); print(\"on\")\nwhile true {}\n_galleryEnd(0)",
      limits: RunLimits(timeout: 0.3))
    #expect(execution.failure?.kind == .timedOut(seconds: 0.3))
    #expect(execution.text(.stdout) == "on\n")
    #expect(execution.runSeconds < 5)
    #expect(execution.blocks[0].seconds > 0.1)
  }

  @Test func aFloodOfOutputIsCut() async throws {
    let execution = try await fixture.run(
      """
      _galleryBegin(0)
      let line = String(repeating: "é", count: 50_000)
      for _ in 0..<1000 { print(line) }
      _galleryEnd(0)
      """, limits: RunLimits(timeout: 20, output: 10_000))
    #expect(execution.failure?.kind == .outputLimit(bytes: 10_000))
    guard case .stream(let stream) = execution.blocks[0].outputs.first else {
      Issue.record("no output")
      return
    }
    #expect(stream.text.utf8.count == 10_000)
    #expect(stream.droppedBytes > 0)
    #expect(stream.repairedBytes == 0)
  }

  @Test func bytesThatAreNoTextAreRepairedAndCounted() async throws {
    let execution = try await fixture.run(
      #"""
      import Foundation
      _galleryBegin(0)
      fflush(nil)
      let bytes: [UInt8] = [0x61, 0xff, 0xfe, 0x00, 0x1b, 0x5b, 0x33, 0x31, 0x6d, 0x0a]
      _ = bytes.withUnsafeBytes { write(1, $0.baseAddress, $0.count) }
      _galleryEnd(0)
      """#)
    #expect(execution.outcome == .passed)
    #expect(
      execution.blocks[0].outputs == [
        .stream(
          StreamOutput(name: .stdout, text: "a\u{fffd}\u{fffd}\0\u{1b}[31m\n", repairedBytes: 2))
      ])
  }

  @Test(arguments: [
    "try? FileManager.default.removeItem(atPath: FileManager.default.currentDirectoryPath)",
    "close(1)", "fclose(stdout)", "dup2(open(\"/dev/null\", O_WRONLY), 1)",
    "lseek(1, 0, SEEK_SET)", "chdir(\"/\")",
  ])
  func whatAnExampleDoesToItsSurroundingsDoesNotMatter(statement: String) async throws {
    let execution = try await fixture.run(
      "import Foundation\n_galleryBegin(0); print(\"a\"); _ = \(statement)\n"
        + "_galleryEnd(0); _galleryBegin(1); _galleryShow(2); _galleryEnd(1)", blocks: 2)
    #expect(execution.outcome == .passed)
    #expect(execution.text(.stdout) == "a\n")
    #expect(execution.sketch(block: 1) == ["Int = 2"])
  }
}
