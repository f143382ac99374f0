internal import Foundation

/// Copies a folder within bounds.
struct FolderCopier {
  let source: String
  let destination: String
  let bounds: WorkingCopy.Bounds
  private var files = 0
  private var bytes = 0
  private var leftOut: [(reason: Reason, path: String)] = []

  /// Why something stays behind.
  private enum Reason: String, CaseIterable {
    case unreadable = "cannot be copied"
    case outside = "is a link that leads out of the folder"
    case tooMuch = "is not copied: there is too much beside the example"
  }

  init(source: String, destination: String, bounds: WorkingCopy.Bounds) {
    self.source = source
    self.destination = destination
    self.bounds = bounds
  }

  private var manager: FileManager { .default }

  /// Copies, one file before all others, and tells what was left out, in a sentence for each reason.
  mutating func copy(first: String, recursive: Bool) throws -> [String] {
    try manager.createDirectory(atPath: destination, withIntermediateDirectories: true)
    try manager.copyItem(atPath: source + "/" + first, toPath: destination + "/" + first)
    copyEntries(of: "", except: first, recursive: recursive)
    return Reason.allCases.compactMap { reason in
      let paths = leftOut.filter { $0.reason == reason }.map(\.path)
      guard let path = paths.first else { return nil }
      let others = paths.count == 1 ? "" : ", and so with \(paths.count - 1) more"
      return "'\(path)' \(reason.rawValue)\(others)"
    }
  }

  /// The folder is relative to the source, and empty or ends in a slash.
  private mutating func copyEntries(of folder: String, except: String?, recursive: Bool) {
    let names = (try? manager.contentsOfDirectory(atPath: source + "/" + folder)) ?? []
    for name in names.sorted() where name != except {
      let path = folder + name
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
    guard
      (try? manager.createDirectory(atPath: target, withIntermediateDirectories: false)) != nil
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
    do {
      try manager.copyItem(atPath: source + "/" + path, toPath: destination + "/" + path)
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
