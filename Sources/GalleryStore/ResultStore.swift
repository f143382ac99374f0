package import Foundation
package import GalleryModel

/// Results of earlier runs, one file each, named by the key of everything they depend on.
///
/// An entry is written beside its place and renamed, so that a reader never meets half of one. What
/// cannot be read counts as absent: the store makes builds faster, never wrong.
package struct ResultStore: Sendable {
  /// Raised whenever the form of an entry changes; it is part of the path.
  static let version = 1

  /// What stands in a file: the key again, so that a file under a wrong name is noticed.
  private struct Entry: Codable {
    var key: String
    var execution: Execution
  }

  private let folder: URL

  package init(folder: URL) { self.folder = folder.appending(path: "v\(Self.version)") }

  /// The result that was stored under a key, nil if there is none that can be read.
  package func execution(for key: String, of example: ExampleID) -> Execution? {
    guard let data = try? Data(contentsOf: file(for: key)),
      let entry = try? JSONDecoder().decode(Entry.self, from: data),
      entry.key == key, entry.execution.example == example
    else { return nil }
    return entry.execution
  }

  /// Keeps a result; a folder that is full or read-only means that it is not kept.
  ///
  /// - Returns: whether it was kept.
  @discardableResult
  package func keep(_ execution: Execution, for key: String) -> Bool {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    do {
      let data = try encoder.encode(Entry(key: key, execution: execution))
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      try data.write(to: file(for: key), options: .atomic)
      return true
    } catch {
      return false
    }
  }

  private func file(for key: String) -> URL {
    let name = key.filter { $0.isASCII && ($0.isLetter || $0.isNumber) }
    return folder.appending(path: "\(name).json")
  }
}
