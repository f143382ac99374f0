package import Foundation
internal import GalleryDiagnostics
internal import GalleryToolchain

/// Writes the first files of a gallery into a package that has none.
package enum GalleryInitializer {
  package struct File: Equatable, Sendable {
    package var path: String
    /// False if a file was there, which was kept.
    package var wasWritten: Bool
  }

  /// Writes what is missing.
  ///
  /// - Throws: `DiagnosticError` if the folder holds no package that SwiftPM can describe.
  package static func initialize(packageAt folder: URL) async throws -> [File] {
    let request = BuildRequest(
      options: BuildOptions(packagePath: folder.path(percentEncoded: false)))
    let layout = try await GalleryBuilder(request).layout()
    let folders = try ConfigurationLoader.load(for: request).examples
    let first = "\(folders?.first ?? "Examples")/first-steps.swift"
    let files = contents(package: layout.name, module: layout.firstLibraryModule, example: first)
    return try files.compactMap { path, text in
      if path == first, try hasExamples(request, folders: folders) { return nil }
      let file = request.packageFolder.appending(path: path)
      if FileManager.default.fileExists(atPath: file.path(percentEncoded: false)) {
        return File(path: path, wasWritten: false)
      }
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file, options: .withoutOverwriting)
      return File(path: path, wasWritten: true)
    }
  }

  /// Whether there is a script; folders that the configuration names may not exist yet.
  private static func hasExamples(_ request: BuildRequest, folders: [String]?) throws -> Bool {
    let found = folders?.filter {
      FileManager.default.fileExists(
        atPath: request.packageFolder.appending(path: $0).path(percentEncoded: false))
    }
    return try !ExampleFinder.find(in: request.packageFolder, folders: found, targets: [])
      .sources.isEmpty
  }

  static func contents(
    package: String, module: String?, example: String
  ) -> [(path: String, text: String)] {
    let title = LocatedJSON.quoted("\(package) examples")
    return [
      (Configuration.path, "{\n  \"title\": \(title)\n}\n"),
      (
        "site/index.md",
        """
        # \(package) examples

        Programs that show what \(package) does. Everything below a line of code was produced by it.

        """
      ),
      (example, firstExample(package: package, module: module)),
    ]
  }

  private static func firstExample(package: String, module: String?) -> String {
    """
    // # First steps with \(package)
    //
    // This first paragraph is the summary that the index shows.
    //
    // What follows introduces the page, in Markdown.
    \(module.map { "import \($0)\n" } ?? "")
    let numbers = [3, 1, 2]
    print("What a block prints stands below it.")

    // %% Values
    // The value of a block's last expression is shown with its type.
    numbers.sorted()

    """
  }
}

extension LocatedJSON {
  /// A text as a JSON string.
  static func quoted(_ text: String) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.withoutEscapingSlashes]
    let data = (try? encoder.encode(text)) ?? Data("\"\"".utf8)
    return String(decoding: data, as: UTF8.self)
  }
}

extension PackageLayout {
  /// The module of the first library product's first target, for a first `import`.
  fileprivate var firstLibraryModule: String? {
    guard let name = libraries.first?.targets.first else { return nil }
    return targets.first { $0.name == name }?.moduleName
  }
}
