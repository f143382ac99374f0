import Foundation
import Testing

@testable import GalleryToolchain

@Suite struct CompilerTemplatesTests {
  @Test func `a second build asks no driver for a command line, another question does`()
    async throws
  {
    let toolchain = try await Toolchain.find()
    let scratch = try temporaryFolder("templates")
    defer { FileTools.remove(scratch) }
    func templates(
      _ runner: CommandRunner, _ variables: [String: String] = [:]
    )
      -> CompilerTemplates
    {
      CompilerTemplates(
        toolchain: toolchain, libraries: ["/l/libGalleryRuntime.so"], scratch: scratch,
        environment: ToolEnvironment(variables), runner: runner)
    }
    let first = templates(CommandRunner())
    let link = try await first.link()
    let frontend = try await first.frontend(flags: [], optimized: true, parsesAsLibrary: false)
    let second = templates(refusingRunner)
    #expect(try await second.link() == link)
    #expect(
      try await second.frontend(flags: [], optimized: true, parsesAsLibrary: false) == frontend)
    await #expect(throws: ToolMessage.self) {
      try await second.frontend(flags: ["-DX"], optimized: true, parsesAsLibrary: false)
    }
    await #expect(throws: ToolMessage.self) {
      try await templates(refusingRunner, ["SDKROOT": "/s"]).link()
    }
  }
}
