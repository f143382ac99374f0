import Foundation
import Testing

@testable import GalleryToolchain

@Suite struct PackageMemoryTests {
  @Test func `a layout is read again when a name, a manifest or a variable changes`() async throws {
    let small = try await SmallPackage()
    defer { small.remove() }
    let environment = ["PATH": "/bin"]
    func read(
      _ runner: CommandRunner = refusingRunner, _ more: [String: String] = [:]
    ) async throws -> PackageLayout {
      try await PackageLayout.read(
        small.options, toolchain: small.toolchain, rememberedIn: small.options.galleryScratch,
        environment: ToolEnvironment(environment.merging(more) { $1 }), runner: runner)
    }
    func isForgotten() async -> Bool { (try? await read()) == nil }
    let first = try await read(CommandRunner())
    #expect(try await read() == first)
    // The contents of a source are not in the layout.
    try small.change("times - times", to: "times - 2")
    #expect(try await read() == first)
    await #expect(throws: ToolMessage.self) { try await read(refusingRunner, ["SMALL_LOUD": "1"]) }

    try small.write("Sources/Bell/Deep/More.swift", "")
    #expect(await isForgotten())
    #expect(try await read(CommandRunner()) != first)
    #expect(!(await isForgotten()))
    FileTools.remove(small.root + "/Sources/Bell/Deep")
    #expect(await isForgotten())
    #expect(try await read(CommandRunner()) == first)
    #expect(!(await isForgotten()))

    let manifest = try #require(FileTools.readText(small.root + "/Package.swift"))
    try small.write("Package@swift-6.swift", manifest)
    #expect(await isForgotten())
    FileTools.remove(small.root + "/Package@swift-6.swift")
    try small.write("Package.resolved", "{}")
    #expect(await isForgotten())
    FileTools.remove(small.root + "/Package.resolved")
    try small.write("Package.swift", manifest.replacing("\"small\"", with: "\"other\""))
    #expect(await isForgotten())
  }
}
