import Foundation
import Testing

@testable import GalleryToolchain

@Suite struct BuildDescriptionTests {
  private let manifest = BuildManifest(
    """
    commands:
      "<App-t-debug.module>":
        tool: phony
        inputs: ["/b/App.build/a.swift.o","/b/Modules/App.swiftmodule"]
      "<C-Low-t-debug.module>":
        tool: phony
        inputs: ["/b/C-Low.build/c.c.o"]
      "<CTop-t-debug.module>":
        tool: phony
        inputs: ["/b/CTop.build/c.c.o"]
      "<Mac-t-debug-tool.module>":
        tool: phony
        inputs: ["/b/Mac-tool.build/m.swift.o","/b/Modules-tool/Mac.swiftmodule"]
      "<Syntax-t-debug-tool.module>":
        tool: phony
        inputs: ["/b/Syntax-tool.build/s.swift.o","/b/Modules-tool/Syntax.swiftmodule"]
      "<Syntax-t-debug.module>":
        tool: phony
        inputs: ["/b/Syntax.build/s.swift.o","/b/Modules/Syntax.swiftmodule"]
      "/b/C-Low.build/c.c.o":
        tool: clang
        inputs: ["/p/c.c"]
        args: ["clang","-I","/p/include","-I","/q/in c/lude","-c","/p/c.c"]
      "<App-t-debug.exe>":
        tool: phony
        inputs: ["/b/App"]
      "<Broken-t-debug.module>":
        tool: phony
        inputs: [not json
    """, triple: "t", configuration: "debug")

  private func command(_ module: String, inputs: [String]) -> BuildDescription.SwiftCommand {
    .init(
      moduleName: module, moduleOutputPath: "", importPath: "/b/Modules", otherArguments: [],
      sources: [], inputs: inputs.map { .init(name: $0) })
  }

  @Test func `the manifest says what each target consists of`() {
    let low = manifest.targets.first { $0.name == "C-Low" }
    #expect(low?.moduleName == "C_Low")
    #expect(low?.objects == ["/b/C-Low.build/c.c.o"])
    #expect(low?.swiftModule == nil)
    #expect(low.map(manifest.headerFolders) == ["/p/include", "/q/in c/lude"])
    #expect(manifest.targets.first { $0.name == "Mac" }?.isForHost == true)
    #expect(
      manifest.targets.first { $0.name == "App" }?.swiftModule == "/b/Modules/App.swiftmodule")
    #expect(manifest.targets.first { $0.name == "Broken" }?.objects == [])
  }

  @Test func `C targets of C targets are linked, macros and what only they use are not`() {
    let description = BuildDescription(
      swiftCommands: [
        "C.App-t-debug.module": command(
          "App", inputs: ["/b/CTop.build/c.c.o", "/b/Modules-tool/Mac.swiftmodule"]),
        "C.Mac-t-debug-tool.module": command(
          "Mac", inputs: ["/b/Modules-tool/Syntax.swiftmodule"]),
        "C.Syntax-t-debug-tool.module": command("Syntax", inputs: []),
        "C.Syntax-t-debug.module": command("Syntax", inputs: []),
      ],
      targetDependencyMap: [
        "App": ["CTop", "C_Low", "Mac", "Syntax"], "CTop": ["C_Low"], "Mac": ["Syntax"],
      ])
    let closure = TargetClosure(of: ["App"], description: description, manifest: manifest)
    #expect(closure.targets.map(\.name) == ["App", "CTop", "C-Low"])
  }

  @Test func `flags of the language are those that all libraries share`() {
    var one = command("One", inputs: [])
    one.otherArguments = [
      "-swift-version", "5", "-enable-upcoming-feature", "A", "-enable-upcoming-feature", "B",
      "-Xcc", "-I", "-Xcc", "/i", "-warnings-as-errors", "-O", "-j2", "-DX",
      "-Xfrontend", "-load-plugin-executable", "-Xfrontend", "/m#M",
    ]
    var two = command("Two", inputs: [])
    two.otherArguments = ["-swift-version", "5", "-enable-upcoming-feature", "B"]
    let flags = ExampleFlags(
      closure: [one, two], libraries: [one, two], scripts: ["Examples/a.swift": one],
      userFlags: ["-DUSER", "-warnings-as-errors"], toolsVersion: "6.0")
    #expect(
      flags.common == [
        "-swift-version", "5", "-enable-upcoming-feature", "B", "-I", "/b/Modules", "-Xcc", "-I",
        "-Xcc", "/i", "-Xfrontend", "-load-plugin-executable", "-Xfrontend", "/m#M", "-DUSER",
      ])
    let own = flags.byScript["Examples/a.swift"] ?? []
    #expect(own.contains("A"))
    #expect(own.contains("-DX"))
    for dropped in ["-warnings-as-errors", "-O", "-j2"] { #expect(!own.contains(dropped)) }
  }

  @Test(arguments: [("5.10", "5"), ("6.2", "6"), ("", "6")])
  func `without libraries that agree the tools version gives the language mode`(
    tools: String, mode: String
  ) {
    let flags = ExampleFlags(
      closure: [], libraries: [], scripts: [:], userFlags: [], toolsVersion: tools)
    #expect(flags.common == ["-swift-version", mode])
  }
}
