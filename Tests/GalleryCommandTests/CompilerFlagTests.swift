import Foundation
import Testing

/// `-Xcc` and `-Xlinker` reach the package's own code.
@Suite struct CompilerFlagTests {
  @Test func flagsOfTheCCompilerAndTheLinkerHaveAnEffect() async throws {
    let folder = try TemporaryFolder([
      "Package.swift": """
      // swift-tools-version: 6.1
      import PackageDescription
      let package = Package(
        name: "Flags",
        products: [.library(name: "Flags", targets: ["Flags"])],
        targets: [.target(name: "CFlags"), .target(name: "Flags", dependencies: ["CFlags"])])
      """,
      "Sources/Flags/Flags.swift": "@_exported import CFlags\n",
      "Sources/CFlags/include/CFlags.h": """
      #ifndef NUMBER
      #define NUMBER 0
      #endif
      static inline int client_number(void) { return NUMBER; }
      int library_number(void);
      long linker_number(void);
      """,
      "Sources/CFlags/flags.c": """
      #include "CFlags.h"
      extern char linker_symbol __attribute__((weak));
      int library_number(void) { return NUMBER; }
      long linker_number(void) { return (long)&linker_symbol; }
      """,
      "Examples/a.swift": """
      // # A
      //
      // First.

      import Flags

      print("numbers", client_number(), library_number(), linker_number())
      """,
    ])
    let plain = try await GalleryTool.run(["build"], in: folder.url)
    #expect(plain.status == 0, "\(plain.error)")
    #expect(try folder.read("site/_build/a.html").contains("<samp>numbers 0 0 0\n"))
    let flags = ["-Xcc", "-DNUMBER=7", "-Xlinker", "--defsym=linker_symbol=42"]
    let result = try await GalleryTool.run(["build"] + flags, in: folder.url)
    #expect(result.status == 0, "\(result.error)")
    #expect(try folder.read("site/_build/a.html").contains("<samp>numbers 7 7 42\n"))
  }
}
