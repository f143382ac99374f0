import Foundation
import Testing

/// What `make` would do, without doing it.
@Suite(
  .enabled("make is not installed") {
    try await GalleryTool.run("/usr/bin/env", ["sh", "-c", "command -v make"]).status == 0
  })
struct MakefileTests {
  private func plan(_ arguments: String...) async throws -> String {
    let result = try await GalleryTool.run(
      "/usr/bin/env", ["make", "--dry-run"] + arguments, in: Fixture.root,
      environment: ["MAKEFLAGS": "", "MAKELEVEL": ""])
    #expect(result.status == 0, "\(result.error)")
    return result.output
  }

  @Test func installPutsTheToolBelowAPrefix() async throws {
    let plan = try await plan("install", "PREFIX=/opt/own", "DESTDIR=/stage")
    #expect(plan.contains("\ninstall -d /stage/opt/own/bin\n"))
    #expect(plan.contains("/gallery\" /stage/opt/own/bin/gallery\n"))
    #expect(try await self.plan("install").contains(" /usr/local/bin/gallery\n"))
  }

  @Test func uninstallRemovesWhatInstallPut() async throws {
    #expect(try await plan("uninstall", "PREFIX=/opt/own") == "rm -f /opt/own/bin/gallery\n")
  }
}
