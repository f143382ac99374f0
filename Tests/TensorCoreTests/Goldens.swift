import Foundation
import Testing

/// The goldens of a file beside the tests, or none and an issue.
func readGoldens<Golden: Decodable>(_ name: String) -> [Golden] {
  let file = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Goldens/\(name)")
  do {
    return try JSONDecoder().decode([Golden].self, from: Data(contentsOf: file))
  } catch {
    Issue.record("The goldens cannot be read: \(error)")
    return []
  }
}
