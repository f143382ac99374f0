import GalleryDiagnostics
import GalleryFiles
import GalleryModel
import Testing

@testable import GalleryToolchain

@Suite struct SnippetMemoryTests {
  private func module(_ text: String, imports: [String] = []) -> SnippetModule {
    SnippetModule(
      name: "Remembered", files: [.init(name: "main.swift", text: text)], imports: imports)
  }

  /// A compiler that starts no process once it has what every compilation needs.
  private func idle(_ compiler: ExampleCompiler) -> ExampleCompiler {
    ExampleCompiler(
      toolchain: compiler.toolchain, package: compiler.package, runtime: compiler.runtime,
      buildFolder: compiler.buildFolder, runner: refusingRunner)
  }

  @Test func `what was compiled or refused before is known without a compiler`() async throws {
    let kitchen = try await KitchenFixture.get()
    let folder = try temporaryFolder("snippets")
    defer { FileTools.remove(folder) }
    let memory = try await SnippetMemory(of: kitchen.compiler, in: folder + "/kept")
    let good = module("import Kitchen\nprint(root(9), terminator: \"\")", imports: ["Kitchen"])
    let bad = module("let x: Int = \"\"")
    let first = try await memory.compile(good, in: folder + "/1")
    let refused = try await memory.compile(bad, in: folder + "/2")
    #expect(first.failures.isEmpty)
    #expect(refused.library == nil && refused.failures.map(\.line) == [1])

    let other = try await SnippetMemory(of: idle(kitchen.compiler), in: folder + "/kept")
    let again = try await other.compile(good, in: folder + "/3")
    #expect(again.key == first.key && again.library != first.library)
    let (old, new) = (try #require(first.library), try #require(again.library))
    #expect(FileTools.digest(of: old) == FileTools.digest(of: new))
    #expect(try await other.compile(bad, in: folder + "/4").failures == refused.failures)
    // One letter is another program.
    await #expect(throws: (any Error).self) {
      try await other.compile(module("let x: Int = \" \""), in: folder + "/5")
    }
  }

  @Test func `a library that is not as it was written is compiled again`() async throws {
    let kitchen = try await KitchenFixture.get()
    let folder = try temporaryFolder("snippets")
    defer { FileTools.remove(folder) }
    let memory = try await SnippetMemory(of: kitchen.compiler, in: folder + "/kept")
    let module = module("print(1)")
    let first = try await memory.compile(module, in: folder + "/1")
    let bytes = try #require(first.library.flatMap(FileTools.read))
    let kept = "\(folder)/kept/\(first.key).\(kitchen.compiler.toolchain.librarySuffix)"
    FileTools.remove(kept)
    try FileTools.write(Array(bytes.dropLast()), to: kept)
    let second = try await memory.compile(module, in: folder + "/2")
    #expect(second.library.flatMap(FileTools.digest) == FileTools.digest(of: kept))
    #expect(FileTools.digest(of: kept) != SHA256.hex(Array(bytes.dropLast())))
    FileTools.remove(kept)
    let third = try await memory.compile(module, in: folder + "/3")
    #expect(third.library.map(FileTools.exists) == true && FileTools.exists(kept))
  }

  @Test func `what is not needed any more is forgotten, and what is in use stays`() async throws {
    let kitchen = try await KitchenFixture.get()
    let folder = try temporaryFolder("snippets")
    defer { FileTools.remove(folder) }
    let memory = try await SnippetMemory(of: kitchen.compiler, in: folder + "/kept")
    let one = try await memory.compile(module("print(1)"), in: folder + "/1")
    let two = try await memory.compile(module("let x: Int = \"\""), in: folder + "/2")
    memory.forget(besides: [one.key])
    #expect(FileTools.list(folder + "/kept").allSatisfy { $0.hasPrefix(one.key) })
    #expect(FileTools.list(folder + "/kept").count == 2)
    memory.forget(besides: [two.key])
    #expect(FileTools.list(folder + "/kept").isEmpty)
    #expect(one.library.map(FileTools.exists) == true)
  }

  @Test func `what an ended compiler or a full disk did is not kept`() async throws {
    let kitchen = try await KitchenFixture.get()
    let folder = try temporaryFolder("snippets")
    defer { FileTools.remove(folder) }
    var hasty = kitchen.compiler
    hasty.limit = .zero
    let memory = try await SnippetMemory(of: hasty, in: folder + "/kept")
    let build = try await memory.compile(module("print(2)"), in: folder + "/1")
    #expect(build.library == nil && build.failures.count == 1)
    #expect(FileTools.list(folder + "/kept").isEmpty)
  }
}
