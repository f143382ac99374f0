import Foundation
import GalleryToolchain
import Testing

@testable import GalleryDocTests

@Suite struct WorkingTreeTests {
  private static let names = [
    "a b.md", "quo\"te.md", "ünï\tcode\n.md", "*.md", ":(top)x.md", "-x.md",
  ]

  private func repository(_ files: [String], at prefix: String = "") async throws -> ScratchFolder {
    let folder = try ScratchFolder()
    try await folder.git("init", "-q")
    for file in files { try folder.write("one\n", prefix + file) }
    try await folder.git("add", "-A")
    #expect(try await folder.git("commit", "-qm", "Begin").succeeded)
    return folder
  }

  private func dirty(
    _ folder: ScratchFolder, _ paths: [String], below prefix: String = ""
  )
    async throws -> [String]
  {
    let report = try await WorkingTree(packageRoot: folder.path + "/" + prefix).report(on: paths)
    #expect(report.note == nil)
    return report.dirty
  }

  @Test func `Files that are as they were committed are clean, and others are named`() async throws
  {
    let folder = try await repository(Self.names + ["other.md"])
    #expect(try await dirty(folder, Self.names).isEmpty)
    for name in Self.names {
      try folder.write("two\n", name)
      #expect(try await dirty(folder, ["other.md"] + Self.names) == [name])
      #expect(try await dirty(folder, [name]) == [name])
      try folder.write("one\n", name)
    }
  }

  @Test func `What is staged, untracked or ignored is dirty, what is not there is clean`()
    async throws
  {
    let folder = try await repository(["staged.md", "gone.md", "old.md", ".gitignore"])
    try folder.write("two\n", "staged.md")
    try folder.write("ignored\nlogs/\n", ".gitignore")
    try await folder.git("add", "staged.md")
    try folder.write("one\n", "sub/new.md")
    try folder.write("one\n", "ignored")
    try folder.write("one\n", "logs/deep/a.md")
    try FileManager.default.removeItem(atPath: folder.path + "/gone.md")
    let paths = [
      "sub/new.md", "old.md", "staged.md", "gone.md", "ignored", "logs/deep/a.md",
      "absent.expected",
    ]
    #expect(
      try await dirty(folder, paths) == [
        "sub/new.md", "staged.md", "gone.md", "ignored", "logs/deep/a.md",
      ])
  }

  @Test func `A file of a repository inside of the package is dirty`() async throws {
    let folder = try await repository(["a.md"])
    try folder.write("one\n", "nest/b.md")
    let nest = Command(
      "git", ["init", "-q"], environment: [:], workingDirectory: folder.path + "/nest")
    #expect(try await CommandRunner().run(nest).succeeded)
    #expect(try await dirty(folder, ["nest/b.md", "a.md"]) == ["nest/b.md"])
  }

  @Test func `A renamed file is dirty under both names, and so is what follows it`() async throws {
    let folder = try await repository(["a.md", "z.md", "clean.md"])
    try await folder.git("mv", "a.md", "new name.md")
    try folder.write("two\n", "z.md")
    let paths = ["a.md", "new name.md", "clean.md", "z.md"]
    #expect(try await dirty(folder, paths) == ["a.md", "new name.md", "z.md"])
  }

  @Test func `The entry behind a renamed file is read as its origin`() {
    let output = Array("R  new\0old\0 M after\0?? last\0".utf8)
    #expect(
      GitStatus.paths(output).map { String(decoding: $0, as: UTF8.self) }
        == ["new", "old", "after", "last"])
  }

  @Test func `A package below the top of its repository asks for its own files`() async throws {
    let folder = try await repository(["a.md", "b.md"], at: "packages/ünï/")
    try folder.write("two\n", "packages/ünï/a.md")
    try folder.write("two\n", "b.md")
    #expect(try await dirty(folder, ["a.md", "b.md"], below: "packages/ünï") == ["a.md"])
  }

  @Test func `A link is as dirty as the file that would be written`() async throws {
    let folder = try await repository(["docs/a.md"])
    let files = FileManager.default
    try files.createSymbolicLink(
      atPath: folder.path + "/link.md", withDestinationPath: "docs/a.md")
    try files.createSymbolicLink(atPath: folder.path + "/folder", withDestinationPath: "docs")
    try await folder.git("add", "-A")
    try await folder.git("commit", "-qm", "Link")
    #expect(try await dirty(folder, ["link.md", "folder/a.md"]).isEmpty)
    try folder.write("two\n", "docs/a.md")
    #expect(try await dirty(folder, ["link.md", "folder/a.md"]) == ["link.md", "folder/a.md"])
  }

  @Test func `More files than one command takes are all asked for`() async throws {
    let paths = (0..<450).map { "\($0).md" }
    let folder = try await repository(paths)
    for path in [paths[0], paths[220], paths[449]] { try folder.write("two\n", path) }
    #expect(try await dirty(folder, paths) == [paths[0], paths[220], paths[449]])
  }

  @Test func `Before the first commit every file is dirty`() async throws {
    let folder = try ScratchFolder()
    try await folder.git("init", "-q")
    try folder.write("one\n", "a.md")
    try folder.write("one\n", "b.md")
    try await folder.git("add", "a.md")
    #expect(try await dirty(folder, ["a.md", "b.md"]) == ["a.md", "b.md"])
  }

  @Test func `Outside of a repository and without git nothing is dirty, and a note says why`()
    async throws
  {
    let folder = try ScratchFolder()
    try folder.write("one\n", "a.md")
    let outside = try await WorkingTree(packageRoot: folder.path).report(on: ["a.md"])
    #expect(outside.dirty.isEmpty)
    #expect(outside.note?.contains("no git repository") == true)
    let without = try await WorkingTree(packageRoot: folder.path, git: "git-that-is-not-there")
      .report(on: ["a.md"])
    #expect(without.dirty.isEmpty)
    #expect(without.note?.contains("git was not found") == true)
  }
}
