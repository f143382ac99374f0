import Foundation
import GalleryDiagnostics
import GalleryModel
import GalleryRendering
import Testing

@testable import GalleryKit

@Suite struct VersionListTests {
  private static let list = """
    [
      {"name": "main", "link": "main/", "preview": true},
      {"name": "2.0", "link": "./"},
      {"name": "1.2", "link": "old/1.2/"},
      {"name": "0.9", "link": "https://example.org/0.9"}
    ]
    """

  private func read(
    _ name: String, _ text: String = list, output: String, in folder: TemporaryFolder
  ) throws -> VersionList {
    try folder.write(text, to: "v.json")
    let request = VersionRequest(file: folder.url.appending(path: "v.json").path, name: name)
    return try VersionList(request, output: folder.url.appending(path: output))
  }

  private func site(_ paths: String...) -> Site {
    Site(files: paths.map { Site.File(path: $0, bytes: [1]) })
  }

  @Test func theFilesOfVersionsThatStandBesideAreKnown() throws {
    let folder = try TemporaryFolder()
    let output = folder.url.appending(path: "public")
    _ = try SiteWriter(output: output).write(site("index.html", "new.html"))
    _ = try SiteWriter(output: output.appending(path: "old/1.2")).write(site("index.html"))
    let list = try read("1.2", output: "public/old/1.2", in: folder)
    #expect(list.versions.current == 2)
    #expect(list.versions.list.map(\.name) == ["main", "2.0", "1.2", "0.9"])
    #expect(list.versions.list.map(\.isPreview) == [true, false, false, false])
    #expect(
      list.versions.list.map(\.place) == [
        .folder("main"), .folder(""), .folder("old/1.2"), .address("https://example.org/0.9/"),
      ])
    #expect(list.versions.list.map(\.files) == [nil, ["index.html", "new.html"], nil, nil])
    #expect(
      list.files.map { $0.replacing(folder.url.path, with: "") } == [
        "/v.json", "/public/main/.gallery-files", "/public/.gallery-files",
      ])
    let newest = try read("2.0", output: "public", in: folder)
    #expect(newest.versions.list[2].files == ["index.html"])
  }

  @Test func nothingIsKnownOfVersionsIfTheSiteIsBuiltElsewhere() throws {
    let folder = try TemporaryFolder()
    let list = try read("1.2", output: "site/_build", in: folder)
    #expect(list.versions.list.allSatisfy { $0.files == nil })
    #expect(list.files.count == 1)
  }

  @Test(arguments: [
    ("{}", "1:1", "expected an array of versions, the newest first, found an object"),
    (#"[{"name": "1"}]"#, "1:2", "a version has a 'name' and a 'link'"),
    (#"[{"name": "", "link": "a/"}]"#, "1:11", "a version's name holds no word"),
    (
      #"[{"name": "1", "link": "a/", "prevew": true}]"#, "1:30",
      "unknown key 'prevew'; did you mean 'preview'?"
    ),
    (
      #"[{"name": "1", "link": "a"}, {"name": "1", "link": "b"}]"#, "1:30",
      "version '1' has the name or the place of another"
    ),
    (
      #"[{"name": "1", "link": "a"}, {"name": "2", "link": "a/"}]"#, "1:30",
      "version '2' has the name or the place of another"
    ),
  ])
  func aWrongListIsReportedAtItsPlace(text: String, place: String, summary: String) {
    let error = #expect(throws: DiagnosticError.self) {
      try ConfigurationReader.versions(text, path: "v.json")
    }
    #expect(error?.diagnostics.map(\.summary) == [summary])
    #expect(error?.diagnostics.first?.location?.description == "v.json:\(place)")
  }

  @Test(arguments: [
    "javascript:alert(1)", "http://example.org", "../up", "/abs", "", "a/../b", ".hidden/", "a?b",
    "https://example.org/?q", "//example.org",
  ])
  func aLinkIsAFolderBesideTheOthersOrAnAddress(link: String) {
    let error = #expect(throws: DiagnosticError.self) {
      try ConfigurationReader.versions("[{\"name\": \"1\", \"link\": \"\(link)\"}]", path: "v")
    }
    #expect(error?.diagnostics.first?.summary.hasPrefix("'\(link)' is neither a folder") == true)
  }

  @Test func aVersionThatIsNotInTheListIsNamed() throws {
    let folder = try TemporaryFolder()
    let error = #expect(throws: DiagnosticError.self) {
      try self.read("mian", output: "o", in: folder)
    }
    #expect(
      error?.diagnostics.first?.summary
        == "version 'mian' is not in the list; did you mean 'main'?")
    #expect(throws: DiagnosticError.self) { try self.read("0.9", output: "o", in: folder) }
  }

  @Test func aListThatIsNotThereIsAnError() throws {
    let error = #expect(throws: DiagnosticError.self) {
      try VersionList(
        VersionRequest(file: "/nowhere.json", name: "1"), output: URL(fileURLWithPath: "/o"))
    }
    #expect(error?.diagnostics.map(\.id) == ["unreadable-versions"])
  }
}
