import Foundation
import GalleryDiagnostics
import GalleryModel
import Testing

@testable import GalleryToolchain

@Suite struct ExampleCompilerTests {
  /// Compiles a text as it is and gives what came of it.
  private func compile(
    _ path: String, _ text: String, author: String? = nil, map: ColumnMap = ColumnMap(),
    fallback: String? = nil, imports: [String] = [], optimize: Bool = false,
    hasMainType: Bool = false
  ) async throws -> (KitchenFixture, CompileResult) {
    let kitchen = try await KitchenFixture.get()
    let other: @Sendable () -> InstrumentedExample = {
      InstrumentedExample(text: fallback ?? text, columnMap: ColumnMap())
    }
    let result = await kitchen.compiler.compile(
      example(path, author ?? text, imports: imports, optimize: optimize, hasMainType: hasMainType),
      instrumented: InstrumentedExample(text: text, columnMap: map),
      fallback: fallback == nil ? nil : other)
    return (kitchen, result)
  }

  private struct Unexpected: Error { var result: CompileResult }

  private func compiled(_ result: CompileResult) throws -> CompiledExample {
    guard case .compiled(let example) = result else { throw Unexpected(result: result) }
    return example
  }

  private func refusal(_ result: CompileResult) throws -> [Diagnostic] {
    guard case .refused(let diagnostics, _) = result else { throw Unexpected(result: result) }
    return diagnostics
  }

  private func output(
    _ path: String, _ text: String, imports: [String] = [], optimize: Bool = false,
    hasMainType: Bool = false
  ) async throws -> String {
    let (kitchen, result) = try await compile(
      path, text, imports: imports, optimize: optimize, hasMainType: hasMainType)
    let example = try compiled(result)
    let run = try await kitchen.run(example)
    #expect(run.succeeded)
    return run.stdout.text
  }

  @Test func `an example uses the package's C target, macro, resource and conformances`()
    async throws
  {
    let text = """
      import GalleryRuntime; _galleryBegin(0)
      import Kitchen
      print(root(9), #greeting(), recipe(), isDish(3), isDish("x"), terminator: "")
      """
    let printed = try await output("Examples/basic.swift", text, imports: ["Kitchen"])
    #expect(printed == "mark 0\n3.0 hello from a macro flour and water\n true false")
  }

