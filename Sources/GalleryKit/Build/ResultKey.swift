internal import Foundation
internal import GalleryFiles
internal import GalleryModel
internal import GalleryToolchain

/// Names everything that a result depends on.
///
/// If the key of an example is the same, so is its page, as far as the example is a function of what
/// it can see.
struct ResultKey: Sendable {
  /// What all examples of a build share: toolchain, flags, runtime, and the package's libraries.
  private let shared: [String]
  /// The digest of the data files below a folder, by the folder's package-relative path.
  private let folders: [String: String]

  init(shared: [String], examples: [Example], package: URL) {
    self.shared = shared
    var folders: [String: String] = [:]
    for folder in Set(examples.map(Self.folder)) {
      folders[folder] = Self.digest(ofDataBelow: package.appending(path: folder))
    }
    self.folders = folders
  }

  /// The key of one of the examples under its limits.
  func key(of example: Example, limits: RunLimits) -> String {
    SHA256.hex(
      of: shared + [
        example.source.path, example.source.text, "\(limits.timeout) \(limits.output)",
        "\(limits.memory.map(String.init) ?? "-")", folders[Self.folder(of: example)] ?? "",
        Self.words(of: example.options),
      ])
  }

  /// The options that change what runs or what is judged, defaults of the configuration included.
  private static func words(of options: ExampleOptions) -> String {
    let capture = options.capture.map(\.rawValue).sorted().joined(separator: ",")
    let expected = options.expectedFailure?.written ?? "success"
    return "\(options.runs) \(options.optimize) \(capture) \(expected)"
  }

  private static func folder(of example: Example) -> String {
    example.source.path.split(separator: "/").dropLast().joined(separator: "/")
  }

  /// The names and contents of the files that an example finds beside it when it runs.
  ///
  /// Swift files count as other examples, each with a key of its own.
  private static func digest(ofDataBelow folder: URL) -> String {
    let path = folder.path(percentEncoded: false)
    let names = (try? FileManager.default.subpathsOfDirectory(atPath: path)) ?? []
    let data = names.sorted().filter { name in
      !name.hasSuffix(".swift") && !name.split(separator: "/").contains { $0.hasPrefix(".") }
    }
    return SHA256.hex(
      of: data.flatMap { name in
        let bytes = (try? Data(contentsOf: folder.appending(path: name))).map { Array($0) } ?? []
        return [name, SHA256.hex(bytes)]
      })
  }
}
