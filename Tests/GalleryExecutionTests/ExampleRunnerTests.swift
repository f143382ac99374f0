import Foundation
import GalleryDiagnostics
import GalleryDisplay
import GalleryModel
import Testing

@testable import GalleryExecution

@Suite struct ExampleRunnerTests {
  let fixture = ExampleFixture.shared

  @Test func outputsOfABlockComeInOrder() async throws {
    let execution = try await fixture.run(
      """
      struct Point { var x = 1, y = 2 }
      _galleryBegin(0)
      print("before")
      display(SVGFigure(svg: "<svg/>", alternative: "a square"))
      print("after")
      _ = write(2, "warning\\n", 8)
      _galleryShow([Point()])
      _galleryEnd(0); _galleryBegin(1)
      print("second")
      display([1, 2])
      let late = Task { print("from a task") }
      _galleryEnd(1); _galleryBegin(2)
      await late.value
      _galleryShow(measure(repeat: 2) { 1 })
      _galleryShow(getenv("SWIFT_BACKTRACE") == nil && getenv("GALLERY_LAUNCH_ENTRY") == nil)
      _galleryShow(CommandLine.arguments[0].hasPrefix("Examples/example"))
      _galleryEnd(2)
      """,
      blocks: 3, reproducible: true)
    #expect(execution.outcome == .passed)
    #expect(execution.statuses == [.completed, .completed, .completed])
    #expect(
      execution.sketch() == [
        "stdout before\n", "figure a square", "stdout after\n", "stderr warning\n",
        "[Point] = [Point(x: 1, y: 2)]",
      ])
    #expect(execution.sketch(block: 1) == ["stdout second\n", "figure [1, 2]"])
    let times = ["median", "minimum", "maximum", "spread"].map { "\($0) (not shown)" }
    #expect(
      execution.sketch(block: 2) == [
        "stdout from a task\n",
        "Measurement = \(times.joined(separator: ", ")) (2 runs, -Onone)",
        "Bool = true", "Bool = true",
      ])
    #expect(execution.runSeconds > 0)
    #if os(Linux)
      #expect((execution.blocks[0].peakMemory ?? 0) > 1 << 20)
    #endif
  }

  @Test func theWorkingFolderHasTheSameNameInEveryRun() async throws {
    let execution = try await fixture.run(
      """
      _galleryBegin(0)
      let folder = String(cString: getcwd(nil, 0))
      print(folder + "/data")
      _galleryShow(folder)
      display(SVGFigure(svg: "<svg>\\(folder)</svg>", alternative: folder))
      struct Lost: Error, CustomStringConvertible { let description: String }
      throw Lost(description: "first\\n" + folder)
      """, blocks: 1)
    #expect(
      execution.sketch() == [
        "stdout /package/data\n", "String = \"/package\"", "figure /package",
        "failure first\n/package",
      ])
    guard case .figure(let bundle) = execution.blocks[0].outputs[2] else {
      Issue.record("no figure")
      return
    }
    #expect(bundle.representations.map(\.text) == ["<svg>/package</svg>"])
    #expect(execution.outcome.failure?.message == "first\n/package")
  }

  @Test(arguments: ["", "@main", "@main async"])
  func aThrownErrorNamesItsTypeAndBlock(form: String) async throws {
    let declaration = "enum Broken: Error { case pipe(Int) }\n"
    let isMain = form.hasPrefix("@main")
    let isAsync = form.hasSuffix("async")
    let statement =
      isAsync ? "try await Task { throw Broken.pipe(3) }.value" : "throw Broken.pipe(3)"
    let text =
      isMain
      ? "@main struct M { static func main() \(isAsync ? "async throws" : "throws")"
        + "{ defer { _galleryEnd(0) }; print(1); \(statement) } }"
      : "_galleryBegin(0); print(0); _galleryEnd(0); _galleryBegin(1); print(1)\n"
        + "if getenv(\"ASYNC\") != nil { try await Task { throw Broken.pipe(3) }.value }\n"
        + "throw Broken.pipe(3)"
    let compiled = try await fixture.compile(declaration + text, main: isMain)
    for environment in isMain ? [[:]] : [[:], ["ASYNC": "1"]] {
      let execution = try await fixture.run(
        compiled, blocks: isMain ? 1 : 2, main: isMain, environment: environment)
      let failure = try #require(execution.failure)
      #expect(failure.kind == .threw(type: "Broken"))
      #expect(failure.message == "pipe(3)")
      #expect(failure.block == (isMain ? 0 : 1))
      #expect(execution.statuses.last == .stopped)
      #expect(execution.sketch(block: isMain ? 0 : 1) == ["stdout 1\n", "failure pipe(3)"])
    }
  }

  @Test(arguments: [
    ("throw", "throw E.one", 4, 1), ("function", "try fail()", 2, 50),
    ("typed", "try typed()", 2, 90), ("task", "try await Task { throw E.one }.value", 4, 18),
    ("another", "do { try fail() } catch { f() }; func f() {}; throw E.one", 4, 47),
    ("library", "\n_ = try [1].map { _ in try fail() }", 2, 50),
  ])
  func aThrownErrorNamesItsLine(
    name: String, statement: String, line: Int, column: Int
  ) async throws {
    let text = """
      enum E: Error { case one }; func fail() throws { throw E.one }; func typed() throws(E) { throw E.one }
      _galleryBegin(0)
      \(statement)
      """
    let execution = try await fixture.run(text)
    let location = try #require(execution.failure?.location)
    #expect(location.path.hasPrefix("Examples/"))
    #expect(location.line == line)
    #expect(location.column == column)
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

  @Test func aTrapTellsItsMessageAndLine() async throws {
    let cases = [
      ("index", "Fatal error: Index out of range", 6),
      ("fatal", "Fatal error: first\nsecond", 7),
      ("precondition", "Precondition failed: no", 8),
      ("overflow", "Swift runtime failure: arithmetic overflow", 9),
      ("pointer", "Bad pointer dereference", 10),
      ("stack", "Stack overflow", 11),
      ("optional", "Fatal error: Unexpectedly found nil while unwrapping an Optional value", 12),
    ]
    let compiled = try await fixture.compile(
      """
      _galleryBegin(0); print("kept"); _ = write(2, "mine\\n", 5)
      let count = Int(CommandLine.argc)
      let name = getenv("CASE").map { String(cString: $0) }
      switch name {
      case "index": print([1][count + 7])
      case "fatal": fatalError("first\\nsecond")
      case "precondition": precondition(count < 0, "no")
      case "overflow": print(Int8(100 + count) * 2)
      case "pointer": UnsafeMutablePointer<Int>(bitPattern: 8)!.pointee = 1
      case "stack": func f(_ n: Int) -> Int { n == 0 ? 0 : 1 + f(n + 1) }; print(f(1))
      case "optional": print(Int("x\\(count)")!)
      default: break
      }
      _galleryEnd(0); _galleryBegin(1)
      _galleryEnd(1)
      """)
    for (name, message, line) in cases {
      let execution = try await fixture.run(compiled, blocks: 2, environment: ["CASE": name])
      let failure = try #require(execution.failure)
      guard case .trapped = failure.kind else {
        Issue.record("\(failure)")
        continue
      }
      #expect(failure.message == message)
      #expect(failure.location?.line == line)
      #expect(failure.location?.path == "Examples/\(compiled.id.path).swift")
      #expect(failure.block == 0)
      #expect(execution.statuses == [.stopped, .notReached])
      #expect(execution.sketch() == ["stdout kept\n", "stderr mine\n", "failure \(message)"])
      #expect(failure.backtrace.last?.function == "main" || name == "stack")
      let words = failure.backtrace.map { $0.function + $0.place }.joined()
      #expect(!words.contains("0x") && !words.contains("/gallery-execution-tests"))
      #expect(judge(execution, expecting: .trap).outcome == .failedAsExpected(failure))
    }
  }

  @Test func leavingEarlyIsNoSuccess() async throws {
    let cases: [(String, ExampleFailure.Kind)] = [
      ("kill", .trapped(signal: 9)), ("exit", .exited(code: 0)), ("exit 3", .exited(code: 3)),
      ("_exit", .exited(code: 0)), ("exit 70", .exited(code: 70)),
    ]
    let compiled = try await fixture.compile(
      """
      _galleryBegin(0); print(1)
      switch getenv("CASE").map({ String(cString: $0) }) {
      case "kill": kill(getpid(), SIGKILL)
      case "exit": exit(0)
      case "exit 3": exit(3)
      case "_exit": _exit(0)
      case "exit 70": exit(70)
      default: break
      }
      _galleryEnd(0)
      """)
    for (name, kind) in cases {
      let execution = try await fixture.run(compiled, environment: ["CASE": name])
      #expect(execution.failure?.kind == kind)
      #expect(execution.statuses == [.stopped])
      #expect(execution.text(.stdout) == "1\n")
    }
  }

  @Test func bytesThatAreNoTextAreRepairedAndCounted() async throws {
    let execution = try await fixture.run(
      #"""
      _galleryBegin(0)
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

  @Test func theLevelOfAMeasurementIsThatOfTheCallingCode() async throws {
    let execution = try await fixture.run(
      "_galleryBegin(0); _galleryShow(measure(repeat: 1) { 1 }.isOptimized)\n"
        + "_galleryShow(await measure(repeat: 1) { await Task.yield() }.isOptimized); _galleryEnd(0)",
      flags: ["-O"])
    #expect(execution.sketch() == ["Bool = true", "Bool = true"])
  }

  @Test func aLiveRunKeepsValuesAndLeavesTheStreamsToTheTerminal() async throws {
    let compiled = try await fixture.compile(
      "_galleryBegin(0); print(\"live\"); _galleryShow(3); _galleryEnd(0)")
    let execution = try await fixture.run(compiled, live: true)
    #expect(execution.outcome == .passed)
    #expect(execution.sketch() == ["Int = 3"])
  }

  @Test func aLibraryThatCannotBeOpenedIsTheToolsFailure() async throws {
    let compiled = CompiledExample(
      id: ExampleID("none"), library: "/no/such/library.so", entryPoint: "main",
      columnMap: ColumnMap())
    let execution = try await fixture.run(compiled)
    #expect(execution.failure?.kind == .tool)
    #expect(execution.failure?.message.contains("/no/such/library.so") == true)
    #expect(execution.statuses == [.notReached])
  }

  @Test func aLibraryThatCannotBeOpenedFirstIsTheToolsFailure() async throws {
    let compiled = try await fixture.compile("print(1)")
    let execution = try await fixture.run(compiled, first: ["/no/such/first.so"])
    #expect(execution.failure?.kind == .tool)
    #expect(execution.failure?.message.contains("/no/such/first.so") == true)
  }

  @Test func aLauncherThatIsMissingIsTheToolsFailure() async throws {
    let compiled = CompiledExample(
      id: ExampleID("a"), library: "a.so", entryPoint: "a_main", columnMap: ColumnMap())
    let execution = await ExampleRunner(launcher: "/no/launcher", temporaryFolder: "/tmp").run(
      compiled, example: ExampleFixture.example(compiled.id, blocks: 1),
      in: WorkingCopy(root: "/tmp"), limits: RunLimits())
    #expect(execution.failure?.kind == .tool)
    #expect(execution.failure?.message.contains("/no/launcher") == true)
  }
}
