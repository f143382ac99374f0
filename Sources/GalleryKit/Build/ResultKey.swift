internal import Foundation
internal import GalleryModel
internal import GalleryToolchain

/// Names everything that a result depends on: if the key of an example is the same, so is its page,
/// as far as the example is a function of what it can see.
struct ResultKey {
  /// What all examples of a build share: toolchain, flags, runtime, and the package's libraries.
  var shared: [String]

  /// The key of an example in a folder with these files beside it.
  func key(of example: Example, neighbours: [String], limits: RunLimits) -> String {
    SHA256.hex(
      of: shared + [
        example.source.path, example.source.text, "\(limits.timeout) \(limits.output)",
        "\(limits.memory.map(String.init) ?? "-")",
      ] + neighbours)
  }

  /// The names and contents of the files beside an example, which it may read when it runs.
  ///
  /// Swift files are other examples: none can be read by accident, and each has a key of its own.
  static func neighbours(of example: Example, in package: URL) -> [String] {
    let folder = package.appending(path: example.source.path).deletingLastPathComponent()
    let path = folder.path(percentEncoded: false)
    let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    return names.sorted().filter { !$0.hasSuffix(".swift") && !$0.hasPrefix(".") }.flatMap { name in
      let bytes = (try? Data(contentsOf: folder.appending(path: name))).map { Array($0) } ?? []
      return [name, SHA256.hex(bytes)]
    }
  }
}
