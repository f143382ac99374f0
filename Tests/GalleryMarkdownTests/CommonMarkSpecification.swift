import Foundation
import GalleryHTML
import GalleryMarkdown

/// An example of CommonMark's specification 0.30.
struct SpecificationExample: Decodable {
  var example: Int
  var section: String
  var markdown: String
  var html: String
}

/// The file of examples, which is not part of the package.
enum CommonMarkSpecification {
  static var isAvailable: Bool { path != nil }

  static func examples() throws -> [SpecificationExample] {
    guard let path else { return [] }
    let data = try Data(contentsOf: URL(fileURLWithPath: path))
    return try JSONDecoder().decode([SpecificationExample].self, from: data)
  }

  /// `GALLERY_COMMONMARK_SPEC`, else the file in a folder `shared` beside or above the checkout.
  private static var path: String? {
    if let path = ProcessInfo.processInfo.environment["GALLERY_COMMONMARK_SPEC"] { return path }
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    return ["../", "../../"]
      .map { root.path + "/" + $0 + "shared/reference/commonmark/spec-0.30.json" }
      .first { FileManager.default.fileExists(atPath: $0) }
  }
}

/// HTML as the specification writes it: `<br />`.
func specificationHTML(_ nodes: [HTMLNode]) -> String {
  HTMLSerializer(slashesVoidElements: true).string(of: nodes)
}

/// HTML as pages have it.
func html(_ nodes: [HTMLNode]) -> String { HTMLSerializer().string(of: nodes) }
