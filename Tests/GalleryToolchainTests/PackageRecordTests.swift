import Foundation
import GalleryFiles
import Testing

@testable import GalleryToolchain

@Suite struct PackageRecordTests {
  /// Builds with the layout and environment of the first time, so that only files differ.
  private struct Bench {
    var small: SmallPackage
    var layout: PackageLayout
    var environment = ToolEnvironment(["ANY": "1"])

    init(_ small: SmallPackage) async throws {
      self.small = small
      layout = try await PackageLayout.read(small.options, toolchain: small.toolchain)
    }

    func build(
      _ runner: CommandRunner = refusingRunner,
      onOutput: @escaping @Sendable (String) -> Void = { _ in }
    ) async throws -> BuiltPackage {
      try await PackageBuilder(toolchain: small.toolchain, runner: runner)
        .build(layout, small.options, environment: environment, onOutput: onOutput)
    }

    func isForgotten() async -> Bool { (try? await build()) == nil }
  }

  @Test func `a package in which nothing changed is built without a process`() async throws {
    let small = try await SmallPackage()
    defer { small.remove() }
    var bench = try await Bench(small)
    let first = try await bench.build(CommandRunner())
    #expect(try await bench.build() == first)
    try small.write("Examples/new.swift", "print(1)\n")
    #expect(try await bench.build() == first)

    let inputs = try #require(first.inputs)
    let bin = FileTools.resolved(small.options.products)
    for path in [
      "Package.swift", "Package.resolved", "Sources/Bell", "Sources/Bell/Bell.swift",
      "Sources/Bell/sheet.txt", "Sources/CBell", "Sources/CBell/bell.c", "Sources/CBell/include",
      "Sources/CBell/include/CBell.h", ".build/workspace-state.json",
      ".build/gallery/debug/libGalleryPackage.\(small.toolchain.librarySuffix)",
      ".build/debug/small_Bell.resources/sheet.txt",
    ] {
      #expect(inputs.contains("\(small.root)/\(path)"), "\(path)")
    }
    for path in ["Modules/Bell.swiftmodule", "Bell.build/Bell.swift.o", "CBell.build/bell.c.o"] {
      #expect(inputs.contains("\(bin)/\(path)"), "\(path)")
    }
    #expect(!inputs.contains { $0.contains("Examples") })

    bench.environment = ToolEnvironment(["ANY": "2"])
    #expect(await bench.isForgotten())
    bench.environment = ToolEnvironment(["ANY": "1"])
    #expect(!(await bench.isForgotten()))

    FileTools.remove(bin + "/Bell.build/Bell.swift.o")
    #expect(await bench.isForgotten())
    let again = try await bench.build(CommandRunner())
    #expect(again.digests == first.digests)
    // The compiler names other files of its own where it has compiled their interfaces before.
    let changed = Set(again.inputs ?? []).symmetricDifference(inputs)
    #expect(changed.filter { $0.hasPrefix(small.root) } == [])

    // A change of the same length whose time is put back.
    let source = small.root + "/Sources/Bell/Bell.swift"
    let date = try FileManager.default.attributesOfItem(atPath: source)[.modificationDate] as? Date
    try small.change("offset = 1", to: "offset = 3")
    try FileManager.default.setAttributes([.modificationDate: #require(date)], ofItemAtPath: source)
    #expect(await bench.isForgotten())
  }

  @Test func `a package that is edited while it is built is built again`() async throws {
    let small = try await SmallPackage()
    defer { small.remove() }
    let bench = try await Bench(small)
    let header = small.root + "/Sources/CBell/include/CBell.h"
    let runner = CommandRunner(onStart: { command in
      // The linker's start is after the compilers' end.
      guard command.arguments.contains("-emit-library") else { return }
      try FileTools.write(Array("int bell(int times); // again\n".utf8), to: header)
    })
    _ = try await bench.build(runner)
    #expect(await bench.isForgotten())
    _ = try await bench.build(CommandRunner())
    #expect(!(await bench.isForgotten()))
    try small.write("Sources/Bell/Late.swift", "")
    #expect(await bench.isForgotten())
  }

  @Test func `a package whose manifest uses plug-ins is built by SwiftPM each time`() async throws {
    let small = try await SmallPackage()
    defer { small.remove() }
    let bench = try await Bench(small)
    let manifest = try #require(FileTools.readText(small.root + "/Package.swift"))
    try small.write("Package.swift", manifest + "// plugins: []\n")
    #expect(try await bench.build(CommandRunner()).inputs == nil)
    #expect(await bench.isForgotten())
  }

  @Test func `what is needed for a node is told apart from what is not`() {
    let graph = BuildGraph(
      """
      commands:
        "C.A":
          tool: shell
          inputs: ["/p/Sources/A/a.swift","<tool.exe>"]
          outputs: ["/b/A.build/a.o","/b/A.swiftmodule"]
        "<tool.exe>":
          tool: phony
          inputs: ["/b/tool"]
          outputs: ["<tool.exe>"]
        "/b/tool":
          inputs: ["/p/Sources/T/t.swift"]
          outputs: ["/b/tool"]
        "<A.module>":
          inputs: ["/b/A.swiftmodule"]
          outputs: ["<A.module>"]
        "<Tests.module>":
          inputs: ["/p/Tests/t.swift"]
          outputs: ["<Tests.module>"]
        "PackageStructure":
          inputs: ["/p/Sources/A/","/p/Package.swift"]
          outputs: ["<PackageStructure>"]
      """)
    let files = graph.files(for: ["<A.module>"])
    #expect(files.given == ["/p/Sources/A/a.swift", "/p/Sources/T/t.swift"])
    #expect(files.made == ["/b/A.build/a.o", "/b/A.swiftmodule", "/b/tool"])
    #expect(graph.sourceFolders == ["/p/Sources/A/"])
  }
}
