import Foundation
import Testing

/// One gallery, built on several machines: here, clones of a package in several folders.
@Suite struct ShardBuildTests {
  @Test func theSharesOfSeveralMachinesMakeTheWholeSite() async throws {
    let machines = try [CachedPackage(), CachedPackage(), CachedPackage()]
    for (index, machine) in machines.prefix(2).enumerated() {
      let share = try await machine.build(["--shard", "\(index + 1)/2", "--cache-path", "kept"])
      #expect(share.result.status == 0 && share.passed == 2, "\(share)")
      #expect(!machine.folder.exists("site"))
      let exported = try await GalleryTool.run(
        ["cache", "export", "out", "--cache-path", "kept"], in: machine.folder.url)
      #expect(exported.status == 0, "\(exported)")
    }
    let last = machines[2]
    for (index, machine) in machines.prefix(2).enumerated() {
      let before = try await last.build(["--no-run", "--require-cached", "--cache-path", "kept"])
      #expect(before.result.status == 1)
      #expect(before.result.error.contains("no result in the cache"), "\(before)")
      if index == 1 { #expect(before.result.error.contains("these are not in the cache: 2")) }
      #expect(!last.folder.exists("site/_build/index.html"))
      let out = machine.folder.url.appending(path: "out").path(percentEncoded: false)
      let imported = try await GalleryTool.run(
        ["cache", "import", out, "--cache-path", "kept"], in: last.folder.url)
      #expect(imported.status == 0, "\(imported)")
    }
    let whole = try await last.build(["--no-run", "--require-cached", "--cache-path", "kept"])
    #expect(whole.result.status == 0 && whole.stored == 4, "\(whole)")
    for (name, words) in [("a", "a says 42"), ("b", "b says 1"), ("data/d", "d says 7")] {
      #expect(try last.page(name).contains(words))
    }
  }

  @Test func sharesOfOtherSourcesAreRefusedWithTheReason() async throws {
    let machines = try [CachedPackage(), CachedPackage()]
    try machines[1].edit("Examples/b.swift", "1)", "2)")
    for (index, machine) in machines.enumerated() {
      let share = try await machine.build(["--shard", "\(index + 1)/2", "--cache-path", "kept"])
      #expect(share.result.status == 0)
    }
    let other = machines[1].folder.url.appending(path: "kept").path(percentEncoded: false)
    let imported = try await GalleryTool.run(
      ["cache", "import", other, "--cache-path", "kept"], in: machines[0].folder.url)
    #expect(imported.status == 1)
    #expect(imported.error.contains("they differ in 'example 'b''"), "\(imported)")
  }

  @Test(arguments: [
    (["--shard", "3/2"], "is invalid for"), (["--shard", "1/2", "--no-run"], "does not"),
    (["--require-cached"], "goes with --no-run"),
  ])
  func whatDoesNotGoTogetherIsAnError(arguments: [String], words: String) async throws {
    let package = try PlainPackage.make()
    let result = try await GalleryTool.run(["build"] + arguments, in: package.url)
    #expect(result.status == 64 && result.error.contains(words), "\(result)")
  }
}
