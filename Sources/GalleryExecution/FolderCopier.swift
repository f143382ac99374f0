internal import Foundation
internal import GalleryFiles

/// Copies a folder within bounds.
struct FolderCopier {
  let source: String
  let destination: String
  let bounds: WorkingCopy.Bounds
  /// Paths in the folder that stay behind.
  let others: Set<String>
  private var files = 0
  private var bytes = 0
  private var leftOut: [(reason: Reason, path: String)] = []

  /// Why something stays behind.
  private enum Reason: String, CaseIterable {
    case unreadable = "cannot be copied"
    case outside = "is a link that leads out of the folder"
    case tooMuch = "is not copied: there is too much beside the example"
  }

  init(
    source: String, destination: String, without others: Set<String> = [],
    bounds: WorkingCopy.Bounds
  ) {
    self.source = source
    self.destination = destination
    self.others = others
    self.bounds = bounds
  }

  /// Copies a file or a folder of a package to its place in a copy of it, over what is there already, and tells what
  /// was left out.
  static func copyInput(
    _ path: String, from root: String, to copy: String, bounds: WorkingCopy.Bounds
  ) -> [String] {
    let parts = path.split(separator: "/").map(String.init)
    guard let name = parts.last else { return [] }
    let folder = parts.dropLast().joined(separator: "/")
    let source = folder.isEmpty ? root : root + "/" + folder
    let destination = folder.isEmpty ? copy : copy + "/" + folder
    let place = URL(fileURLWithPath: "\(source)/\(name)").resolvingSymlinksInPath().path
    let packageRoot = URL(fileURLWithPath: root).resolvingSymlinksInPath().path
    guard FileManager.default.fileExists(atPath: "\(source)/\(name)") else {
      return ["input '\(path)' does not exist"]
    }
    guard place.hasPrefix(packageRoot + "/") else {
      return ["input '\(path)' is a link that leads out of the package"]
    }
    var copier = FolderCopier(source: source, destination: destination, bounds: bounds)
    return copier.copyEntry(name)
  }

  private mutating func copyEntry(_ name: String) -> [String] {
    try? manager.createDirectory(atPath: destination, withIntermediateDirectories: true)
    var isFolder: ObjCBool = false
    _ = manager.fileExists(atPath: "\(source)/\(name)", isDirectory: &isFolder)
    if isFolder.boolValue {
      copyFolder(name)
    } else {
      let attributes = try? manager.attributesOfItem(atPath: "\(source)/\(name)")
      copyFile(name, size: (attributes?[.size] as? NSNumber)?.intValue ?? 0)
    }
    return sentences
  }

  private var sentences: [String] {
    Reason.allCases.compactMap { reason in
      let paths = leftOut.filter { $0.reason == reason }.map(\.path)
      guard let path = paths.first else { return nil }
      let others = paths.count == 1 ? "" : ", and so with \(paths.count - 1) more"
      return "'\(path)' \(reason.rawValue)\(others)"
    }
  }

  private var manager: FileManager { .default }

  /// Copies, one file before all others, and tells what was left out, in a sentence for each reason.
  mutating func copy(first: String, recursive: Bool) throws -> [String] {
    try manager.createDirectory(atPath: destination, withIntermediateDirectories: true)
    try manager.copyItem(atPath: source + "/" + first, toPath: destination + "/" + first)
    copyEntries(of: "", except: first, recursive: recursive)
    return sentences
  }

  /// The folder is relative to the source, and empty or ends in a slash.
  private mutating func copyEntries(of folder: String, except: String?, recursive: Bool) {
    let names = (try? manager.contentsOfDirectory(atPath: source + "/" + folder)) ?? []
    for name in names.sorted() where name != except {
      let path = folder + name
      if others.contains(path) || WorkingFile.isOne(name) { continue }
      let attributes = try? manager.attributesOfItem(atPath: source + "/" + path)
      switch attributes?[.type] as? FileAttributeType {
      case .typeRegular:
        copyFile(path, size: (attributes?[.size] as? NSNumber)?.intValue ?? 0)
      case .typeSymbolicLink: copyLink(path)
      case .typeDirectory where recursive && !isForeign(name, path): copyFolder(path)
      default: break
      }
    }
  }

  private mutating func copyFolder(_ path: String) {
    let target = destination + "/" + path
    guard (try? manager.createDirectory(atPath: target, withIntermediateDirectories: true)) != nil
    else {
      leftOut.append((.unreadable, path))
      return
    }
    copyEntries(of: path + "/", except: nil, recursive: true)
  }

  private mutating func copyFile(_ path: String, size: Int) {
    guard files < bounds.files, bytes + size <= bounds.bytes else {
      leftOut.append((.tooMuch, path))
      return
    }
    files += 1
    bytes += size
    let target = destination + "/" + path
    do {
      // An input may lie in the example's own folder, which is copied already.
      if manager.fileExists(atPath: target) { return }
      try manager.copyItem(atPath: source + "/" + path, toPath: target)
    } catch {
      leftOut.append((.unreadable, path))
    }
  }

  /// A link is copied as a link if what it names lies in the folder too.
  private mutating func copyLink(_ path: String) {
    let place = URL(fileURLWithPath: source + "/" + path)
    let root = URL(fileURLWithPath: source).resolvingSymlinksInPath().path
    let end = place.resolvingSymlinksInPath().path
    guard let target = try? manager.destinationOfSymbolicLink(atPath: place.path),
      !target.hasPrefix("/"), end == root || end.hasPrefix(root + "/"),
      (try? manager.createSymbolicLink(
        atPath: destination + "/" + path, withDestinationPath: target)) != nil
    else {
      leftOut.append((.outside, path))
      return
    }
  }

  /// Build products, version control, and packages of their own.
  private func isForeign(_ name: String, _ path: String) -> Bool {
    [".build", ".git", ".swiftpm"].contains(name)
      || manager.fileExists(atPath: source + "/" + path + "/Package.swift")
  }
}
