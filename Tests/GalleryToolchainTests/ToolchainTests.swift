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
    #expect(nowhere.map(\.name) == here.map(\.name))
    #expect(nowhere.allSatisfy { !$0.isFound })
    #expect(nowhere.map(\.isRequired) == [true, true, true, true, true, false])
  }

  /// A folder that looks like a toolchain, for `PATH`, without one file.
  private func fakeToolchain(without missing: String) throws -> String {
    let folder = try temporaryFolder("toolchain")
    let info = """
      {"compilerVersion": "Swift version 6.3", "target": {"triple": "x-linux"}, "paths": \
      {"runtimeLibraryPaths": [], "runtimeResourcePath": "\(folder)/lib/swift"}}
      """
    let scripts = [
      "swiftc": "echo '\(info)'", "swift": "", "swift-frontend": "", "ld.lld": "", "clang": "",
      "pkg-config": missing == "libcmark" ? "exit 1" : "echo 0.30.2", "git": "",
    ]
    for (name, text) in scripts where name != missing {
      let path = "\(folder)/bin/\(name)"
      try FileTools.write(Array("#!/bin/sh\n\(text)\n".utf8), to: path)
      try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
    }
    for module in ["SwiftParser", "SwiftCompilerPluginMessageHandling"] where module != missing {
      try FileTools.makeFolder("\(folder)/lib/swift/host/\(module).swiftmodule")
    }
    return folder
  }

  @Test(arguments: [
    ("", nil, ""), ("swiftc", "Swift toolchain", "'swiftc'"),
    ("swift", "Swift toolchain", "'swift'"),
    ("swift-frontend", "Swift toolchain", "'swift-frontend'"),
    ("SwiftParser", "lib/swift/host", "lib/swift/host"),
    ("SwiftCompilerPluginMessageHandling", "lib/swift/host", "lib/swift/host"),
    ("ld.lld", "linker", "'ld.lld'"),
    ("clang", "clang", "'clang'"), ("pkg-config", "libcmark", "'pkg-config'"),
    ("libcmark", "libcmark", "libcmark"), ("git", "git", "'git'"),
  ])
  func `of a toolchain without one part the report misses that part and finds the others`(
    file: String, part: String?, word: String
  ) async throws {
    let folder = try fakeToolchain(without: file)
    defer { FileTools.remove(folder) }
    let report = await Toolchain.report(environment: ["PATH": folder + "/bin"])
    // Without a compiler nobody can say where its folders are.
    let missing = report.filter {
      !$0.isFound && !(file == "swiftc" && $0.name == "lib/swift/host")
    }
    #expect(missing.map(\.name) == [part].compactMap(\.self))
    guard case .missing(let summary, let remedy) = missing.first?.finding else { return }
    #expect(summary.contains(word))
    #expect(remedy.contains("Install"))
  }
}
