internal import Foundation
package import GalleryDiagnostics
package import GalleryModel

/// A new site on its way to the disk, file by file.
///
/// - A file whose bytes are those of the old site's is not written but linked at the end. If all are, nothing is
///   touched at all.
/// - The new files stand in a folder beside the old site. `finish` lets the two change places.
package struct SiteStage {
  private let writer: SiteWriter
  /// Nil if there was no site.
  private let old: Set<String>?
  private let foreign: [String]
  private let foreignNames: Set<String>
  private let target: String
  private var folder: URL?
  private var made: Set<String> = []
  private var written: [String] = []
  private var unchanged: [String] = []

  init(writer: SiteWriter, old: [String]?, foreign: [String]) {
    self.writer = writer
    self.old = old.map { Set($0) }
    self.foreign = foreign
    foreignNames = Set(foreign)
    target = writer.systemPath(writer.output)
  }

  /// Paths of the files that were taken, sorted.
  var paths: [String] { (written + unchanged).sorted() }

  /// Paths of the files that the old site has not, has with other bytes, or has alone, sorted.
  var changes: [String] { (written + removed).sorted() }

  private var removed: Set<String> { (old ?? []).subtracting(written).subtracting(unchanged) }

  /// Takes a file of the new site.
  ///
  /// - Throws: `DiagnosticError` if its name is odd or taken, or it cannot be written.
  package mutating func add(_ file: Site.File) throws(DiagnosticError) {
    if !SiteWriter.isPlain(file.path) || file.path.contains("\n") {
      throw writer.refusal("page '\(file.path)' cannot be written under that name")
    }
    if foreignNames.contains(file.path) {
      throw writer.refusal(
        "file '\(file.path)' in the output folder was not written by the gallery")
    }
    if old?.contains(file.path) == true, isSame(file) {
      unchanged.append(file.path)
      return
    }
    try orRefuse { new in
      let place = try new.writer.systemPath(new.stage()) + "/" + file.path
      try new.makeFolder(of: place)
      try Data(file.bytes).write(to: URL(fileURLWithPath: place))
    }
    written.append(file.path)
  }

  /// Puts the new site in the old one's place, if anything differs.
  ///
  /// - Throws: `DiagnosticError` if that cannot be done; the old site is then as it was.
  package mutating func finish() throws(DiagnosticError) -> SiteWriter.Report {
    let writer = writer
    let removed = removed
    let report = SiteWriter.Report(
      written: written.count, unchanged: unchanged.count, removed: removed.count,
      foreign: foreign.count)
    if written.isEmpty, removed.isEmpty, old != nil { return report }
    // What stands beside the site afterwards is the old one.
    defer { discard() }
    try orRefuse { new in
      let stage = try new.stage()
      for path in new.unchanged { try new.link(path, into: stage) }
      for path in new.foreign {
        if writer.isFolder(writer.url(path)) {
          try writer.files.createDirectory(
            at: stage.appending(path: path), withIntermediateDirectories: true)
        } else {
          try new.link(path, into: stage)
        }
      }
      try writer.writeManifest(new.paths, in: stage)
      try writer.publish(stage, known: (new.old ?? []).union(new.foreign))
    }
    return report
  }

  /// Removes what was written beside the old site, if it was not finished.
  package mutating func discard() {
    guard let folder else { return }
    try? writer.files.removeItem(at: folder)
    self.folder = nil
  }

  private mutating func stage() throws -> URL {
    if let folder { return folder }
    writer.removeAbandonedStages()
    let new = try writer.emptyStage()
    folder = new
    return new
  }

  private func isSame(_ file: Site.File) -> Bool {
    let path = "\(target)/\(file.path)"
    var status = stat()
    guard stat(path, &status) == 0, Int(status.st_size) == file.bytes.count,
      let data = writer.files.contents(atPath: path)
    else { return false }
    return data.withUnsafeBytes { old in
      file.bytes.withUnsafeBytes { new in
        guard let one = old.baseAddress, let other = new.baseAddress else { return new.isEmpty }
        return old.count == new.count && memcmp(one, other, new.count) == 0
      }
    }
  }

  private mutating func makeFolder(of place: String) throws {
    let folder = String(place[..<(place.lastIndex(of: "/") ?? place.startIndex)])
    guard made.insert(folder).inserted else { return }
    try writer.files.createDirectory(atPath: folder, withIntermediateDirectories: true)
  }

  private mutating func link(_ path: String, into stage: URL) throws {
    let place = writer.systemPath(stage) + "/" + path
    try makeFolder(of: place)
    let source = "\(target)/\(path)"
    if Foundation.link(source, place) != 0 {
      try writer.files.copyItem(atPath: source, toPath: place)
    }
  }

  private mutating func orRefuse(
    _ body: (inout SiteStage) throws -> Void
  ) throws(DiagnosticError) {
    do {
      try body(&self)
    } catch let error as DiagnosticError {
      throw error
    } catch {
      throw writer.refusal("the site could not be written: \(SiteWriter.reason(of: error))")
    }
  }
}
