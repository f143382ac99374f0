import Foundation
import GalleryDiagnostics
import Testing

@testable import GalleryExecution

@Suite struct WorkingCopyTests {
  /// A package with files and links, removed after use.
  private func withPackage(_ body: (_ root: String, _ parent: String) throws -> Void) throws {
    let parent = try TemporaryFolder.make(in: NSTemporaryDirectory(), prefix: "gallery-copies-")
    defer { TemporaryFolder.remove(parent) }
    let root = parent + "/package"
    let files = [
      "Package.swift", "Examples/a/main.swift", "Examples/a/.main.swift.swp",
      "Examples/a/data ä.csv", "Examples/a/deep/x.txt",
      "Examples/a/.build/big", "Examples/a/nested/Package.swift", "Examples/a/nested/y.swift",
      "Examples/b/other.swift", "secret",
    ]
    for file in files {
      let url = URL(fileURLWithPath: root).appending(path: file)
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(file.utf8).write(to: url)
    }
    let links = [
      ("inside", "deep/x.txt"), ("outside", "../../secret"), ("absolute", "/etc/passwd"),
    ]
    for (name, target) in links {
      try FileManager.default.createSymbolicLink(
        atPath: root + "/Examples/a/" + name, withDestinationPath: target)
    }
    mkfifo(root + "/Examples/a/pipe", 0o600)
    try body(root, parent)
  }

  private func files(_ root: String) throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: root).sorted()
  }

  @Test func theFolderOfTheExampleIsCopiedToItsPlace() throws {
    try withPackage { root, parent in
      let copy = try WorkingCopy.make(
        for: "Examples/a/main.swift", packageRoot: root, in: parent)
      #expect(
        try files(copy.value.root) == [
          "Examples", "Examples/a", "Examples/a/data ä.csv", "Examples/a/deep",
          "Examples/a/deep/x.txt", "Examples/a/inside", "Examples/a/main.swift",
        ])
      #expect(
        copy.diagnostics.map(\.summary).sorted() == [
          "'absolute' is a link that leads out of the folder, and so with 1 more"
        ])
      copy.value.remove()
      #expect(!FileManager.default.fileExists(atPath: copy.value.root))
    }
  }

  @Test func whatIsNoDataOfTheExampleStaysBehind() throws {
    try withPackage { root, parent in
      let copy = try WorkingCopy.make(
        for: "Examples/a/main.swift", packageRoot: root, in: parent,
        without: ["deep/x.txt", "data ä.csv"])
      #expect(
        try files(copy.value.root) == [
          "Examples", "Examples/a", "Examples/a/deep", "Examples/a/inside", "Examples/a/main.swift",
        ])
    }
  }

  @Test func theFileOfTheExampleHoldsTheTextThatWasRead() throws {
    try withPackage { root, parent in
      let copy = try WorkingCopy.make(
        for: "Examples/a/main.swift", text: "as it was read", packageRoot: root, in: parent)
      let path = copy.value.root + "/Examples/a/main.swift"
      #expect(try String(contentsOfFile: path, encoding: .utf8) == "as it was read")
      let own = root + "/Examples/a/main.swift"
      #expect(try String(contentsOfFile: own, encoding: .utf8) == "Examples/a/main.swift")
    }
  }

  @Test func declaredInputsAreCopiedToTheirPlaces() throws {
    try withPackage { root, parent in
      let copy = try WorkingCopy.make(
        for: "Examples/b/other.swift", packageRoot: root, in: parent,
        inputs: ["secret", "Examples/a/deep", "Examples/b/other.swift", "Examples/none"])
      #expect(
        try files(copy.value.root) == [
          "Examples", "Examples/a", "Examples/a/deep", "Examples/a/deep/x.txt", "Examples/b",
          "Examples/b/other.swift", "secret",
        ])
      #expect(copy.diagnostics.map(\.summary) == ["input 'Examples/none' does not exist"])
    }
  }

  @Test func anInputThatLeadsOutOfThePackageStaysBehind() throws {
    try withPackage { root, parent in
      let copy = try WorkingCopy.make(
        for: "Examples/b/other.swift", packageRoot: root, in: parent,
        inputs: ["Examples/a/absolute"])
      #expect(
        copy.diagnostics.map(\.summary) == [
          "input 'Examples/a/absolute' is a link that leads out of the package"
        ])
      #expect(!FileManager.default.fileExists(atPath: copy.value.root + "/Examples/a"))
    }
  }

  @Test func anExampleAtTheTopHasNoFoldersBesideIt() throws {
    try withPackage { root, parent in
      let copy = try WorkingCopy.make(for: "secret", packageRoot: root, in: parent)
      #expect(try files(copy.value.root) == ["Package.swift", "secret"])
    }
  }

  @Test func tooMuchIsLeftOutAndSaidSo() throws {
    try withPackage { root, parent in
      let copy = try WorkingCopy.make(
        for: "Examples/a/main.swift", packageRoot: root, in: parent,
        bounds: .init(files: 1, bytes: 1000))
      #expect(
        copy.diagnostics.map(\.summary).contains(
          "'deep/x.txt' is not copied: there is too much beside the example"))
      #expect(try files(copy.value.root).contains("Examples/a/main.swift"))
    }
  }

  @Test func anExampleThatIsMissingIsAnError() throws {
    try withPackage { root, parent in
      #expect(throws: DiagnosticError.self) {
        try WorkingCopy.make(for: "Examples/none.swift", packageRoot: root, in: parent)
      }
      #expect(throws: DiagnosticError.self) {
        try WorkingCopy.make(for: "Examples/a/main.swift", packageRoot: root, in: "/no/folder")
      }
    }
  }

  @Test func aCopyIsRemovedWhateverItsModesAndDepth() throws {
    try withPackage { root, parent in
      let copy = try WorkingCopy.make(for: "secret", packageRoot: root, in: parent)
      var folder = copy.value.root
      for depth in 0..<60 {
        folder += "/folder with a long name \(depth)"
        mkdir(folder, 0o700)
        try Data().write(to: URL(fileURLWithPath: folder + "/file"))
      }
      symlink("/", folder + "/root")
      chmod(folder, 0)
      chmod(copy.value.root + "/folder with a long name 0", 0o100)
      copy.value.remove()
      #expect(!FileManager.default.fileExists(atPath: copy.value.root))
      #expect(FileManager.default.fileExists(atPath: root + "/secret"))
    }
  }
}
