import Foundation
import GalleryFiles
import GalleryModel
import GalleryScripts
import GalleryStore
import Testing

@testable import GalleryKit
@testable import GalleryToolchain

/// Everything that a key is made of, each part to be changed alone.
struct World {
  var source = """
    // # Title
    // Summary.
    import Library

    let x = 1

    // %% Heading
    // Prose about `x`.
    print(x)

    """
  var files = ["Examples/x/data.csv": "1,2", "Data/a.txt": "a", "Data/deep/b.txt": "b"]
  var options = ExampleOptions(inputs: ["Data"], environment: ["TOKEN"])
  var environment = ["TOKEN": "1", "HOME": "/h"]
  var limits = RunLimits()
  var digests = PackageDigests(
    interfaces: ["Library": "i", "Base": "b", "Other": "o"],
    dependencies: ["Library": ["Base"], "Base": [], "Other": []], plugins: ["p"], code: "c",
    resources: "r", sources: "s")
  var flags = "flags"
  var shared: [CompileInputs.Input] = [("compiler", "6.3.1"), ("runtime", "r")]
  var reproducible = false

  var prepared: PreparedExample {
    ExampleParser(defaults: options).prepare(
      ExampleSource(id: ExampleID("x/a"), path: "Examples/x/a.swift", text: source))
  }

  var keys: ExampleKeys {
    get throws {
      let folder = try TemporaryFolder(files)
      let package = BuiltPackage(
        layout: PackageLayout(
          name: "p", root: "/p", toolsVersion: "6.2", libraries: [], targets: []),
        configuration: .debug, scratch: "/p/.build", library: nil,
        modules: ["Base", "Library", "Other"], commonFlags: [], flagsByScript: [:],
        digests: digests)
      return ExampleKeys(
        package: package,
        compiled: CompileInputs(package, runtimeFolder: "/r", shared: shared, commonFlags: flags),
        reproducible: reproducible, environment: environment,
        data: DataDigests(
          [prepared.example],
          without: OtherFiles([prepared.example], introductions: ["Examples/x/README.md"]),
          package: folder.url, moment: nil))
    }
  }

  var result: CacheKey { get throws { try keys.result(of: prepared, limits: limits) } }
  var library: CacheKey { get throws { try keys.library(of: prepared) } }

  /// The part in which the key of the result differs from that of another world; nil if it is the same.
  func difference(from other: World) throws -> String? {
    try result.firstDifference(from: other.result)?.name
  }
}

@Suite struct ExampleKeysTests {
  private let world = World()

  private func changed(_ change: (inout World) -> Void) -> World {
    var copy = world
    change(&copy)
    return copy
  }

  @Test func `The same inputs have the same key, wherever the package lies`() throws {
    #expect(try world.result == world.result)
    #expect(try world.library == world.library)
  }

  private static let changes: [(String, @Sendable (inout World) -> Void)] = [
    ("code", { $0.source = $0.source.replacing("x = 1", with: "x = 2") }),
    ("code", { $0.source = $0.source.replacing("print(x)", with: "print(x)\nprint(x)") }),
    ("code", { $0.source = $0.source.replacing("let x", with: "// a remark in code\nlet x") }),
    ("options", { $0.options.capture = [.stdout] }),
    ("options", { $0.options.expectedFailure = .trap }),
    ("files beside it", { $0.files["Examples/x/data.csv"] = "1,3" }),
    ("files beside it", { $0.files["Examples/x/new.csv"] = "" }),
    ("files beside it", { $0.files["Examples/x/.hidden"] = "" }),
    ("files beside it", { $0.files["Examples/x/sub/deep.csv"] = "" }),
    ("files beside it", { $0.files["Examples/x/no-example.swift"] = "" }),
    ("input 'Data'", { $0.files["Data/deep/b.txt"] = "c" }),
    ("input 'Data'", { $0.files["Data/c.txt"] = "" }),
    ("input 'Data'", { $0.files["Data/a.txt"] = nil }),
    ("variable TOKEN", { $0.environment["TOKEN"] = "2" }),
    ("variable TOKEN", { $0.environment["TOKEN"] = nil }),
    ("variable TMPDIR", { $0.environment["TMPDIR"] = "/t" }),
    ("limits", { $0.limits.timeout = 7 }), ("limits", { $0.limits.output = 7 }),
    ("limits", { $0.limits.memory = 7 }),
    ("interface of Library", { $0.digests.interfaces["Library"] = "j" }),
    ("interface of Base", { $0.digests.interfaces["Base"] = "j" }),
    ("macros", { $0.shared.append(("macros", "q")) }),
    ("flags", { $0.flags = "others" }), ("compiler", { $0.shared[0].value = "6.4" }),
    ("runtime", { $0.shared[1].value = "s" }), ("package code", { $0.digests.code = "d" }),
    ("package resources", { $0.digests.resources = "s" }),
    ("reproducible", { $0.reproducible = true }),
  ]

  @Test(arguments: changes.indices)
  func `Every input of a result changes its key, and the difference has a name`(
    _ index: Int
  ) throws {
    let (name, change) = Self.changes[index]
    #expect(try changed(change).difference(from: world) == name)
  }

