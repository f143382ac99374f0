import GalleryDiagnostics
import Synchronization
import Testing

@testable import GalleryToolchain

@Suite struct CommandRunnerTests {
  @Test func `both streams, the status, arguments, environment and folder are as they should`()
    async throws
  {
    let result = try await CommandRunner().run(
      Command(
        "/bin/sh", ["-c", "echo \"$1 $KITCHEN\"; pwd >&2; exit 3", "sh", "a b"],
        environment: ["KITCHEN": "sink"], workingDirectory: "/"))
    #expect(result.status == .exited(3))
    #expect(!result.succeeded)
    #expect(result.stdout.text == "a b sink\n")
    #expect(result.stderr.text == "/\n")
  }

  @Test func `what is printed beyond the limit is counted and not kept`() async throws {
    let result = try await CommandRunner(outputLimit: 10).run(
      Command("/bin/sh", ["-c", "head -c 300000 /dev/zero; printf 123456789012 >&2"]))
    #expect(
      result.stdout == CapturedText(bytes: [UInt8](repeating: 0, count: 10), droppedBytes: 299_990))
    #expect(result.stderr.text == "1234567890")
    #expect(result.stderr.droppedBytes == 2)
  }

  @Test func `output is given on as it comes`() async throws {
    let seen = Mutex("")
    _ = try await CommandRunner().run(Command("/bin/sh", ["-c", "echo one; echo two"])) { piece in
      seen.withLock { $0 += piece }
    }
    #expect(seen.withLock { $0 } == "one\ntwo\n")
  }

  @Test func `a signal is no exit`() async throws {
    let result = try await CommandRunner().run(Command("/bin/sh", ["-c", "kill -9 $$"]))
    #expect(result.status == .signaled(9))
  }

  @Test func `a program that is not there is a diagnostic with its name`() async throws {
    let error = await #expect(throws: DiagnosticError.self) {
      try await CommandRunner().run(Command("/no/such/program"))
    }
    #expect(error?.diagnostics.first?.id == "process-not-started")
    #expect(error?.diagnostics.first?.summary.contains("/no/such/program") == true)
  }

  @Test(.timeLimit(.minutes(60))) func `a cancelled task ends its process`() async throws {
    let task = Task { try await CommandRunner().run(Command("/bin/sleep", ["90000"])) }
    try await Task.sleep(for: .milliseconds(100))
    task.cancel()
    await #expect(throws: CancellationError.self) { try await task.value }
  }

  @Test func `a command that does not end in time is ended with what it started`() async throws {
    let folder = try temporaryFolder("limit")
    defer { FileTools.remove(folder) }
    let script = "sleep 900 & echo $! > child; wait"
    let result = try await CommandRunner().run(
      Command("/bin/sh", ["-c", script], workingDirectory: folder), within: .seconds(1))
    #expect(result == nil)
    let child = try #require(FileTools.readText(folder + "/child").flatMap { Int32($0.dropLast()) })
    // A process that ended but that nobody waited for still has its number.
    func isAlive() -> Bool {
      let state = FileTools.readText("/proc/\(child)/stat")?.split(separator: " ").dropFirst(2)
      return state.map { $0.first != "Z" } ?? false
    }
    // The sleep would last fifteen minutes; a killed process needs a moment to be gone.
    for _ in 0..<600 where isAlive() { try await Task.sleep(for: .milliseconds(100)) }
    #expect(!isAlive())
  }

  @Test func `a command that ends in time gives its result`() async throws {
    let result = try await CommandRunner().run(
      Command("/bin/sh", ["-c", "echo done"]), within: .seconds(600))
    #expect(result?.stdout.text == "done\n")
  }
}
