import Foundation
import GalleryDiagnostics
import Testing

@testable import GalleryToolchain

@Suite struct PackageTests {
  @Test func `the layout of a package has its products, targets and scripts`() async throws {
    let kitchen = try await KitchenFixture.get()
    let layout = kitchen.layout
    #expect(layout.name == "kitchen")
    #expect(layout.root == kitchen.options.packagePath)
    #expect(layout.toolsVersion == "6.2")
    #expect(
      layout.libraries == [
        .init(name: "Kitchen", targets: ["Kitchen"]),
        .init(name: "Spices", targets: ["CPepper", "CSalt"]),
        .init(name: "Water", targets: ["CWater"]),
      ])
    #expect(layout.maximalLibraryTargets == ["CPepper", "CSalt", "Kitchen"])
    #expect(layout.targets.first { $0.name == "CWater" }?.kind == .systemModule)
    #expect(layout.targets.first { $0.name == "KitchenMacros" }?.kind == .macro)
    #expect(layout.targets.first { $0.name == "CKitchen" }?.isSwift == false)
  }

  @Test func `only what library products need is built and linked`() async throws {
    let kitchen = try await KitchenFixture.get()
    #expect(kitchen.package.modules == ["CKitchen", "CPepper", "CSalt", "Kitchen"])
    #expect(!kitchen.package.bringsGalleryDisplay)
    let bin = kitchen.options.scratch + "/debug"
    #expect(!FileTools.exists(bin + "/Tool"))
    #expect(!FileTools.exists(bin + "/Unused.build/Unused.swift.o"))
    #expect(kitchen.package.commonFlags.contains("ExistentialAny"))
    #expect(kitchen.package.flags(forExampleAt: "Sources/Tool/main.swift").contains("5"))
  }

  @Test func `a change of a C header that examples can import changes the digest`() async throws {
    let kitchen = try await KitchenFixture.get()
    let copy = try temporaryFolder("headers")
    defer { FileTools.remove(copy) }
    let header = copy + "/CSys/sys.h"
    try FileTools.write(Array("#define LIMIT 1\n".utf8), to: header)
    try FileTools.write(
      Array("module CSys { header \"sys.h\" }\n".utf8), to: copy + "/CSys/module.modulemap")
    let manifest =
      "// swift-tools-version: 6.0\nimport PackageDescription\nlet package = Package(name: \"s\", "
      + "products: [.library(name: \"CSys\", targets: [\"CSys\"])], "
      + "targets: [.systemLibrary(name: \"CSys\", path: \"CSys\")])\n"
    try FileTools.write(Array(manifest.utf8), to: copy + "/Package.swift")
    let options = BuildOptions(packagePath: copy)
    let builder = PackageBuilder(toolchain: kitchen.toolchain)
    let layout = try await PackageLayout.read(options, toolchain: kitchen.toolchain)
    let before = try await builder.build(layout, options)
    #expect(before.library == nil)
    try FileTools.write(Array("#define LIMIT 1000\n".utf8), to: header)
    let after = try await builder.build(layout, options)
    #expect(before.commonFlags == after.commonFlags)
    #expect(before.digests.interfaces != after.digests.interfaces)
  }

  @Test func `a library that is up to date is not linked again`() async throws {
    let kitchen = try await KitchenFixture.get()
    let library = try #require(kitchen.package.library)
    let stamp = FileTools.stamp(library)
    let again = try await PackageBuilder(toolchain: kitchen.toolchain)
      .build(kitchen.layout, kitchen.options)
    #expect(again == kitchen.package)
    #expect(FileTools.stamp(library) == stamp)
  }

  @Test func `maximal targets leave out what they depend on`() {
    func target(_ name: String, _ dependencies: [String]) -> PackageLayout.Target {
      .init(
        name: name, moduleName: name, kind: .library, path: name, sources: [], isSwift: true,
        dependencies: dependencies)
    }
    let layout = PackageLayout(
      name: "p", root: "/p", toolsVersion: "6.2",
      libraries: [.init(name: "L", targets: ["A", "B", "C"]), .init(name: "D", targets: ["D"])],
      targets: [
        target("A", ["X"]), target("X", ["B"]), target("B", []), target("C", []),
        target("D", ["C"]),
      ])
    #expect(layout.maximalLibraryTargets == ["A", "D"])
  }

  @Test func `a folder without a package is said so`() async throws {
    let toolchain = try await Toolchain.find()
    let folder = try temporaryFolder("none")
    defer { FileTools.remove(folder) }
    let error = await #expect(throws: DiagnosticError.self) {
      try await PackageLayout.read(BuildOptions(packagePath: folder), toolchain: toolchain)
    }
    #expect(error?.diagnostics.map(\.id) == ["no-package"])
  }

  @Test func `a wrong manifest is told with SwiftPM's message and place`() async throws {
    let toolchain = try await Toolchain.find()
    let folder = try temporaryFolder("manifest")
    defer { FileTools.remove(folder) }
    let manifest =
      "// swift-tools-version: 6.0\nimport PackageDescription\n"
      + "let package = Package(name: \"x\", targts: [])\n"
    try FileTools.write(Array(manifest.utf8), to: folder + "/Package.swift")
    let error = await #expect(throws: DiagnosticError.self) {
      try await PackageLayout.read(BuildOptions(packagePath: folder), toolchain: toolchain)
    }
    #expect(
      error?.diagnostics.map(\.location) == [
        SourceLocation(path: "Package.swift", line: 3, column: 22)
      ])
  }

  @Test func `a package that does not build is told with the compiler's errors`() async throws {
    let toolchain = try await Toolchain.find()
    let folder = try temporaryFolder("broken")
    defer { FileTools.remove(folder) }
    let manifest =
      "// swift-tools-version: 6.0\nimport PackageDescription\nlet package = Package(name: \"b\", "
      + "products: [.library(name: \"B\", targets: [\"B\"])], targets: [.target(name: \"B\")])\n"
    try FileTools.write(Array(manifest.utf8), to: folder + "/Package.swift")
    try FileTools.write(
      Array("let x: Int = \"text\"\n".utf8), to: folder + "/Sources/B/B.swift")
    let options = BuildOptions(packagePath: folder)
    let layout = try await PackageLayout.read(options, toolchain: toolchain)
    let error = await #expect(throws: DiagnosticError.self) {
      try await PackageBuilder(toolchain: toolchain).build(layout, options)
    }
    #expect(
      error?.diagnostics == [
        Diagnostic(
          "package-build", at: SourceLocation(path: "Sources/B/B.swift", line: 1, column: 14),
          "cannot convert value of type 'String' to specified type 'Int'")
      ])
  }
}
