import Foundation
import GalleryDiagnostics
import GalleryModel
import Testing

@testable import GalleryKit

@Suite struct ExampleFinderTests {
  private func find(
    _ files: [String: String], folders: [String]? = nil, targets: [ExampleFinder.Target] = []
  ) throws -> ExampleFinder.Findings {
    let folder = try TemporaryFolder(files)
    return try ExampleFinder.find(in: folder.url, folders: folders, targets: targets)
  }

  @Test func examplesOfAnyDepthAreFoundInOrder() throws {
    let found = try find([
      "Examples/b.swift": "b", "Examples/a.swift": "a", "Examples/x/y/z.swift": "z",
      "Examples/.hidden.swift": "", "Examples/notes.txt": "", "Sources/s.swift": "",
    ])
    #expect(found.sources.map(\.id.path) == ["a", "b", "x/y/z"])
    #expect(found.sources.map(\.path).last == "Examples/x/y/z.swift")
    #expect(found.sources.first?.text == "a")
    #expect(found.sections.map(\.id.path) == ["", "x/y"])
    #expect(found.sections.map(\.title) == ["Examples", "Y"])
  }

  @Test func snippetsAreReadWhereThereAreNoExamples() throws {
    #expect(try find(["Snippets/a.swift": ""]).sources.map(\.path) == ["Snippets/a.swift"])
    #expect(
      try find(["Snippets/a.swift": "", "Examples/b.swift": ""]).sources.map(\.path)
        == ["Examples/b.swift"])
    #expect(try find(["Sources/a.swift": ""]).sources.isEmpty)
  }

  @Test func snippetsAreReadWhereNoExampleIsAScriptAndNothingIsKeptQuiet() throws {
    let found = try find([
      "Snippets/a.swift": "", "Examples/app/Package.swift": "", "Examples/app/main.swift": "",
    ])
    #expect(found.sources.map(\.path) == ["Snippets/a.swift"])
    #expect(found.folders == ["Snippets"])
    #expect(found.notScripts.map(\.path) == ["Examples/app"])
  }

  @Test func aLinkToAFolderIsListedAndNotFollowed() throws {
    let folder = try TemporaryFolder(["Examples/a.swift": "", "shared/b.swift": ""])
    try FileManager.default.createSymbolicLink(
      at: folder.url.appending(path: "Examples/linked"),
      withDestinationURL: folder.url.appending(path: "shared"))
    let found = try ExampleFinder.find(in: folder.url, folders: nil, targets: [])
    #expect(found.sources.map(\.path) == ["Examples/a.swift"])
    #expect(
      found.notScripts == [NotScript(path: "Examples/linked", reason: "a link to a folder")])
  }

  @Test func aReadmeNamesItsSection() throws {
    let found = try find([
      "Examples/export/README.md": "# Export #\n\nHow to\nexport.\n\n",
      "Examples/export/a.swift": "",
      "Examples/alone/index.md": "No title.",
    ])
    #expect(found.sections.map(\.title) == ["Alone", "Export"])
    #expect(found.sections.map(\.introduction) == ["No title.", "How to\nexport.\n"])
    #expect(found.sections.last?.location?.description == "Examples/export/README.md:3")
  }

  @Test func packagesAndTargetsOfSeveralFilesAreNoScripts() throws {
    let found = try find(
      [
        "Examples/pkg/Package.swift": "", "Examples/pkg/Sources/a.swift": "",
        "Examples/app/main.swift": "", "Examples/app/b.swift": "", "Examples/one.swift": "",
      ],
      targets: [
        .init(name: "app", files: ["Examples/app/main.swift", "Examples/app/b.swift"]),
        .init(name: "one", files: ["Examples/one.swift"]),
      ])
    #expect(found.sources.map(\.id.path) == ["one"])
    #expect(
      found.notScripts.map(\.path) == [
        "Examples/app/b.swift", "Examples/app/main.swift", "Examples/pkg",
      ])
    #expect(found.notScripts.last?.reason == "a package of its own (it has a Package.swift)")
  }

  @Test func aFileThatIsNoTextIsLeftOutWithAnError() throws {
    let folder = try TemporaryFolder(["Examples/a.swift": "a"])
    try Data([0xFF, 0xFE, 0x00]).write(to: folder.url.appending(path: "Examples/b.swift"))
    let found = try ExampleFinder.find(in: folder.url, folders: nil, targets: [])
    #expect(found.sources.map(\.id.path) == ["a"])
    #expect(found.diagnostics.map(\.summary) == ["example is left out: it is not valid UTF-8"])
    #expect(found.diagnostics.map(\.severity) == [.error])
  }

  @Test func aLoopOfSymbolicLinksIsNotFollowed() throws {
    let folder = try TemporaryFolder(["Examples/a.swift": "a"])
    try FileManager.default.createSymbolicLink(
      at: folder.url.appending(path: "Examples/loop"), withDestinationURL: folder.url)
    try FileManager.default.createSymbolicLink(
      at: folder.url.appending(path: "Examples/gone.swift"),
      withDestinationURL: folder.url.appending(path: "nowhere"))
    let found = try ExampleFinder.find(in: folder.url, folders: nil, targets: [])
    #expect(found.sources.map(\.id.path) == ["a"])
  }

  @Test func severalFoldersKeepTheirExamplesApart() throws {
    let found = try find(
      ["Examples/a.swift": "", "Docs/Tutorials/a.swift": ""],
      folders: ["Examples", "Docs/Tutorials"])
    #expect(found.sources.map(\.id.path) == ["Examples/a", "Tutorials/a"])
  }

  @Test func aConfiguredFolderThatIsMissingIsAnError() throws {
    #expect {
      try find([:], folders: ["Nope"])
    } throws: { error in
      (error as? DiagnosticError)?.diagnostics.first?.summary
        == "examples folder 'Nope' does not exist"
    }
  }

  @Test func pathsMayHoldSpacesAndAnyLetters() throws {
    let found = try find(["Examples/Größe ändern/é 1.swift": "x"])
    #expect(found.sources.map(\.id.path) == ["Größe ändern/é 1"])
    #expect(found.sections.last?.title == "Größe ändern")
  }

  @Test func foldersOfOneNameAreToldApart() throws {
    let found = try find(
      ["A/Examples/x.swift": "", "B/Examples/x.swift": ""], folders: ["A/Examples", "B/Examples"])
    #expect(found.sources.map(\.id.path) == ["A/Examples/x", "B/Examples/x"])
  }

  @Test(arguments: [["A", "A"], ["A", "A/B"]])
  func foldersThatOverlapAreAnError(folders: [String]) throws {
    #expect(throws: DiagnosticError.self) { try find(["A/B/x.swift": ""], folders: folders) }
  }

  @Test func linksOutOfThePackageAreNotFollowed() throws {
    let outside = try TemporaryFolder(["secret.swift": "x", "secret.png": "x"])
    let folder = try TemporaryFolder(["Examples/a.swift": "a"])
    for name in ["secret.swift", "secret.png"] {
      try FileManager.default.createSymbolicLink(
        at: folder.url.appending(path: "Examples/\(name)"),
        withDestinationURL: outside.url.appending(path: name))
    }
    let found = try ExampleFinder.find(in: folder.url, folders: nil, targets: [])
    #expect(found.sources.map(\.id.path) == ["a"])
    let pictures = AssetFinder.find(in: folder.url, folders: ["Examples"])
    #expect(pictures.value.isEmpty)
    #expect(pictures.diagnostics.map(\.id) == ["outside-link"])
  }
}
