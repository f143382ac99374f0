import Foundation
import GalleryDiagnostics
import GalleryModel
import Testing

@testable import GalleryToolchain

@Suite struct RuntimeBuilderTests {
  private func scratch() throws -> BuildOptions {
    let folder = try temporaryFolder("runtime")
    return BuildOptions(packagePath: folder)
  }

  @Test func `two builds at once end with one runtime and nothing beside it`() async throws {
    let kitchen = try await KitchenFixture.get()
    let options = try scratch()
    defer { FileTools.remove(options.packagePath) }
    let builder = RuntimeBuilder(toolchain: kitchen.toolchain)
    async let one = builder.build(KitchenFixture.runtimeSources, for: kitchen.package, options)
    async let two = builder.build(KitchenFixture.runtimeSources, for: kitchen.package, options)
    let (first, second) = try await (one, two)
    #expect(first == second)
    #expect(FileTools.list(options.galleryScratch) == [FileTools.name(of: first.folder)])
    #expect(FileTools.isExecutable(first.launcher))
  }

  @Test func `another source gives another runtime`() async throws {
    let kitchen = try await KitchenFixture.get()
    let options = try scratch()
    defer { FileTools.remove(options.packagePath) }
    var sources = KitchenFixture.runtimeSources
    sources[1].bytes += Array("\n".utf8)
    let runtime = try await RuntimeBuilder(toolchain: kitchen.toolchain)
      .build(sources, for: kitchen.package, options)
    #expect(runtime.digest != kitchen.runtime.digest)
  }

  @Test func `a package that brings GalleryDisplay has the runtime use the package's`()
    async throws
  {
    let toolchain = try await Toolchain.find()
    let options = try scratch()
    defer { FileTools.remove(options.packagePath) }
    let manifest =
      "// swift-tools-version: 6.2\nimport PackageDescription\nlet package = Package(name: \"d\", "
      + "products: [.library(name: \"D\", targets: [\"GalleryDisplay\"])], "
      + "targets: [.target(name: \"GalleryDisplay\")])\n"
    try FileTools.write(Array(manifest.utf8), to: options.packagePath + "/Package.swift")
    try FileTools.write(
      KitchenFixture.runtimeSources[0].bytes + Array("public let own = 7\n".utf8),
      to: options.packagePath + "/Sources/GalleryDisplay/D.swift")
    let layout = try await PackageLayout.read(options, toolchain: toolchain)
    let package = try await PackageBuilder(toolchain: toolchain).build(layout, options)
    #expect(package.bringsGalleryDisplay)
    let runtime = try await RuntimeBuilder(toolchain: toolchain)
      .build(KitchenFixture.runtimeSources, for: package, options)
    #expect(!FileTools.exists(runtime.folder + "/GalleryDisplay.swiftmodule"))
    let compiler = ExampleCompiler(
      toolchain: toolchain, package: package, runtime: runtime,
      buildFolder: options.packagePath + "/build")
    let text = """
      import GalleryRuntime; import GalleryDisplay
      struct S: GalleryDisplayable { var text: String { "S\\(own)" } }
      _galleryShow(S() as any GalleryDisplayable)
      """
    let result = await compiler.compile(
      example("Examples/s.swift", text), instrumented: .init(text: text, columnMap: .init()))
    guard case .compiled(let compiled) = result else {
      Issue.record("\(result)")
      return
    }
    let run = try await CommandRunner().run(
      Command(
        runtime.launcher, [compiled.library, compiled.entryPoint] + compiler.libraries))
    #expect(run.stdout.text == "shown: S7\n")
  }

  @Test func `a runtime that does not compile is a diagnostic and leaves nothing`() async throws {
    let kitchen = try await KitchenFixture.get()
    let options = try scratch()
    defer { FileTools.remove(options.packagePath) }
    let sources = [RuntimeSource(name: "runtime/display/a.swift", bytes: Array("let".utf8))]
    let error = await #expect(throws: DiagnosticError.self) {
      try await RuntimeBuilder(toolchain: kitchen.toolchain)
        .build(sources, for: kitchen.package, options)
    }
    #expect(error?.diagnostics.first?.location?.path == "runtime/display/a.swift")
    #expect(FileTools.list(options.galleryScratch) == [])
  }
}
