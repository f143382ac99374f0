import Foundation
import Testing

@testable import GalleryToolchain

@Suite struct ToolchainMemoryTests {
  private func makeProgram(_ path: String, _ script: String) throws {
    try FileTools.write(Array("#!/bin/sh\n\(script)\n".utf8), to: path)
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
  }

  /// A folder that looks like a toolchain.
  private func makeToolchain(_ folder: String) throws {
    let info = """
      {"compilerVersion": "Swift version 6.3", "target": {"triple": "x-linux"}, "paths": \
      {"runtimeLibraryPaths": [], "runtimeResourcePath": "\(folder)/lib/swift"}}
      """
    for name in ["swift", "swift-frontend", "ld.lld", "clang"] {
      try makeProgram("\(folder)/bin/\(name)", "")
    }
    try makeProgram("\(folder)/bin/swiftc", "echo '\(info)'")
    try FileTools.makeFolder(folder + "/lib/swift")
  }

  @Test func `a toolchain is found again without a process until something is another`()
    async throws
  {
    let folder = try temporaryFolder("toolchain")
    defer { FileTools.remove(folder) }
    try makeToolchain(folder + "/one")
    try makeToolchain(folder + "/two")
    let path = "\(folder)/front:\(folder)/one/bin:/usr/bin:/bin"
    let environment = ["PATH": path]
    func find(
      _ runner: CommandRunner = refusingRunner, _ more: [String: String] = [:]
    )
      async throws -> Toolchain
    {
      try await Toolchain.find(
        rememberedIn: folder + "/memory",
        environment: environment.merging(more) { $1 }, runner: runner)
    }
    let first = try await find(CommandRunner())
    #expect(try await find() == first)
    #expect(try await find(refusingRunner, ["TERM": "dumb"]) == first)
    await #expect(throws: ToolMessage.self) { try await find(refusingRunner, ["SDKROOT": "/s"]) }

    // Another compiler in a folder that comes first.
    try FileTools.makeFolder(folder + "/front")
    try FileManager.default.createSymbolicLink(
      atPath: folder + "/front/swiftc", withDestinationPath: folder + "/two/bin/swiftc")
    #expect(try await find(CommandRunner()).swiftc == folder + "/two/bin/swiftc")
    FileTools.remove(folder + "/front/swiftc")
    #expect(try await find(CommandRunner()) == first)

    try makeProgram(folder + "/one/bin/clang", "exit 1")
    await #expect(throws: ToolMessage.self) { try await find() }
  }

  @Test func `what a proxy answers is asked each time`() async throws {
    let folder = try temporaryFolder("toolchain")
    defer { FileTools.remove(folder) }
    try makeToolchain(folder + "/one")
    try makeProgram(folder + "/proxy/swiftc", "exec \(folder)/one/bin/swiftc \"$@\"")
    let environment = ["PATH": folder + "/proxy:/usr/bin:/bin"]
    for _ in 0..<2 {
      _ = try await Toolchain.find(rememberedIn: folder + "/memory", environment: environment)
    }
    await #expect(throws: ToolMessage.self) {
      try await Toolchain.find(
        rememberedIn: folder + "/memory", environment: environment, runner: refusingRunner)
    }
  }
}
