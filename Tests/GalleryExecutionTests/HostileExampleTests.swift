import Foundation
import GalleryModel
import Testing

@testable import GalleryExecution

@Suite struct HostileExampleTests {
  let fixture = ExampleFixture.shared

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
      """, limits: RunLimits(timeout: 20, output: 9_999))
    #expect(execution.failure?.kind == .outputLimit(bytes: 9_999))
    guard case .stream(let stream) = execution.blocks[0].outputs.first else {
      Issue.record("no output")
      return
    }
    #expect(stream.text.utf8.count == 9_998)
    #expect(stream.droppedBytes > 0)
    #expect(stream.repairedBytes == 0)
  }

  @Test func memoryIsLimited() async throws {
    let execution = try await fixture.run(
      """
      _galleryBegin(0)
      var all: [[UInt8]] = []
      while true { all.append([UInt8](repeating: 1, count: 1 << 20)); usleep(500) }
      _galleryEnd(0)
      """, limits: RunLimits(timeout: 20, memory: 100 << 20))
    #expect(execution.failure?.kind == .memoryLimit(bytes: 100 << 20))
    #expect((execution.peakMemory ?? 0) > 50 << 20)
  }

  @Test func whatAnExampleDoesToItsSurroundingsDoesNotMatter() async throws {
    let compiled = try await fixture.compile(
      """
      _galleryBegin(0); print("a")
      var folder = [CChar](repeating: 0, count: 4096)
      switch getenv("CASE").map({ String(cString: $0) }) {
      case "remove": _ = getcwd(&folder, 4096); rmdir(folder)
      case "close": close(1); close(2)
      case "dup2": dup2(open("/dev/null", O_WRONLY), 1)
      case "seek": lseek(1, 0, SEEK_SET)
      case "chdir": chdir("/")
      case "signals": signal(SIGTERM, SIG_IGN); kill(getppid(), SIGTERM)
      default: break
      }
      _galleryEnd(0); _galleryBegin(1); _galleryShow(2); _galleryEnd(1)
      """)
    for name in ["remove", "close", "dup2", "seek", "chdir", "signals"] {
      let execution = try await fixture.run(compiled, blocks: 2, environment: ["CASE": name])
      #expect(execution.outcome == .passed, "\(name)")
      #expect(execution.text(.stdout) == "a\n")
      #expect(execution.sketch(block: 1) == ["Int = 2"])
    }
  }

  /// An example that finds the file of records and does something to it.
  private let attack = """
    _galleryBegin(0); print("a"); _galleryEnd(0); _galleryBegin(1)
    let name = getenv("CASE").map { String(cString: $0) }
    for descriptor: Int32 in 3..<1024 {
      var size = stat()
      guard fstat(descriptor, &size) == 0, size.st_mode & S_IFMT == S_IFREG else { continue }
      switch name {
      case "garbage": _ = write(descriptor, "garbage garbage garbage garbage", 31)
      case "replay":
        var bytes = [UInt8](repeating: 0, count: Int(size.st_size))
        _ = pread(descriptor, &bytes, bytes.count, 0)
        _ = write(descriptor, bytes, bytes.count)
      case "truncate": ftruncate(descriptor, 20)
      case "empty": ftruncate(descriptor, 0)
      case "overwrite": lseek(descriptor, 0, SEEK_SET); _ = write(descriptor, "garbage", 7)
      default: close(descriptor)
      }
    }
    _galleryEnd(1)
    """

  @Test func recordsCannotBeForged() async throws {
    let compiled = try await fixture.compile(attack)
    for name in ["garbage", "replay", "truncate", "empty", "overwrite"] {
      let execution = try await fixture.run(compiled, blocks: 2, environment: ["CASE": name])
      #expect(execution.failure?.kind == .untrustedRecords, "\(name)")
      #expect(execution.statuses.last != .completed, "\(name)")
    }
    let closed = try await fixture.run(compiled, blocks: 2, environment: ["CASE": "close"])
    #expect(closed.failure?.kind == .exited(code: 0))
    #expect(closed.statuses == [.completed, .stopped])
    #expect(closed.text(.stdout) == "a\n")
  }

  @Test func marksOutOfOrderAreNoSuccess() async throws {
    let compiled = try await fixture.compile(
      """
      _galleryBegin(0); _galleryEnd(0)
      switch getenv("CASE").map({ String(cString: $0) }) {
      case "again": _galleryBegin(0); _galleryEnd(0)
      case "skip": _galleryBegin(2); _galleryEnd(2)
      case "beyond": _galleryBegin(1); _galleryEnd(1); _galleryBegin(2); _galleryEnd(2)
      case "negative": _galleryBegin(-1)
      default: _galleryBegin(1); _galleryEnd(0); _galleryEnd(1); _galleryEnd(1)
      }
      """)
    for name in ["again", "skip", "beyond", "negative", ""] {
      let execution = try await fixture.run(compiled, blocks: 2, environment: ["CASE": name])
      #expect(execution.failure?.kind == .untrustedRecords, "\(name)")
    }
  }

  #if os(Linux)
    @Test func processesThatAreLeftBehindAreEnded() async throws {
      let file = NSTemporaryDirectory() + "gallery-strays-\(UUID().uuidString)"
      defer { try? FileManager.default.removeItem(atPath: file) }
      let execution = try await fixture.run(
        """
        @_silgen_name("fork") func cFork() -> Int32
        _galleryBegin(0)
        if cFork() == 0 {
          setsid()
          if cFork() == 0 {
            let out = open("\(file)", O_WRONLY | O_CREAT | O_TRUNC, 0o600)
            let text = "\\(getpid())\\n"
            _ = write(out, text, text.utf8.count)
            close(out)
            signal(SIGTERM, SIG_IGN)
            while true { sleep(1) }
          }
          _galleryEnd(0)
          _exit(0)
        }
        while access("\(file)", F_OK) != 0 { usleep(1000) }
        usleep(50_000)
        _galleryEnd(0)
        """)
      #expect(execution.outcome == .passed)
      let id = try #require(
        Int32(String(contentsOfFile: file, encoding: .utf8).dropLast()))
      #expect(kill(id, 0) != 0)
    }
  #endif

  @Test func aCancelledRunEnds() async throws {
    let compiled = try await fixture.compile("_galleryBegin(0)\nwhile true { sleep(1) }")
    let task = Task { try await fixture.run(compiled) }
    try await Task.sleep(for: .milliseconds(200))
    task.cancel()
    let execution = try await task.value
    #expect(execution.failure?.kind == .tool)
    #expect(execution.failure?.message == "The run was cancelled")
    #expect(execution.runSeconds < 5)
  }

  @Test func manyRunsAtOnceDoNotMix() async throws {
    let compiled = try await fixture.compile(
      """
      _galleryBegin(0)
      for _ in 0..<200 { print(String(cString: getenv("NUMBER"))) }
      _galleryEnd(0)
      """)
    try await withThrowingTaskGroup(of: (Int, Execution).self) { group in
      for number in 0..<20 {
        group.addTask {
          (number, try await fixture.run(compiled, environment: ["NUMBER": "\(number)"]))
        }
      }
      for try await (number, execution) in group {
        #expect(execution.outcome == .passed)
        #expect(execution.text(.stdout) == String(repeating: "\(number)\n", count: 200))
      }
    }
  }

  @Test func aRunLeavesNoFiles() async throws {
    let folder = try await fixture.folder()
    let parent = try TemporaryFolder.make(in: folder, prefix: "runs-")
    defer { TemporaryFolder.remove(parent) }
    let compiled = try await fixture.compile("_galleryBegin(0); print(1); _galleryEnd(0)")
    _ = await ExampleRunner(launcher: folder + "/launcher", temporaryFolder: parent).run(
      compiled, example: ExampleFixture.example(compiled.id, blocks: 1),
      in: WorkingCopy(root: parent), limits: RunLimits())
    #expect(try FileManager.default.contentsOfDirectory(atPath: parent).isEmpty)
  }
}
