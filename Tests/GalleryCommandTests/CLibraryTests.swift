import Foundation
import Testing

/// A package whose library products hold no Swift.
@Suite struct CLibraryTests {
  @Test func anExampleImportsLibrariesOfCAlone() async throws {
    let folder = try TemporaryFolder([
      "Package.swift": """
      // swift-tools-version: 6.1
      import PackageDescription
      let package = Package(
        name: "Numbers",
        products: [.library(name: "Numbers", targets: ["C-Plain", "COwn"])],
        targets: [
          .target(name: "CBase"), .target(name: "C-Plain", dependencies: ["CBase"]),
          .target(name: "COwn"),
        ])
      """,
      "Sources/CBase/include/CBase.h": "typedef int base_number;\nbase_number base(void);\n",
      "Sources/CBase/base.c": "#include \"CBase.h\"\nbase_number base(void) { return 3; }\n",
      "Sources/C-Plain/include/C_Plain.h":
        "#include \"CBase.h\"\nbase_number plain_number(void);\n",
      "Sources/C-Plain/deep/plain.c":
        "#include \"C_Plain.h\"\nbase_number plain_number(void) { return base(); }\n",
      "Sources/COwn/include/own.h": "int own_number(void);\n",
      "Sources/COwn/include/module.modulemap": "module COwn { header \"own.h\" export * }\n",
      "Sources/COwn/own.c": "#include \"own.h\"\nint own_number(void) { return 4; }\n",
      "Examples/a.swift":
        "// # A\n//\n// First.\n\nimport COwn\nimport C_Plain\n\nplain_number() + own_number()\n",
    ])
    let result = try await GalleryTool.run(["build"], in: folder.url)
    #expect(result.status == 0, "\(result.error)")
    #expect(try folder.read("site/_build/a.html").contains("<samp>7\n"))
    try folder.write(
      "#include \"CBase.h\"\nbase_number base(void) { return 5; }\n", to: "Sources/CBase/base.c")
    let next = try await GalleryTool.run(["build"], in: folder.url)
    #expect(next.status == 0, "\(next.error)")
    #expect(try folder.read("site/_build/a.html").contains("<samp>9\n"))
  }
}
