internal import Foundation
internal import GalleryFiles

/// The record of a package that was built: with it, a build in which nothing has changed starts no process.
struct PackageRecord {
  private var memory: Memory
  private var key: String

  init(
    _ layout: PackageLayout, _ options: BuildOptions, toolchain: Toolchain,
    environment: ToolEnvironment
  ) {
    memory = Memory(path: "\(options.galleryScratch)/\(options.configuration.rawValue)/package")
    // How many jobs there are changes nothing in what is built.
    var options = options
    options.jobs = nil
    key = Memory.key(
      "package 1", toolchain.keyWords + [environment.digest, Self.text(layout), Self.text(options)])
  }

  private static func text(_ value: some Encodable) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys]
    return (try? encoder.encode(value)).map { String(decoding: $0, as: UTF8.self) } ?? "\(value)"
  }

  /// The package as it was built, if nothing has changed since.
  func recall() -> BuiltPackage? {
    guard let kept = memory.recall(BuiltPackage.self, key: key) else { return nil }
    var package = kept.value
    package.inputs = kept.snapshot.paths
    return package
  }

  /// A moment of the clock of the files: the package must not be edited between the one before its build and the end.
  func moment() -> Int64? { Memory.moment(in: FileTools.parent(of: memory.path)) }

  func keep(_ package: BuiltPackage, _ snapshot: FileSnapshot) {
    var package = package
    // The snapshot names them.
    package.inputs = nil
    memory.keep(package, key: key, snapshot: snapshot)
  }
}
