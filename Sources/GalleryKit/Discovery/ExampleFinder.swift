package import Foundation
package import GalleryDiagnostics
internal import GalleryMarkdown
package import GalleryModel
internal import GalleryScripts

/// Finds the examples of a package: every `.swift` file of the examples folders, at any depth, that
/// is a script of its own.
///
/// Not scripts are: a folder with a Package.swift of its own, and a folder that belongs to a target
/// of several files. Hidden files and symbolic links to folders are not followed.
package struct ExampleFinder {
  /// What was found, sorted by path.
  package struct Findings: Equatable, Sendable {
    package var sources: [ExampleSource] = []
    package var sections: [Section] = []
    package var order = SectionOrder()
    package var notScripts: [NotScript] = []
    package var diagnostics: [Diagnostic] = []
    /// The folders that were searched, package-relative.
    package var folders: [String] = []
  }

  /// A target of the package and its package-relative source files.
  package struct Target: Hashable, Sendable {
    package var name: String
    package var files: [String]

    package init(name: String, files: [String]) {
      self.name = name
      self.files = files
    }
  }

  /// A larger file is no example; reading it would only cost memory.
  static let largestFile = 4 << 20

  private let root: URL
  private let owners: [String: Target]
  private var findings = Findings()
  /// What precedes an identifier where several folders hold examples.
  private var prefix = ""

  /// Searches the configured folders; without a configuration `Examples`, and `Snippets` if no script is there.
  ///
  /// - Throws: `DiagnosticError` if a configured folder does not exist.
  package static func find(
    in root: URL, folders configured: [String]?, targets: [Target]
  ) throws(DiagnosticError) -> Findings {
    let folders = try searchedFolders(root: root, configured: configured)
    let findings = search(folders, in: root, targets: targets)
    if configured == nil, findings.sources.isEmpty, folders == [standardFolders[0]],
      isFolder(standardFolders[1], in: root)
    {
      var others = search([standardFolders[1]], in: root, targets: targets)
      if !others.sources.isEmpty {
        others.notScripts = findings.notScripts + others.notScripts
        others.diagnostics = findings.diagnostics + others.diagnostics
        return others
      }
    }
    return findings
  }

  private static func search(
    _ folders: [String], in root: URL, targets: [Target]
  ) -> Findings {
    var finder = ExampleFinder(root: root, targets: targets)
    let names = folders.map { $0.split(separator: "/").last.map(String.init) ?? $0 }
    let areDistinct = Set(names).count == names.count
    for (folder, name) in zip(folders, names) {
      finder.prefix = folders.count == 1 ? "" : areDistinct ? name : folder
      finder.visit(folder: folder, id: SectionID(finder.prefix))
    }
    finder.findings.folders = folders
    return finder.sorted()
  }

  /// Where examples are looked for without a configuration: the first that holds a script.
  private static let standardFolders = ["Examples", "Snippets"]

  private static func isFolder(_ path: String, in root: URL) -> Bool {
    (try? root.appending(path: path).resourceValues(forKeys: [.isDirectoryKey]))?.isDirectory
      == true
  }

  private static func searchedFolders(
    root: URL, configured: [String]?
  ) throws(DiagnosticError) -> [String] {
    guard let configured else {
      return standardFolders.first { isFolder($0, in: root) }.map { [$0] } ?? []
    }
    for (index, folder) in configured.enumerated() {
      let others = configured[..<index] + configured[(index + 1)...]
      guard let outer = others.first(where: { (folder + "/").hasPrefix($0 + "/") }) else {
        continue
      }
      throw DiagnosticError(
        Diagnostic(
          "nested-folder", at: SourceLocation(path: Configuration.path),
          "examples folder '\(folder)' lies in '\(outer)', which is one too"))
    }
    for folder in configured where !isFolder(folder, in: root) {
      throw DiagnosticError(
        Diagnostic(
          "no-folder", at: SourceLocation(path: Configuration.path),
          "examples folder '\(folder)' does not exist"))
    }
    return configured
  }

  private init(root: URL, targets: [Target]) {
    self.root = root
    var owners: [String: Target] = [:]
    for target in targets {
      for file in target.files { owners[file] = target }
    }
    self.owners = owners
  }

  private mutating func visit(folder: String, id: SectionID) {
    let names: [String]
    do {
      names = try FileManager.default.contentsOfDirectory(
        atPath: root.appending(path: folder).path(percentEncoded: false))
    } catch {
      warn("unreadable-folder", folder, "folder cannot be read")
      return
    }
    if names.contains("Package.swift") {
      findings.notScripts.append(
        NotScript(path: folder, reason: "a package of its own (it has a Package.swift)"))
      return
    }
    addSection(id, folder: folder, names: names)
    for name in names.sorted() where !name.hasPrefix(".") {
      let path = "\(folder)/\(name)"
      if name.unicodeScalars.contains(where: { $0.properties.generalCategory == .control }) {
        warn("odd-name", folder, "a name with control characters is left out")
        continue
      }
      let child = id.path.isEmpty ? name : "\(id.path)/\(name)"
      switch kind(of: path) {
      case .folder: visit(folder: path, id: SectionID(child))
      case .file where name.hasSuffix(".swift"):
        addFile(path, id: ExampleID(String(child.dropLast(6))))
      case .folderLink:
        findings.notScripts.append(NotScript(path: path, reason: "a link to a folder"))
      case .file, .other: break
      }
    }
  }

  private enum Kind { case file, folder, folderLink, other }

  private func kind(of path: String) -> Kind {
    let keys: Set<URLResourceKey> = [.isDirectoryKey, .isRegularFileKey, .isSymbolicLinkKey]
    let url = root.appending(path: path)
    guard let values = try? url.resourceValues(forKeys: keys) else { return .other }
    if values.isSymbolicLink == true {
      let target = try? url.resolvingSymlinksInPath().resourceValues(forKeys: keys)
      if target?.isDirectory == true { return .folderLink }
      return target?.isRegularFile == true ? .file : .other
    }
    return values.isDirectory == true ? .folder : values.isRegularFile == true ? .file : .other
  }

  private mutating func addFile(_ path: String, id: ExampleID) {
    if let target = owners[path], target.files.count > 1 {
      let reason = "part of target '\(target.name)', which has \(target.files.count) files"
      findings.notScripts.append(NotScript(path: path, reason: reason))
      return
    }
    switch text(of: path, largest: Self.largestFile) {
    case .success(let text): findings.sources.append(ExampleSource(id: id, path: path, text: text))
    case .failure(let problem):
      findings.notScripts.append(NotScript(path: path, reason: problem.reason))
      findings.diagnostics.append(
        Diagnostic(
          "unreadable-example", at: SourceLocation(path: path),
          "example is left out: \(problem.reason)"))
    }
  }

  private struct Problem: Error { var reason: String }

  private func text(of path: String, largest: Int) -> Result<String, Problem> {
    guard root.appending(path: path).staysInside(root) else {
      return .failure(Problem(reason: "it is a link that leads out of the package"))
    }
    guard let data = try? Data(contentsOf: root.appending(path: path)) else {
      return .failure(Problem(reason: "it cannot be read"))
    }
    if data.count > largest {
      return .failure(Problem(reason: "it is larger than \(largest >> 20) MB"))
    }
    guard let text = String(validating: data, as: UTF8.self) else {
      return .failure(Problem(reason: "it is not valid UTF-8"))
    }
    return .success(text)
  }

  private mutating func addSection(_ id: SectionID, folder: String, names: [String]) {
    let pages = names.filter { ["readme.md", "index.md"].contains($0.lowercased()) }.sorted()
    guard let page = pages.first else {
      findings.sections.append(Section(id: id, title: Self.title(of: folder)))
      return
    }
    let path = "\(folder)/\(page)"
    if pages.count > 1 {
      warn("two-introductions", path, "'\(pages[1])' stands beside '\(page)' and is not shown")
    }
    guard case .success(let text) = text(of: path, largest: Self.largestFile) else {
      warn("unreadable-introduction", path, "introduction is no readable text")
      findings.sections.append(Section(id: id, title: Self.title(of: folder)))
      return
    }
    let options = PageOptions.read(text, path: path)
    findings.diagnostics += options.diagnostics
    findings.order.set(options.value.order, for: id)
    let split = TitledMarkdown(options.value.text)
    findings.sections.append(
      Section(
        id: id, title: split.title ?? Self.title(of: folder), introduction: split.body.markdown,
        location: SourceLocation(path: path, line: split.body.firstLine)))
  }

  private mutating func warn(_ id: String, _ path: String, _ summary: String) {
    findings.diagnostics.append(Diagnostic(id, .warning, at: SourceLocation(path: path), summary))
  }

  private static func title(of folder: String) -> String {
    FileTitle.title(of: folder.split(separator: "/").last.map(String.init) ?? folder)
  }

  /// Sorted findings; of the sections only those that hold an example or have an introduction.
  private func sorted() -> Findings {
    var result = findings
    result.sources.sort { $0.id < $1.id }
    result.notScripts.sort { $0.path < $1.path }
    let used = Set(result.sources.map(\.id.section))
    result.sections = findings.sections
      .filter { used.contains($0.id) || !$0.introduction.isEmpty }
      .sorted { findings.order.isBefore($0.id, $1.id) }
    return result
  }
}
