import Foundation
import GalleryDiagnostics
import Testing

@testable import GalleryToolchain

@Suite struct ToolchainTests {
  @Test func `the toolchain of the PATH is found whole`() async throws {
    let toolchain = try await Toolchain.find()
    for part in [
      toolchain.swiftc, toolchain.swift, toolchain.frontend, toolchain.linker, toolchain.clang,
    ] {
      #expect(FileTools.isExecutable(part))
    }
    #expect(toolchain.version.split(separator: ".").count >= 2)
    #expect(!toolchain.triple.isEmpty)
    #expect(!toolchain.runtimeLibraries.isEmpty)
  }

  @Test func `SWIFT_EXEC names the compiler when PATH does not`() async throws {
    let toolchain = try await Toolchain.find()
    let found = try await Toolchain.find(environment: [
      "SWIFT_EXEC": toolchain.swiftc, "PATH": "/nowhere",
    ])
    #expect(found == toolchain)
  }

  @Test func `without a compiler the error says how to get one`() async throws {
    let error = await #expect(throws: DiagnosticError.self) {
      try await Toolchain.find(environment: ["PATH": "/nowhere"])
    }
    #expect(error?.diagnostics.first?.summary.contains("swiftc") == true)
    #expect(error?.diagnostics.first?.notes.first?.text.contains("swift.org") == true)
  }

  @Test func `a compiler that is none is said so`() async throws {
    let folder = try temporaryFolder("fake")
    defer { FileTools.remove(folder) }
    let fake = folder + "/swiftc"
    try FileTools.write(Array("#!/bin/sh\necho nonsense\n".utf8), to: fake)
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: fake)
    let error = await #expect(throws: DiagnosticError.self) {
      try await Toolchain.find(environment: ["PATH": folder])
    }
    #expect(error?.diagnostics.first?.id == "toolchain-unusable")
  }

  @Test func `the report names every part, also where there is nothing`() async {
    let here = await Toolchain.report()
    #expect(
      here.map(\.name) == [
        "Swift toolchain", "lib/swift/host", "linker", "clang", "libcmark", "git",
      ])
    #expect(here.first?.isFound == true)
    let nowhere = await Toolchain.report(environment: ["PATH": "/nowhere"])
    #expect(nowhere.allSatisfy { !$0.isFound })
    #expect(nowhere.map(\.isRequired) == [true, true, false])
  }
}
