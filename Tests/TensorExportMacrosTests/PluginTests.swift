import Foundation
import Testing

/// The plug-in as the compiler starts it: each message is its length in eight bytes, then JSON.
struct PluginTests {
  @Test func `It says what it can do`() throws {
    let answer = try ask([#"{"getCapability":{"capability":{"protocolVersion":7}}}"#])
    #expect(answer.text.contains("getCapabilityResult"))
    #expect(answer.isEnded)
  }

  @Test func `A macro that it does not have is reported`() throws {
    let answer = try ask([
      ##"{"expandFreestandingMacro":{"macro":{"moduleName":"M","typeName":"Nope","name":"nope"},"macroRole":"expression","discriminator":"d","syntax":{"kind":"expression","source":"#nope","location":{"fileID":"a/b.swift","fileName":"b.swift","offset":0,"line":1,"column":1}}}}"##
    ])
    #expect(answer.text.contains("no macro is called `Nope`"))
    #expect(answer.isEnded)
  }

  @Test(arguments: [Data("not a request".utf8), Data([1, 0, 0]), Data(repeating: 255, count: 64)])
  func `A bad request ends it`(_ input: Data) throws {
    #expect(try run(input).isEnded)
  }

  private struct Answer {
    let text: String
    /// Whether the process came to its end by itself.
    let isEnded: Bool
  }

  private func ask(_ messages: [String]) throws -> Answer {
    var input = Data()
    for message in messages {
      withUnsafeBytes(of: UInt64(message.utf8.count).littleEndian) { input.append(contentsOf: $0) }
      input.append(contentsOf: message.utf8)
    }
    return try run(input)
  }

  private func run(_ input: Data) throws -> Answer {
    let folder = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
    let process = Process()
    process.executableURL = folder.appendingPathComponent("TensorExportMacros-tool")
    let (stdin, stdout) = (Pipe(), Pipe())
    process.standardInput = stdin
    process.standardOutput = stdout
    process.standardError = Pipe()
    try process.run()
    // One that hangs is ended by the signal, which shows in the reason.
    let watchdog = DispatchWorkItem { process.terminate() }
    DispatchQueue.global().asyncAfter(deadline: .now() + 20, execute: watchdog)
    defer { watchdog.cancel() }
    try stdin.fileHandleForWriting.write(contentsOf: input)
    try stdin.fileHandleForWriting.close()
    let output = try stdout.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    let isTerminated =
      process.terminationReason == .uncaughtSignal && process.terminationStatus == SIGTERM
    return Answer(text: String(decoding: output, as: UTF8.self), isEnded: !isTerminated)
  }
}
