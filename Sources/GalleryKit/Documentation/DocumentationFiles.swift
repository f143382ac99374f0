internal import Foundation
internal import GalleryDiagnostics
internal import GalleryDocTests
internal import GalleryModel
internal import GalleryToolchain

/// Finds the documentation of a package: Markdown files, and the Swift files of its libraries.
///
/// Hidden folders, build folders, nested packages, the website and what `Tests` holds are left out, and links to folders
/// are not followed.
struct DocumentationFiles: Sendable {
  let root: URL
  let layout: PackageLayout
  /// Package-relative folders to leave out.
  let excluded: Set<String>
  let finder: SnippetFinder

  /// What was found in the files.
  struct Found: Sendable {
    /// In the order of their paths.
    var snippets: [Snippet] = []
    /// The text of each file with snippets.
    var texts: [String: String] = [:]
    var names = PackageNames()
    var diagnostics: [Diagnostic] = []

    fileprivate mutating func add(_ file: FoundFile) {
      snippets += file.snippets
      names.add(file.names)
      diagnostics += file.diagnostics
      guard !file.snippets.isEmpty || !file.diagnostics.isEmpty else { return }
      texts[file.path] = file.text
    }
  }

  /// Reads all files, `jobs` at one time.
  func read(jobs: Int) async throws -> Found {
    let modules = Dictionary(
      layout.targets.filter { $0.kind == .library && $0.isSwift }
        .flatMap { target in target.sources.map { ($0, target.moduleName) } },
      uniquingKeysWith: { first, _ in first })
    let files = try await (markdownFiles() + modules.keys).sorted().concurrentMap(jobs: jobs) {
      found(in: $0, module: modules[$0])
    }
    var result = Found()
    var catalogues: [String: [String]] = [:]
    for file in files {
      result.add(file)
      if file.path.hasSuffix(".tutorial"), let text = file.text {
        addCode(ofTutorial: text, at: file.path, &catalogues, to: &result)
      }
    }
    return result
  }

  /// What is in one file.
  fileprivate struct FoundFile: Sendable {
    var path: String
    /// Nil if it cannot be read.
    var text: String?
    var snippets: [Snippet] = []
    var names = PackageNames()
    var diagnostics: [Diagnostic] = []
  }

  private func found(in path: String, module: String?) -> FoundFile {
    var file = FoundFile(path: path)
    file.text = text(of: path, &file.diagnostics)
    guard let text = file.text else { return file }
    let found: Diagnosed<[Snippet]> =
      if let module {
        finder.snippets(ofSwift: text, at: path, module: module, names: &file.names)
      } else {
        finder.snippets(ofMarkdown: text, at: path)
      }
    file.snippets = found.value
    file.diagnostics += found.diagnostics
    return file
  }

  /// Adds the code files that a tutorial names; `catalogues` keeps what the folders of its kind hold.
  private func addCode(
    ofTutorial text: String, at path: String, _ catalogues: inout [String: [String]],
    to result: inout Found
  ) {
    guard let catalogue = Self.catalogue(of: path) else { return }
    let files = catalogues[catalogue] ?? self.files(in: catalogue)
    catalogues[catalogue] = files
    for code in TutorialCode.all(in: text) where code.file.hasSuffix(".swift") {
      guard let file = files.first(where: code.isName) else {
        result.texts[path] = text
        result.diagnostics.append(
          warning("missing-code", path, line: code.line, "code file '\(code.file)' is not there"))
        continue
      }
      guard result.texts[file] == nil, let text = self.text(of: file, &result.diagnostics) else {
        continue
      }
      result.texts[file] = text
      result.snippets.append(finder.snippet(ofTutorialCode: text, at: file, name: code.name))
    }
  }

  /// The text of a file of the package; nil, with a message, if it has none.
  private func text(of path: String, _ diagnostics: inout [Diagnostic]) -> String? {
    guard let bytes = try? Data(contentsOf: root.appending(path: path)) else {
      diagnostics.append(warning("unreadable-file", path, "file cannot be read and is not tested"))
      return nil
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      diagnostics.append(warning("no-utf8", path, "file is no UTF-8 and is not tested"))
      return nil
    }
    return text
  }

  /// The catalogue of DocC in which a file lies.
  private static func catalogue(of path: String) -> String? {
    path.range(of: ".docc/").map { String(path[..<path.index(before: $0.upperBound)]) }
  }

  /// Package-relative paths of the files of a catalogue, sorted.
  private func files(in catalogue: String) -> [String] {
    let folder = root.appending(path: catalogue).path(percentEncoded: false)
    return (try? FileManager.default.subpathsOfDirectory(atPath: folder))?.sorted()
      .map { "\(catalogue)/\($0)" } ?? []
  }

  private func warning(
    _ id: String, _ path: String, line: Int? = nil, _ summary: String
  ) -> Diagnostic {
    Diagnostic(id, .warning, at: SourceLocation(path: path, line: line), summary)
  }

  private static let extensions: Set<String> = ["md", "markdown", "tutorial"]

  private func markdownFiles() -> [String] {
    let keys: [URLResourceKey] = [.isDirectoryKey, .isRegularFileKey, .isSymbolicLinkKey]
    guard
      let files = FileManager.default.enumerator(
        at: root, includingPropertiesForKeys: keys, options: [.skipsHiddenFiles])
    else { return [] }
    let prefix = root.path(percentEncoded: false)
    var paths: [String] = []
    for case let file as URL in files {
      let values = try? file.resourceValues(forKeys: Set(keys))
      let path = String(file.path(percentEncoded: false).dropFirst(prefix.count))
      let name = path.hasSuffix("/") ? String(path.dropLast()) : path
      if values?.isDirectory ?? false, !(values?.isSymbolicLink ?? false) {
        let manifest = file.appending(path: "Package.swift").path(percentEncoded: false)
        if excluded.contains(name) || FileManager.default.fileExists(atPath: manifest) {
          files.skipDescendants()
        }
      } else if Self.extensions.contains(file.pathExtension),
        // What a link names inside of the package is found at its own place.
        !(values?.isSymbolicLink ?? false) || !file.staysInside(root)
      {
        paths.append(name)
      }
    }
    return paths
  }
}
