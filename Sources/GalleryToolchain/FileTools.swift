internal import Foundation
internal import GalleryDiagnostics
internal import GalleryFiles

/// The few things that this target does with files.
enum FileTools {
  static func exists(_ path: String) -> Bool { FileManager.default.fileExists(atPath: path) }

  static func isExecutable(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
      && !isFolder.boolValue && FileManager.default.isExecutableFile(atPath: path)
  }

  /// The path with its links followed.
  static func resolved(_ path: String) -> String {
    URL(fileURLWithPath: path).resolvingSymlinksInPath().path
  }

  static func absolute(_ path: String) -> String {
    URL(fileURLWithPath: path).standardizedFileURL.path
  }

  static func parent(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  static func name(of path: String) -> String {
    String(path[(path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex)...])
  }

  static func read(_ path: String) -> [UInt8]? {
    FileManager.default.contents(atPath: path).map { Array($0) }
  }

  static func readText(_ path: String) -> String? {
    read(path).map { String(decoding: $0, as: UTF8.self) }
  }

  /// Sorted names in a folder, none if there is no such folder.
  static func list(_ folder: String) -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted()
  }

  /// Paths of all files in a folder and in those below it, sorted; links to folders are not followed.
  static func filesBelow(_ folder: String) -> [String] {
    let names = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
    return names.map { folder + "/" + $0 }.filter { path in
      var isFolder: ObjCBool = false
      return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
        && !isFolder.boolValue
    }.sorted()
  }

  /// Makes a folder and those above it.
  static func makeFolder(_ path: String) throws {
    try diagnosing("make the folder", path) {
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }
  }

  /// Writes a file whole, and its folder where there is none; leaves it alone if its bytes are the same.
  static func write(_ bytes: [UInt8], to path: String) throws {
    if read(path) == bytes { return }
    try makeFolder(parent(of: path))
    try diagnosing("write", path) {
      try Data(bytes).write(to: URL(fileURLWithPath: path), options: .atomic)
    }
  }

  static func remove(_ path: String) { try? FileManager.default.removeItem(atPath: path) }

  /// Puts a file or folder in another's place in one step; false if a folder stands there already.
  static func rename(_ path: String, to target: String) -> Bool {
    path.withCString { from in target.withCString { to in Foundation.rename(from, to) == 0 } }
  }

  /// A name beside a path that no other process or task uses.
  static func temporaryName(beside path: String) -> String {
    "\(path).\(ProcessInfo.processInfo.processIdentifier)-\(UInt64.random(in: 0 ... .max))"
  }

  /// What any write to a file changes, in one text; nil without the file.
  static func stamp(_ path: String) -> String? {
    FileStamp(of: path).map { "\($0.size)@\($0.modified),\($0.changed),\($0.inode)" }
  }

  /// SHA-256 of a file's contents; nil if it cannot be read.
  static func digest(of path: String) -> String? { read(path).map { SHA256.hex($0) } }

  private static func diagnosing(_ act: String, _ path: String, _ body: () throws -> Void) throws {
    do {
      try body()
    } catch {
      throw DiagnosticError(
        Diagnostic(
          "file-system", at: SourceLocation(path: path), "Cannot \(act)",
          notes: [Diagnostic.Note("\(error.localizedDescription)")]))
    }
  }
}
