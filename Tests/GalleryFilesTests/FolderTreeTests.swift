import Foundation
import Testing

@testable import GalleryFiles

@Suite struct FolderTreeTests {
  /// A folder with files, a hidden one and a link that leads back up.
  private func make() throws -> String {
    let root = NSTemporaryDirectory() + "gallery-tree-\(UUID().uuidString)"
    for file in ["a/one.txt", "a/.hidden", "a/deep/two.txt", "b/three.txt"] {
      let url = URL(fileURLWithPath: "\(root)/\(file)")
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data().write(to: url)
    }
    try FileManager.default.createSymbolicLink(
      atPath: root + "/a/deep/up", withDestinationPath: "..")
    try FileManager.default.createSymbolicLink(
      atPath: root + "/a/gone", withDestinationPath: "nowhere")
    return root
  }

  @Test func `A tree is listed once, whatever its links do`() throws {
    let root = try make()
    defer { try? FileManager.default.removeItem(atPath: root) }
    let all = FolderTree.all(below: [root + "/a", root + "/a/deep", root + "/none"])
    #expect(all.folders == [root + "/a", root + "/a/deep"])
    #expect(all.files == ["/a/.hidden", "/a/deep/two.txt", "/a/one.txt"].map { root + $0 })
    let visible = FolderTree.visible(below: [root + "/a"])
    #expect(visible.files == ["/a/deep/two.txt", "/a/one.txt"].map { root + $0 })
  }

  @Test func `The names of a folder are sorted, and of none there are none`() throws {
    let root = try make()
    defer { try? FileManager.default.removeItem(atPath: root) }
    #expect(FolderTree.names(in: root) == ["a", "b"])
    #expect(FolderTree.names(in: root + "/a/one.txt") == nil)
  }

  @Test func `Of a path in two snapshots the entry of the first stays`() throws {
    let root = try make()
    defer { try? FileManager.default.removeItem(atPath: root) }
    let file = root + "/b/three.txt"
    let old = FileSnapshot(entries: [.init(path: file)])
    let merged = old.merging(FileSnapshot(of: [file, root], at: 0))
    #expect(merged.paths == [root, file])
    #expect(merged.firstChange() == file)
  }
}
