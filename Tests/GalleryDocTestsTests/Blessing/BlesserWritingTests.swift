import Foundation
import GalleryDiagnostics
import Testing

@testable import GalleryDocTests

@Suite struct BlesserWritingTests {
  private func file(
    _ path: String, _ old: String? = "one\n", _ new: String = "two\n"
  ) -> BlessedFile {
    BlessedFile(path: path, original: old.map { Array($0.utf8) }, edited: Array(new.utf8))
  }

  /// Writes, and tells what was refused; nil if nothing was.
  private func refusal(_ file: BlessedFile, in folder: ScratchFolder) -> String? {
    do {
      try Blesser.write(file, packageRoot: folder.path)
      return nil
    } catch {
      return error.diagnostics.map { "\($0.location?.path ?? ""): \($0.summary)" }.joined()
    }
  }

  private func names(_ folder: ScratchFolder) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
  }

  private func mode(_ folder: ScratchFolder, _ name: String) throws -> Int {
    let attributes = try FileManager.default.attributesOfItem(atPath: "\(folder.path)/\(name)")
    return (attributes[.posixPermissions] as? NSNumber)?.intValue ?? 0
  }

  @Test(arguments: [0o600, 0o644, 0o755, 0o666])
  func `A file is replaced, keeps its permissions, and nothing stays beside it`(_ bits: Int) throws
  {
    let folder = try ScratchFolder()
    try folder.write("one\n", "a.md")
    try FileManager.default.setAttributes(
      [.posixPermissions: bits], ofItemAtPath: folder.path + "/a.md")
    #expect(refusal(file("a.md"), in: folder) == nil)
    #expect(folder.read("a.md") == Array("two\n".utf8))
    #expect(try mode(folder, "a.md") == bits)
    #expect(try names(folder) == ["a.md"])
  }

  @Test func `A file that is new is made, with the permissions of any new file`() throws {
    let folder = try ScratchFolder()
    #expect(refusal(file("a.expected", nil), in: folder) == nil)
    #expect(folder.read("a.expected") == Array("two\n".utf8))
    try folder.write("", "other")
    #expect(try mode(folder, "a.expected") == mode(folder, "other"))
  }

  @Test func `A file that need not change is not touched`() throws {
    let folder = try ScratchFolder()
    #expect(refusal(file("absent", "one", "one"), in: folder) == nil)
    #expect(try names(folder).isEmpty)
  }

  @Test func `A file that no longer holds what was read is left as it is`() throws {
    let folder = try ScratchFolder()
    try folder.write("three\n", "a.md")
    #expect(refusal(file("a.md"), in: folder) == "a.md: file has changed since it was read")
    #expect(refusal(file("a.md", nil), in: folder) == "a.md: file has changed since it was read")
    #expect(refusal(file("gone.md"), in: folder) == "gone.md: file has changed since it was read")
    #expect(folder.read("a.md") == Array("three\n".utf8))
    #expect(try names(folder) == ["a.md"])
  }

  @Test func `A link stays, and the file of the package that it names is written`() throws {
    let folder = try ScratchFolder()
    try folder.write("one\n", "docs/a.md")
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/link.md", withDestinationPath: "docs/a.md")
    #expect(refusal(file("link.md"), in: folder) == nil)
    #expect(folder.read("docs/a.md") == Array("two\n".utf8))
    #expect(
      try FileManager.default.destinationOfSymbolicLink(atPath: folder.path + "/link.md")
        == "docs/a.md")
  }

  @Test func `Nothing is written outside of the package`() throws {
    let outside = try ScratchFolder()
    try outside.write("one\n", "a.md")
    let folder = try ScratchFolder()
    let files = FileManager.default
    try files.createSymbolicLink(
      atPath: folder.path + "/link.md", withDestinationPath: outside.path + "/a.md")
    try files.createSymbolicLink(
      atPath: folder.path + "/folder", withDestinationPath: outside.path)
    try files.createSymbolicLink(atPath: folder.path + "/dead", withDestinationPath: "nothing")
    let name = outside.path.split(separator: "/").last ?? ""
    for path in ["link.md", "folder/a.md", "../\(name)/a.md"] {
      #expect(refusal(file(path), in: folder) == "\(path): file lies outside of the package")
    }
    for path in ["folder/new.md", "../new.md"] {
      #expect(refusal(file(path, nil), in: folder) == "\(path): file lies outside of the package")
    }
    #expect(refusal(file("dead", nil), in: folder) == "dead: file is a link to nothing")
    #expect(outside.read("a.md") == Array("one\n".utf8))
    #expect(try names(outside) == ["a.md"])
    #expect(try names(folder) == ["dead", "folder", "link.md"])
  }

  @Test func `A folder, a closed file and a missing folder are refused`() throws {
    let folder = try ScratchFolder()
    try folder.write("one\n", "sub/a.md")
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o444], ofItemAtPath: folder.path + "/sub/a.md")
    #expect(refusal(file("sub"), in: folder) == "sub: file is no file")
    #expect(refusal(file("sub/a.md"), in: folder) == "sub/a.md: file is closed to writing")
    #expect(
      refusal(file("no/a.md", nil), in: folder)
        == "no/a.md: file stands in a folder that is not there")
    #expect(folder.read("sub/a.md") == Array("one\n".utf8))
  }
}
