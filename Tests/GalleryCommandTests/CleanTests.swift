import Foundation
import Testing

/// What `gallery clean` removes after a build, and what it leaves.
@Suite struct CleanTests {
  @Test func cleanRemovesWhatBuildsWroteAndNothingElse() async throws {
    let folder = try PlainPackage.make()
    try folder.write("# Index\n", to: "site/index.md")
    let before = try folder.files()
    #expect(try await GalleryTool.run(["build"], in: folder.url).status == 0)
    #expect(folder.exists("site/_build/a.html") && folder.exists(".build/gallery/cache"))
    try folder.write("example.org", to: "site/_build/CNAME")
    try folder.write("", to: ".build/gallery/cache/v2/results/ab/cd")
    let result = try await GalleryTool.run(["clean"], in: folder.url)
    #expect(result.status == 0)
    #expect(result.output.wholeMatch(of: /Removed \d+ files of the website\.\n/) != nil)
    let after = try folder.files().filter { !$0.hasPrefix(".build/") }
    // An empty list of files says that the folder is still the gallery's.
    let left = ["site/_build/.gallery-files", "site/_build/CNAME"]
    #expect(after == (before + left).sorted())
    #expect(try folder.read(left[0]) == "")
    #expect(folder.exists(".build") && !folder.exists(".build/gallery"))
    let again = try await GalleryTool.run(["clean"], in: folder.url)
    #expect(again.output == "Removed 0 files of the website.\n", "\(again.error)")
    let next = try await GalleryTool.run(["build"], in: folder.url)
    #expect(next.status == 0, "\(next.error)")
    #expect(folder.exists("site/_build/CNAME") && folder.exists("site/_build/a.html"))
  }

  @Test func filesOfOthersInAScratchFolderStay() async throws {
    let folder = try PlainPackage.make()
    let others = ["shared/notes.txt", "shared/gallery/thesis.txt", "shared/debug/mine.txt"]
    for file in others { try folder.write(file, to: file) }
    let scratch = ["--scratch-path", "shared"]
    #expect(try await GalleryTool.run(["build"] + scratch, in: folder.url).status == 0)
    #expect(folder.exists("shared/gallery/cache"))
    #expect(try await GalleryTool.run(["clean"] + scratch, in: folder.url).status == 0)
    for file in others { #expect(folder.exists(file), "\(file)") }
    let kept = try FileManager.default.contentsOfDirectory(
      atPath: folder.url.appending(path: "shared/gallery").path(percentEncoded: false))
    #expect(kept == ["thesis.txt"])
    #expect(!folder.exists("site/_build"))
  }
}