  @Test(
    arguments: [
      { $0.source = $0.source.replacing("Prose about", with: "Words on") },
      {
        $0.source = $0.source.replacing(
          "// Summary.", with: "// Summary.\n//\n// More.\n// And more.")
      },
      { $0.source = $0.source.replacing("// %% Heading", with: "// %% Another") },
      { $0.source = $0.source.replacing("let x = 1\n\n", with: "let x = 1\n\n\n\n") },
      { $0.files["Examples/x/README.md"] = "# Section" },
      { $0.files["Examples/x/a.swift"] = "elsewhere" },
      { $0.files["Examples/y/data.csv"] = "1" },
      { $0.environment["HOME"] = "/other" }, { $0.environment["LANG"] = "de" },
      { $0.digests.interfaces["Other"] = "j" }, { $0.digests.sources = "t" },
      {
        $0.options.tags = ["t"]; $0.options.order = 3; $0.options.thumbnail = "1"
      },
    ] as [@Sendable (inout World) -> Void])
  func `What a result cannot depend on does not change its key`(
    _ change: @Sendable (inout World) -> Void
  ) throws {
    #expect(try changed(change).difference(from: world) == nil)
  }

  @Test(
    arguments: [
      { $0.limits.timeout = 7 }, { $0.files["Data/a.txt"] = "c" }, { $0.digests.code = "d" },
      { $0.environment["TOKEN"] = "2" }, { $0.options.expectedFailure = .trap },
      { $0.digests.interfaces["Other"] = "j" }, { $0.reproducible = true },
      { $0.source = $0.source.replacing("Prose about", with: "Words on") },
    ] as [@Sendable (inout World) -> Void])
  func `What only a run depends on does not compile again`(
    _ change: @Sendable (inout World) -> Void
  ) throws {
    #expect(try changed(change).library == world.library)
  }

  @Test(
    arguments: [
      { $0.source = $0.source.replacing("// Summary.", with: "// Summary.\n//") },
      { $0.options.optimize = true }, { $0.digests.interfaces["Base"] = "j" }, { $0.flags = "" },
      { $0.options.capture = [.stdout] }, { $0.shared[0].value = "6.4" },
    ] as [@Sendable (inout World) -> Void])
  func `What the compiler sees changes the key of the library`(
    _ change: @Sendable (inout World) -> Void
  ) throws {
    var before = world
    before.source += "x\n"
    var after = before
    change(&after)
    #expect(try after.library != before.library)
  }

  @Test(arguments: [
    "print(#line)", "let y = #sourceLocation", "#expect(x == 1)", "import Testing", "import XCTest",
  ])
  func `Where a line can be told a line more of prose counts`(_ code: String) throws {
    let before = changed { $0.source += code + "\n" }
    var after = before
    after.source = after.source.replacing("// Summary.", with: "// Summary.\n// More.")
    #expect(try after.difference(from: before) == "lines")
    after.source = before.source.replacing("// Summary.", with: "// Other words.")
    #expect(try after.difference(from: before) == nil)
  }

  @Test(arguments: [
    "print(#filePath)", "print(CommandLine.arguments)", "read(\"a.swift\")",
    "FileManager.default.contentsOfDirectory(atPath: here)",
  ])
  func `Where code may read its own file its prose counts, and nothing is compiled for it`(
    _ code: String
  ) throws {
    let before = changed { $0.source += code + "\n" }
    var after = before
    after.source = before.source.replacing("Prose about", with: "Words on")
    #expect(try after.difference(from: before) == "text of its file")
    #expect(try after.library == before.library)
  }

  @Test func `A module that can tell lines counts for the examples that import it`() throws {
    let before = changed { $0.digests.hasLineLiterals = true }
    var after = before
    after.source = after.source.replacing("// Summary.", with: "// Summary.\n// More.")
    #expect(try after.difference(from: before) == "lines")
  }

  @Test func `Where messages may tell lines, the place of the package's code counts too`() throws {
    let example = world.prepared.example
    let other = changed { $0.digests.sources = "t" }
    #expect(try world.keys.placement(of: example) != other.keys.placement(of: example))
  }

  /// Edits at random places: whenever the key stays, so does all that the compiler sees but empty lines, and
  /// where the code stands at the same lines, the text to the byte.
  @Test func `No edit of a source keeps the key and changes what runs`() throws {
    var random = SystemRandomNumberGenerator()
    let pieces = [
      "\n", "//", "// %%\n", "// %% T\n", "x", " ", "\"", "/*", "*/", "{", "}",
      "// gallery: hide\n",
      "// gallery: order = 2\n", "#", "print(2)\n", "\r\n", "\u{2028}", "\"\"\"\n",
    ]
    var kept = 0
    for _ in 0..<400 {
      var text = Array(world.source.utf8)
      for _ in 0..<Int.random(in: 1...2, using: &random) {
        let at = Int.random(in: 0...text.count, using: &random)
        let end = min(text.count, at + Int.random(in: 0...6, using: &random))
        let piece = pieces.randomElement(using: &random) ?? ""
        text.replaceSubrange(at..<end, with: Bool.random(using: &random) ? Array(piece.utf8) : [])
      }
      let edited = changed { $0.source = String(decoding: text, as: UTF8.self) }
      guard try edited.result == world.result else { continue }
      kept += 1
      let (old, new) = (world.prepared, edited.prepared)
      func lines(_ prepared: PreparedExample) -> [String] {
        prepared.instrumented.text.utf8.split(separator: UInt8(ascii: "\n"))
          .map { String(decoding: $0, as: UTF8.self).trimmingCharacters(in: .whitespaces) }
          .map { $0.hasSuffix("\r") ? String($0.dropLast()) : $0 }.filter { !$0.isEmpty }
      }
      #expect(lines(new) == lines(old), "\(edited.source.debugDescription)")
      #expect(new.example.imports == old.example.imports)
      #expect(new.example.hasMainType == old.example.hasMainType)
    }
    // Edits of prose are among them, so that the expectations above are met by something.
    #expect(kept > 20)
  }
}
