import Foundation
import Testing

@Suite struct EmbeddedFilesTests {
  @Test(arguments: [("GalleryDisplay", "display"), ("GalleryRuntime", "gallery")])
  func everySourceOfTheRuntimeIsEmbeddedAsItIs(target: String, part: String) throws {
    let sources = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Sources/\(target)").standardized
    let names = try FileManager.default.contentsOfDirectory(atPath: sources.path)
    let embedded = EmbeddedFiles.all.filter { $0.key.hasPrefix("runtime/\(part)/") }
    #expect(names.map { "runtime/\(part)/\($0)" }.sorted() == embedded.keys.sorted())
    for name in names {
      let bytes = try Data(contentsOf: sources.appending(path: name))
      #expect(embedded["runtime/\(part)/\(name)"] == Array(bytes), "\(name)")
    }
  }

  @Test func theLauncherIsEmbedded() {
    #expect(EmbeddedFiles.all["runtime/launcher.c"]?.isEmpty == false)
  }
}
