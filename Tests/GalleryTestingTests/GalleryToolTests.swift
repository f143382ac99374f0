import Foundation
import Testing

@testable import GalleryTesting

@Suite struct GalleryToolTests {
  private func find(
    _ environment: [String: String], runners: [String] = []
  ) -> Result<String, any Error> {
    Result { try GalleryTool.find(environment: environment, runners: runners).path }
  }

  private func error(_ result: Result<String, any Error>) -> String {
    if case .failure(let error) = result { "\(error)" } else { "" }
  }

  @Test func `The variable wins, then the products' folder, then PATH`() throws {
    let named = try StubTool("")
    let built = try StubTool("")
    let installed = try StubTool("")
    let runner = "\(built.folder.path)/PackageTests.xctest"
    let environment = ["GALLERY": named.tool, "PATH": "/nowhere:\(installed.folder.path)"]
    #expect(try find(environment, runners: [runner]).get() == named.tool)
    let path = environment.filter { $0.key == "PATH" }
    #expect(try find(path, runners: ["/bin/sh", runner]).get() == built.tool)
    #expect(try find(path, runners: ["/bin/sh"]).get() == installed.tool)
    #expect(try find(path.merging(["GALLERY": ""]) { $1 }).get() == installed.tool)
  }

  @Test func `A missing tool is an error that says where it was looked for and what to do`() {
    #expect(
      error(find(["PATH": "/nowhere"], runners: ["/p/.build/debug/P.xctest"]))
        == "the tool 'gallery' was not found in the environment variable GALLERY, "
        + "/p/.build/debug, PATH; "
        + "build it with 'swift build --product gallery', or set GALLERY to its path")
  }

  @Test func `A variable that names no executable is an error, and nothing else is tried`() throws {
    let stub = try StubTool("")
    for path in ["/nowhere/gallery", stub.folder.path, stub.folder.path + "/Package.swift"] {
      let result = find(["GALLERY": path, "PATH": stub.folder.path])
      #expect(
        error(result) == "the environment variable GALLERY names '\(path)', and that is no "
          + "executable file; set it to the path of the tool, or unset it")
    }
  }

  @Test(
    arguments: [
      ("/p/.build/debug/P.xctest", "/p/.build/debug"),
      ("/p/.build/debug/P.xctest/Contents/MacOS/P", "/p/.build/debug"), ("/usr/bin/helper", nil),
      ("--flag", nil),
    ] as [(String, String?)])
  func `The products' folder is where the test bundle stands`(path: String, folder: String?) {
    #expect(GalleryTool.products(path) == folder)
  }
}
