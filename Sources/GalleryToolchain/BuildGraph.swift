internal import Foundation

/// What each node of SwiftPM's llbuild manifest is made of.
///
/// Lists of inputs and outputs are single lines of JSON (see `BuildManifest`).
struct BuildGraph {
  /// The lists of the command that makes a node, not yet read, by the node.
  private var inputs: [String: Substring] = [:]
  private var outputs: [String: [String]] = [:]
  /// The folders in which SwiftPM looks for sources, each with a slash at the end.
  private(set) var sourceFolders: [String] = []

  init(_ text: String) {
    var list: Substring?
    var isPlanning = false
    for line in text.split(separator: "\n") {
      if line.hasPrefix("  \"") {
        list = nil
        isPlanning = line == "  \"PackageStructure\":"
      } else if line.hasPrefix("    inputs: ") {
        list = line.dropFirst(12)
        if isPlanning { sourceFolders = Self.list(line.dropFirst(12)).filter { $0.hasSuffix("/") } }
      } else if line.hasPrefix("    outputs: "), let list {
        let made = Self.list(line.dropFirst(13))
        for node in made { (inputs[node], outputs[node]) = (list, made) }
      }
    }
  }

  /// The files that are needed for some nodes: those that nothing makes, and those that are made on the way.
  func files(for nodes: [String]) -> (given: Set<String>, made: Set<String>) {
    var files: (given: Set<String>, made: Set<String>) = ([], [])
    var seen: Set<String> = []
    var open = nodes
    while let node = open.popLast() {
      guard seen.insert(node).inserted else { continue }
      let isFile = node.hasPrefix("/")
      guard let list = inputs[node] else {
        if isFile { files.given.insert(node) }
        continue
      }
      files.made.formUnion((outputs[node] ?? []).filter { $0.hasPrefix("/") })
      open += Self.list(list)
    }
    return files
  }

  private static func list(_ text: Substring) -> [String] {
    (try? JSONDecoder().decode([String].self, from: Data(text.utf8))) ?? []
  }
}
