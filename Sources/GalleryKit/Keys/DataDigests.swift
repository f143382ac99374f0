internal import Foundation
internal import GalleryFiles
internal import GalleryModel

/// What examples find beside them and in their declared inputs when they run, as digests.
///
/// The data of an example are the files that are copied with its folder: all but `OtherFiles` and what editors keep
/// beside the files that they show.
struct DataDigests: Sendable {
  private let package: String
  private let beside: [String: String]
  private let inputs: [String: String]
  /// What stood in folders and at inputs before the digests were taken, by their package-relative paths.
  private let snapshots: [String: FileSnapshot]
  private let others: OtherFiles

  /// `moment` is one of the file system's clock before this; nil hashes every file.
  init(_ examples: [Example], without others: OtherFiles, package: URL, moment: Int64?) {
    let root = package.path(percentEncoded: false)
    self.package = root.hasSuffix("/") ? String(root.dropLast()) : root
    self.others = others
    let folders = Set(examples.map { OtherFiles.folder(of: $0.source.path) })
    let declared = Set(examples.flatMap(\.options.inputs))
    var snapshots: [String: FileSnapshot] = [:]
    for place in folders.union(declared) {
      let left = declared.contains(place) ? [] : others.below(place)
      snapshots[place] = Self.snapshot(
        of: place.isEmpty ? self.package : "\(self.package)/\(place)", without: left,
        isDeep: !place.isEmpty, at: moment ?? 0)
    }
    self.snapshots = snapshots
    var beside: [String: String] = [:]
    for folder in folders {
      // At the package's root lies the whole package, of which only the files are copied.
      beside[folder] = Self.digest(
        below: folder.isEmpty ? self.package : "\(self.package)/\(folder)",
        without: others.below(folder), isDeep: !folder.isEmpty)
    }
    self.beside = beside
    var inputs: [String: String] = [:]
    for input in declared {
      inputs[input] = Self.digest(of: "\(self.package)/\(input)")
    }
    self.inputs = inputs
  }

  /// The digest of the data beside an example.
  func digest(beside example: Example) -> String {
    beside[OtherFiles.folder(of: example.source.path), default: ""]
  }

  /// The digest of a declared input.
  func digest(ofInput path: String) -> String { inputs[path, default: ""] }

  /// Files in an example's folder that are no data of it, relative to the folder.
  func others(beside example: Example) -> Set<String> {
    others.beside(example)
  }

  /// Whether everything that an example finds is still what the digests say.
  ///
  /// A result of files that were written while it ran must not be kept for the files that there were before.
  func areCurrent(for example: Example) -> Bool {
    ([OtherFiles.folder(of: example.source.path)] + example.options.inputs).allSatisfy {
      snapshots[$0]?.firstChange() == nil
    }
  }

  private static func snapshot(
    of place: String, without others: Set<String>, isDeep: Bool, at moment: Int64
  ) -> FileSnapshot {
    let foreign: Set<String> = [".build", ".git", ".swiftpm"]
    let tree =
      isDeep
      ? FolderTree.all(below: [place]) { !foreign.contains($0) && !WorkingFile.isOne($0) }
      : (
        folders: [place],
        files: (FolderTree.names(in: place) ?? []).filter { !WorkingFile.isOne($0) }
          .map { "\(place)/\($0)" }
      )
    let left = Set(others.map { "\(place)/\($0)" })
    let paths = tree.folders + tree.files.filter { !left.contains($0) }
    return FileSnapshot(of: paths.isEmpty ? [place] : paths, at: moment)
  }

  /// A file's contents, or all that is below a folder; a word of its own for what is not there.
  private static func digest(of path: String) -> String {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      return "absent"
    }
    if isFolder.boolValue { return digest(below: path, without: [], isDeep: true) }
    return SHA256.hex(of: words(of: path))
  }

  private static func digest(
    below folder: String, without others: Set<String>, isDeep: Bool
  ) -> String {
    var parts: [String] = []
    var open = [""]
    while let prefix = open.popLast() {
      let names =
        (try? FileManager.default.contentsOfDirectory(atPath: "\(folder)/\(prefix)")) ?? []
      for name in names.sorted() where !others.contains(prefix + name) && !WorkingFile.isOne(name) {
        let path = "\(folder)/\(prefix)\(name)"
        var isFolder: ObjCBool = false
        let isLink = (try? FileManager.default.destinationOfSymbolicLink(atPath: path)) != nil
        _ = FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
        if isFolder.boolValue, !isLink {
          let isForeign =
            [".build", ".git", ".swiftpm"].contains(name)
            || FileManager.default.fileExists(atPath: path + "/Package.swift")
          if isDeep, !isForeign { open.append("\(prefix)\(name)/") }
        } else {
          parts += [prefix + name] + words(of: path)
        }
      }
    }
    return SHA256.hex(of: parts)
  }

  /// What a copy of a file keeps of it: where a link leads, whether it can be run, and its bytes.
  private static func words(of path: String) -> [String] {
    let files = FileManager.default
    let link = (try? files.destinationOfSymbolicLink(atPath: path)) ?? ""
    let bytes = files.contents(atPath: path).map { SHA256.hex(Array($0)) } ?? "unreadable"
    return [link, files.isExecutableFile(atPath: path) ? "x" : "-", bytes]
  }
}
