import Foundation
import Testing

@testable import GalleryToolchain

@Suite struct PackageDigestsTests {
  @Test func `digests change with what examples see, and with nothing else`() async throws {
    let small = try await SmallPackage()
    defer { small.remove() }
    let first = try await small.build().digests
    #expect(first.interfaces.keys.sorted() == ["Bell", "CBell"])
    #expect(first.dependencies["Bell"] == ["CBell"])
    #expect(first.interfaces(reachedFrom: ["CBell", "Swift"]).map(\.name) == ["CBell"])
    #expect(!first.hasLineLiterals)

    try small.change("/// Rings.", to: "/// Rings, and more.\n// For a while.")
    var next = try await small.build().digests
    #expect(next.sources != first.sources)
    next.sources = first.sources
    #expect(next == first)

    try small.change("offset = 1", to: "offset = 2")
    next = try await small.build().digests
    #expect(next.code != first.code)
    #expect(next.interfaces["Bell"] != first.interfaces["Bell"])

    try small.change("+ offset", to: "- offset")
    next = try await small.build().digests
    #expect(next.code != first.code)
    #expect(next.interfaces == first.interfaces)

    try small.change("times - times", to: "times - 1")
    next = try await small.build().digests
    #expect(next.interfaces["Bell"] != first.interfaces["Bell"])

    try small.change("bells = 4", to: "bells = 4, ropes = 4")
    next = try await small.build().digests
    #expect(next.interfaces["Bell"] != first.interfaces["Bell"])

    try small.change(
      "_ times: Int) -> Int { Int(", to: "_ times: Int, line: Int = #line) -> Int { Int(")
    try small.write("Sources/CBell/include/CBell.h", "int bell(int times);\nint bells(void);\n")
    try small.write("Sources/Bell/sheet.txt", "dong")
    next = try await small.build().digests
    #expect(next.hasLineLiterals)
    #expect(next.interfaces["CBell"] != first.interfaces["CBell"])
    #expect(next.resources != first.resources)
  }

  @Test func `clones of a package in folders of other lengths have the same digests and flags`()
    async throws
  {
    let here = try await SmallPackage(places: "p")
    defer { here.remove() }
    let there = try await SmallPackage(places: "a place with a much longer name")
    defer { there.remove() }
    for small in [here, there] {
      try small.change("Bundle.module.bundleURL", to: "URL(filePath: \"/\")")
      try small.write(
        "Package.swift",
        """
        // swift-tools-version: 6.2
        import PackageDescription
        let package = Package(
          name: "small", products: [.library(name: "Bell", targets: ["Bell"])],
          targets: [
            .target(name: "CBell"),
            .target(name: "Bell", dependencies: ["CBell"], exclude: ["sheet.txt"]),
          ])

        """)
    }
    let (one, other) = (try await here.build(), try await there.build())
    #expect(one.digests == other.digests)
    let flags = { (package: BuiltPackage) in
      package.keyFlags(forExampleAt: "Examples/a.swift", toolchain: here.toolchain)
    }
    #expect(flags(one) == flags(other))
    #expect(
      flags(one).contains("<scratch>/x86_64-unknown-linux-gnu/debug/Modules")
        || !here.toolchain.isELF)
  }

  @Test func `a plug-in is told by its contents`() async throws {
    let folder = try temporaryFolder("plugin")
    defer { FileTools.remove(folder) }
    let flags = ["-Xfrontend", "-load-plugin-executable", "-Xfrontend", folder + "/tool#Module"]
    try FileTools.write(Array("one".utf8), to: folder + "/tool")
    let before = PluginDigests.read(flags)
    #expect(before.count == 1)
    try FileTools.write(Array("two".utf8), to: folder + "/tool")
    #expect(PluginDigests.read(flags) != before)
    let kitchen = try await KitchenFixture.get()
    #expect(kitchen.package.digests.plugins.count == 1)
    #expect(kitchen.package.digests.hasLineLiterals)
  }

  @Test func `files for make are read with their escapes`() {
    let text = "a b.o: x.c \\\n  /in\\ c/y\\#z.h $$HOME/w.h\nother.o : x.c C:/v.h\n"
    #expect(
      DependencyFile.prerequisites(Array(text.utf8)) == [
        "x.c", "/in c/y#z.h", "$HOME/w.h", "C:/v.h",
      ])
  }
}
