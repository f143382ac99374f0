import Foundation
import Testing

/// What somebody reads who builds the tool on a machine that lacks a part.
@Suite struct MissingPartsTests {
  private func source(_ path: String) -> String {
    Fixture.root.appending(path: "Sources/\(path)").path(percentEncoded: false)
  }

  @Test func aToolchainWithoutItsHostLibrariesIsNamed() async throws {
    let result = try await GalleryTool.run(
      "/usr/bin/env", ["swiftc", "-typecheck", source("GalleryScripts/HostLibraries.swift")])
    #expect(result.status != 0)
    #expect(result.error.contains("error: the Swift toolchain has no lib/swift/host: install"))
  }

  @Test func aMissingLibcmarkIsNamed() async throws {
    let result = try await GalleryTool.run(
      "/usr/bin/env",
      ["clang", "-x", "c", "-fsyntax-only", "-nostdinc", source("CGalleryCmark/shim.h")])
    #expect(result.status != 0)
    #expect(result.error.contains("libcmark is missing: apt-get install libcmark-dev"))
  }
}
