package import Foundation
package import GalleryDiagnostics
package import GalleryModel

/// Puts a site on the disk as a whole.
///
/// It is written beside the old one (see `SiteStage`), and the two change places when the last byte is there.
/// Whatever happens before that leaves the old site as it was.
///
/// - Files that an earlier build did not write (a CNAME, say) are carried over and never deleted.
/// - A folder that no gallery wrote and that is not empty is refused.
package struct SiteWriter: Sendable {
  /// The list of the files that a gallery wrote, kept in the folder itself.
  static let manifestName = ".gallery-files"

  /// What writing did.
  package struct Report: Equatable, Sendable {
    package var written = 0
    package var unchanged = 0
    package var removed = 0
    /// Files of others, carried over.
    package var foreign = 0
  }

  let output: URL
  let files = FileManager.default
  /// Lets two folders change places, or answers false.
  let exchange: @Sendable (URL, URL) -> Bool

  /// Writes to a folder; a symbolic link stands for the folder that it names.
  package init(output: URL) {
    self.init(output: output, exchange: FolderExchange.exchange)
  }

  init(output: URL, exchange: @escaping @Sendable (URL, URL) -> Bool) {
    self.output = output.standardizedFileURL.resolvingSymlinksInPath()
    self.exchange = exchange
  }

  /// Finds out before a build whether the folder can take a site.
  ///
  /// - Throws: `DiagnosticError` if it belongs to somebody else, lies in one of the examples folders (whose
  ///   files examples get a copy of), or cannot be written.
  package func check(outside folders: [URL]) throws(DiagnosticError) {
    _ = try ownedFiles()
    let parts = output.pathComponents
    for folder in folders
    where parts.starts(with: folder.standardizedFileURL.resolvingSymlinksInPath().pathComponents) {
      throw refusal("the output folder lies in the examples folder '\(folder.lastPathComponent)'")
    }
    var folder = output
    while !files.fileExists(atPath: systemPath(folder)), folder.pathComponents.count > 1 {
      folder.deleteLastPathComponent()
    }
    let places = folder == output ? [folder, folder.deletingLastPathComponent()] : [folder]
    if places.allSatisfy({ access(systemPath($0), W_OK) != 0 }) {
      throw refusal("the output folder cannot be written: \(String(cString: strerror(errno)))")
    }
  }

  /// Begins a new site; the old one stays until the new one is finished.
  ///
  /// - Throws: `DiagnosticError` if the folder belongs to somebody else.
  package func begin() throws(DiagnosticError) -> SiteStage {
    try restoreSetAside()
    let old = try ownedFiles()
    return SiteStage(writer: self, old: old, foreign: try foreignFiles(owned: Set(old ?? [])))
  }

  /// Writes a site whose files are all at hand.
  ///
  /// - Throws: `DiagnosticError` if the folder belongs to somebody else or cannot be written.
  package func write(_ site: Site) throws(DiagnosticError) -> Report {
    var stage = try begin()
    defer { stage.discard() }
    for file in site.files { try stage.add(file) }
    return try stage.finish()
  }

  /// Removes what a gallery wrote, and the folder if nothing else is in it.
  ///
  /// Where files of others stay, the folder still counts as a gallery's: the next build may use it.
  package func clean() throws(DiagnosticError) -> Int {
    guard let owned = try ownedFiles() else { return 0 }
    do {
      for path in owned { remove(path) }
      removeEmptyFolders(below: output)
      if try names(in: output, deep: false) == [Self.manifestName] {
        try files.removeItem(at: url(Self.manifestName))
        _ = rmdir(systemPath(output))
      } else {
        try Data().write(to: url(Self.manifestName))
      }
    } catch {
      throw refusal("the site could not be removed: \(Self.reason(of: error))")
    }
    return owned.count
  }

  // MARK: What is there

  func url(_ path: String) -> URL { output.appending(path: path) }

  /// The files of the last build, nil if there was none.
  func ownedFiles() throws(DiagnosticError) -> [String]? {
    var status = stat()
    if lstat(systemPath(output), &status) != 0 {
      if errno == ENOENT { return nil }
      throw refusal("the output folder cannot be read: \(String(cString: strerror(errno)))")
    }
    guard status.st_mode & S_IFMT == S_IFDIR else {
      throw refusal("the output folder is a file; give another place")
    }
    if let files = Self.files(listedIn: url(Self.manifestName)) { return files }
    if try names(in: output, deep: false).isEmpty { return nil }
    throw refusal(
      "the output folder holds files and was not made by the gallery; give another, or empty it")
  }

  /// The files that a gallery's list names; nil if there is no list.
  static func files(listedIn manifest: URL) -> [String]? {
    guard let data = try? Data(contentsOf: manifest) else { return nil }
    return String(decoding: data, as: UTF8.self).split(separator: "\n").map(String.init)
      .filter(isPlain)
  }

  /// Whether a path stays below the folder that it is taken in.
  static func isPlain(_ path: String) -> Bool {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    return !parts.contains { ["", ".", ".."].contains($0) }
  }

  func systemPath(_ url: URL) -> String {
    let path = url.path(percentEncoded: false)
    return path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
  }

  /// What a folder holds.
  ///
  /// An error is thrown, as what is not seen could be lost.
  func names(in folder: URL, deep: Bool) throws(DiagnosticError) -> [String] {
    do {
      let path = folder.path(percentEncoded: false)
      return try deep
        ? files.subpathsOfDirectory(atPath: path) : files.contentsOfDirectory(atPath: path)
    } catch {
      throw refusal("the output folder cannot be listed: \(Self.reason(of: error))")
    }
  }

  /// The files of others, and their folders that hold nothing.
  private func foreignFiles(owned: Set<String>) throws(DiagnosticError) -> [String] {
    guard files.fileExists(atPath: output.path(percentEncoded: false)) else { return [] }
    return try names(in: output, deep: true).filter {
      guard $0 != Self.manifestName, !owned.contains($0), !$0.hasPrefix(Self.stagePrefix) else {
        return false
      }
      return !isFolder(url($0)) || isEmptyFolder(url($0))
    }.sorted()
  }

  private func isEmptyFolder(_ url: URL) -> Bool {
    (try? files.contentsOfDirectory(atPath: url.path(percentEncoded: false)))?.isEmpty == true
  }

  /// Removes one of our files; never a folder, and nothing behind a link.
  func remove(_ path: String) {
    var folder = output
    for part in path.split(separator: "/").dropLast() {
      folder.append(path: String(part))
      if !isFolder(folder) { return }
    }
    _ = unlink(systemPath(url(path)))
  }

  func isFolder(_ url: URL) -> Bool {
    let values = try? url.resourceValues(forKeys: [.isDirectoryKey, .isSymbolicLinkKey])
    return values?.isDirectory == true && values?.isSymbolicLink != true
  }

  // MARK: Stages

  static let stagePrefix = ".gallery-stage-"

  /// Beside the output folder; inside it where the folder above is not ours to write in.
  private var stageParents: [URL] { [output.deletingLastPathComponent(), output] }

  func removeAbandonedStages() {
    for parent in stageParents {
      let names = try? files.contentsOfDirectory(atPath: parent.path(percentEncoded: false))
      for name in names ?? [] where Self.isAbandoned(name) {
        try? files.removeItem(at: parent.appending(path: name))
      }
    }
  }

  /// Whether a name is that of a stage, `.gallery-stage-NUMBER-PROCESS`, whose process is certainly gone.
  private static func isAbandoned(_ name: String) -> Bool {
    guard name.hasPrefix(stagePrefix) else { return false }
    let numbers = name.dropFirst(stagePrefix.count).split(separator: "-")
    guard numbers.count == 2, UInt32(numbers[0]) != nil, let owner = pid_t(numbers[1]) else {
      return false
    }
    return owner == getpid() || (kill(owner, 0) != 0 && errno == ESRCH)
  }

  func writeManifest(_ paths: [String], in folder: URL) throws {
    let text = paths.map { $0 + "\n" }.joined()
    try Data(text.utf8).write(to: folder.appending(path: Self.manifestName), options: .atomic)
  }

  func emptyStage() throws -> URL {
    let name = Self.stagePrefix + "\(UInt32.random(in: 0 ... .max))-\(getpid())"
    try files.createDirectory(
      at: output.deletingLastPathComponent(), withIntermediateDirectories: true)
    do {
      let stage = stageParents[0].appending(path: name)
      try files.createDirectory(at: stage, withIntermediateDirectories: false)
      return stage
    } catch  where files.fileExists(atPath: output.path(percentEncoded: false)) {
      let stage = stageParents[1].appending(path: name)
      try files.createDirectory(at: stage, withIntermediateDirectories: false)
      return stage
    }
  }

  func removeEmptyFolders(below folder: URL) {
    let path = folder.path(percentEncoded: false)
    for name in (try? files.contentsOfDirectory(atPath: path)) ?? [] {
      let child = folder.appending(path: name)
      if isFolder(child) { removeEmptyFolders(below: child) }
    }
    _ = rmdir(path)
  }

  func refusal(_ summary: String) -> DiagnosticError {
    DiagnosticError(
      Diagnostic(
        "output-folder", at: SourceLocation(path: output.path(percentEncoded: false)), summary))
  }

  static func reason(of error: any Error) -> String {
    // No cast to NSError: Foundation on Linux keeps a POSIXError here, which does not become one.
    let underlying = (error as NSError).userInfo[NSUnderlyingErrorKey] as? any Error
    if let system = underlying.map({ $0 as NSError }), system.domain == NSPOSIXErrorDomain {
      return String(cString: strerror(Int32(system.code)))
    }
    return (error as NSError).localizedDescription
  }
}