  @Test func `C targets of library products can be imported without a Swift target between`()
    async throws
  {
    let text = """
      import CPepper
      import CSalt
      import CWater
      print(kitchen_salt(1), kitchen_pepper(), cos(0), terminator: "")
      """
    #expect(
      try await output(
        "Examples/spices.swift", text, imports: ["CPepper", "CSalt", "CWater"]) == "2 7 1.0")
  }

  @Test(arguments: [
    "Examples/über café/ein = b#c@d.swift", "Examples/Kitchen.swift", "Examples/class.swift",
    "Examples/3d plot.swift", "Examples/Swift.swift", "Examples/日本.swift",
  ])
  func `a script of any name compiles, and #filePath is its package-relative path`(
    path: String
  ) async throws {
    let text = "import Kitchen\nprint(#filePath, #line, root(4), terminator: \"\")\n"
    #expect(try await output(path, text, imports: ["Kitchen"]) == "\(path) 2 2.0")
  }

  @Test func `a file with @main runs as a program`() async throws {
    let text = "@main struct App { static func main() async { print(\"ran\") } }\n"
    #expect(try await output("Examples/app.swift", text, hasMainType: true) == "ran\n")
  }

  @Test func `an optimised example has no overflow checks of -Onone's library and says so`()
    async throws
  {
    let text = "assert(false)\nprint(\"no assertion stopped it\")\n"
    let (_, result) = try await compile("Examples/fast.swift", text, optimize: true)
    let example = try compiled(result)
    #expect(example.optimized)
    #expect(
      try await output("Examples/fast.swift", text, optimize: true) == "no assertion stopped it\n")
  }

  @Test func `a script without Foundation links the mathematics library`() async throws {
    let text = "var x = 2.5\nx += Double(CommandLine.arguments.count * 0)\nprint(x.rounded())\n"
    #expect(try await output("Examples/rounded.swift", text) == "3.0\n")
  }

  @Test func `an error is what the compiler says of the author's own text`() async throws {
    let (_, result) = try await compile(
      "Examples/e.swift", "import GalleryRuntime; _galleryShow(missing)\n", author: "  missing",
      fallback: "import GalleryRuntime; ;missing; _galleryEnd(0)")
    let diagnostics = try refusal(result)
    #expect(
      diagnostics == [
        Diagnostic(
          "swift-compiler", at: SourceLocation(path: "Examples/e.swift", line: 1, column: 3),
          "cannot find 'missing' in scope")
      ])
  }

  @Test func `a syntax error is told as the compiler tells it of the author's text`() async throws {
    let author = "// # Syntax\nprint(\"a\"\n// %% b\nlet x = {\n"
    let (_, result) = try await compile(
      "Examples/s.swift",
      "import GalleryRuntime; _galleryBegin(0);\nprint(\"a\"\n;_galleryEnd(0); "
        + "_galleryBegin(1);\nlet x = {\n;_galleryEnd(1)", author: author)
    let diagnostics = try refusal(result)
    #expect(
      diagnostics.map { "\($0.location?.line ?? 0):\($0.location?.column ?? 0) \($0.summary)" }
        == ["4:1 expected ')' in expression list", "5:1 expected '}' at end of closure"])
  }

  @Test func `a shown value is not called unused beside an error`() async throws {
    let path = "Examples/u.swift"
    let author = "\\String.count\nmissing\n"
    let text = InstrumentedExample(
      text: author, columnMap: ColumnMap(),
      shownPlaces: [SourceLocation(path: path, line: 1, column: 1)])
    let result = try await KitchenFixture.get().compiler.compile(
      example(path, author), instrumented: text)
    let diagnostics = try refusal(result)
    #expect(diagnostics.map(\.summary) == ["cannot find 'missing' in scope"])
  }

  @Test func `a compiler that does not end is ended, and the example refused`() async throws {
    let kitchen = try await KitchenFixture.get()
    var toolchain = kitchen.toolchain
    let folder = try temporaryFolder("slow")
    defer { FileTools.remove(folder) }
    // A driver that answers like the real one but names a frontend that sleeps.
    toolchain.swiftc = folder + "/swiftc"
    let script = "#!/bin/sh\n\"\(kitchen.toolchain.swiftc)\" \"$@\" | sed 's|^[^ ]*|\(folder)/f|'\n"
    for (name, text) in [("swiftc", script), ("f", "#!/bin/sh\nexec sleep 900\n")] {
      try FileTools.write(Array(text.utf8), to: "\(folder)/\(name)")
      try FileManager.default.setAttributes(
        [.posixPermissions: 0o755], ofItemAtPath: "\(folder)/\(name)")
    }
    let compiler = ExampleCompiler(
      toolchain: toolchain, package: kitchen.package, runtime: kitchen.runtime,
      buildFolder: folder, limit: .seconds(1))
    let result = await compiler.compile(
      example("Examples/x.swift", "print(1)\n"),
      instrumented: InstrumentedExample(text: "print(1)\n", columnMap: ColumnMap()))
    let diagnostics = try refusal(result)
    #expect(diagnostics.map(\.id) == ["compile-limit"])
    #expect(diagnostics.first?.location == SourceLocation(path: "Examples/x.swift"))
    #expect(diagnostics.first?.summary == "Compiler did not end within 1 second")
  }

  @Test func `a library that is there stays there while it is made again`() async throws {
    let (_, first) = try await compile("Examples/again.swift", "print(1)\n")
    let example = try compiled(first)
    let again = Task { try await compile("Examples/again.swift", "print(2)\n") }
    let watch = Task.detached {
      while !Task.isCancelled {
        if !FileTools.exists(example.library) { return false }
      }
      return true
    }
    _ = try await again.value
    watch.cancel()
    #expect(await watch.value)
  }

  @Test func `a text that compiles only without display calls is used without them`() async throws {
    let (kitchen, result) = try await compile(
      "Examples/f.swift", "import GalleryRuntime; _galleryNoSuch(1)\n", author: "let x = 1\n",
      fallback: "print(\"plain\")\n")
    let example = try compiled(result)
    #expect(!example.showsValues)
    #expect(try await kitchen.run(example).stdout.text == "plain\n")
  }

  @Test func `warnings do not stop an example and come with their fix-its`() async throws {
    let (_, result) = try await compile(
      "Examples/w.swift", "func f() { var x = 1; print(x) }\nf()\n")
    let example = try compiled(result)
    let warning = try #require(example.warnings.first)
    #expect(warning.severity == .warning)
    #expect(warning.location?.line == 1)
    #expect(warning.fixIts.first?.replacement == "let")
  }

  @Test func `a redeclaration comes with advice for those who know notebooks`() async throws {
    let (_, result) = try await compile("Examples/r.swift", "let x = 1\nlet x = 2\n")
    let diagnostics = try refusal(result)
    #expect(diagnostics.first?.summary == "invalid redeclaration of 'x'")
    #expect(diagnostics.first?.location?.line == 2)
    #expect(
      diagnostics.first?.notes.contains { $0.text.contains("give each its own name") } == true)
  }

  @Test func `a module of the package that no product contains is told with what to write`()
    async throws
  {
    let (_, result) = try await compile(
      "Examples/n.swift", "import Unused\n", imports: ["Unused"])
    let diagnostics = try refusal(result)
    #expect(diagnostics.first?.summary == "no such module 'Unused'")
    #expect(
      diagnostics.first?.notes.contains {
        $0.text.contains(".library(name: \"Unused\", targets: [\"Unused\"])")
      } == true)
  }

  @Test func `a module that was built but is in no product is told so when linking fails`()
    async throws
  {
    // The symbol stands for one of the module: SwiftPM keeps all modules in one folder.
    let (_, result) = try await compile(
      "Examples/l.swift", "@_silgen_name(\"of_unused\") func f()\nf()\n", imports: ["Unused"])
    let diagnostics = try refusal(result)
    #expect(diagnostics.first?.id == "linker")
    #expect(diagnostics.first?.notes.contains { $0.text.contains("'Unused' is a target") } == true)
  }

  @Test func `a symbol that nothing defines is the example's fault`() async throws {
    let text = "@_silgen_name(\"no_such_symbol\") func f()\nf()\n"
    let (_, result) = try await compile("Examples/undefined.swift", text)
    let diagnostics = try refusal(result)
    #expect(diagnostics.first?.id == "linker")
    #expect(diagnostics.first?.summary.contains("no_such_symbol") == true)
  }

  @Test func `conformances and C symbols of two examples do not meet`() async throws {
    let one = try await output(
      "Examples/one.swift",
      "public import Kitchen\nextension String: Dish { public var name: String { self } }\n"
        + "@_cdecl(\"shared\") public func shared() {}\nprint(isDish(\"a\"), terminator: \"\")\n")
    let two = try await output(
      "Examples/two.swift",
      "import Kitchen\n@_cdecl(\"shared\") public func shared() {}\n"
        + "print(isDish(\"a\"), terminator: \"\")\n")
    #expect(one == "true")
    #expect(two == "false")
  }

  @Test func `the library names no folder of this machine for the example`() async throws {
    let (kitchen, result) = try await compile("Examples/where.swift", "print(1)\n")
    let text = String(
      decoding: try #require(FileTools.read(try compiled(result).library)), as: UTF8.self)
    #expect(!text.contains(kitchen.folder + "/build/sources"))
    #expect(text.contains("Examples/where.swift"))
  }

  @Test func `a tool that is not there is a failure of the tool`() async throws {
    let kitchen = try await KitchenFixture.get()
    var toolchain = kitchen.toolchain
    toolchain.swiftc = "/no/such/swiftc"
    let compiler = ExampleCompiler(
      toolchain: toolchain, package: kitchen.package, runtime: kitchen.runtime,
      buildFolder: kitchen.folder + "/broken")
    let text = InstrumentedExample(text: "print(1)\n", columnMap: ColumnMap())
    let result = await compiler.compile(
      example("Examples/x.swift", "print(1)\n"), instrumented: text)
    guard case .toolFailure(let message) = result else {
      Issue.record("\(result)")
      return
    }
    #expect(message.contains("/no/such/swiftc"))
  }

  @Test func `a library is put where it is wanted and holds no place of the package`() async throws
  {
    let kitchen = try await KitchenFixture.get()
    let folder = try temporaryFolder("library")
    defer { FileTools.remove(folder) }
    let text = "import GalleryRuntime; _galleryBegin(0)\nimport Kitchen\nprint(root(4))\n"
    let place = folder + "/some place"
    let result = await kitchen.compiler.compile(
      example("Examples/moved.swift", text, imports: ["Kitchen"]),
      instrumented: InstrumentedExample(text: text, columnMap: ColumnMap()), in: place)
    let compiled = try compiled(result)
    let library = place + "/libraries/Examples/moved.swift.\(kitchen.toolchain.librarySuffix)"
    #expect(compiled.library == library)
    if kitchen.toolchain.isELF {
      #expect(FileTools.list(FileTools.parent(of: library)) == [FileTools.name(of: library)])
    }
    if kitchen.toolchain.isELF {
      let names = ELFObject(readingFileAt: library)?.section(".dynstr") ?? []
      let text = String(decoding: names, as: UTF8.self)
      #expect(text.contains("libGalleryPackage.so") && !text.contains(kitchen.folder))
    }
    #expect(try await kitchen.run(compiled).stdout.text == "mark 0\n2.0\n")
  }

  @Test func `what an example is compiled from covers what its imports reach and no place`()
    async throws
  {
    let kitchen = try await KitchenFixture.get()
    let all = try await CompileInputs(of: kitchen.compiler)
    func inputs(_ imports: [String], optimize: Bool = false) -> [String] {
      all.inputs(of: example("Examples/key.swift", "", imports: imports, optimize: optimize))
        .map { "\($0.name): \($0.value)" }
    }
    let salt = inputs(["CSalt"])
    #expect(inputs(["CSalt"]) == salt)
    #expect(inputs(["CSalt"], optimize: true) != salt)
    #expect(salt.count { $0.hasPrefix("interface of ") } == 2)
    #expect(salt.contains { $0.hasPrefix("interface of CWater: ") })
    #expect(inputs(["Kitchen"]).contains { $0.hasPrefix("interface of CKitchen: ") })
    #expect(!salt.contains { $0.contains(kitchen.folder) })
    #expect(salt.contains { $0.hasPrefix("macros: ") })
  }
}
