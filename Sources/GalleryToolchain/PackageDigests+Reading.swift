internal import Foundation
internal import GalleryFiles

extension PackageDigests {
  /// Reads the digests of what SwiftPM has built.
  ///
  /// `targets` are those that are linked, `folder` is SwiftPM's of the configuration, and `flags` are those of all
  /// examples.
  init(
    of targets: [BuildManifest.Target], library: String?, description: BuildDescription,
    manifest: BuildManifest, clang: ClangModules, folder: String, flags: [String]
  ) {
    let names = Set(targets.map(\.moduleName))
    interfaces = clang.files.mapValues { Self.digest(ofFiles: $0, in: folder) }
    for target in targets {
      if let module = target.swiftModule {
        interfaces[target.moduleName] = FileTools.digest(of: module) ?? ""
      } else {
        let files = Self.headers(of: target, manifest, folder)
        interfaces[target.moduleName] =
          SHA256.hex(
            of: [interfaces[target.moduleName] ?? "", Self.digest(ofFiles: files, in: folder)])
      }
    }
    // A C module that no Swift target depends on is not in the map, nor is a system library: all see those.
    let unmapped = interfaces.keys.filter { description.targetDependencyMap[$0] == nil }
    dependencies = [:]
    for name in interfaces.keys {
      let mapped = description.targetDependencyMap[name] ?? []
      dependencies[name] = Set(mapped + unmapped).filter { $0 != name }.sorted()
    }
    plugins = PluginDigests.read(flags)
    code = library.map(Self.digest(ofCode:)) ?? ""
    resources = Self.digest(ofResourcesOf: targets, in: folder)
    let sources = Self.sources(of: names, description)
    self.sources = Self.digest(ofFiles: sources, in: folder)
    hasLineLiterals = !plugins.isEmpty || sources.contains(where: LineLiterals.areIn)
  }

  /// The digests of a package that has nothing to build.
  init(clang: ClangModules, folder: String) {
    self.init(interfaces: clang.files.mapValues { Self.digest(ofFiles: $0, in: folder) })
    let names = interfaces.keys.sorted()
    for name in names { dependencies[name] = names.filter { $0 != name } }
  }

  /// The digest of a shared library's or program's code; on systems without ELF that of the whole file.
  static func digest(ofCode path: String) -> String {
    ELFObject(readingFileAt: path)?.loadedDigest ?? FileTools.digest(of: path) ?? ""
  }

  /// Names and contents of files, whose folders do not count.
  ///
  /// The maps that SwiftPM writes into `folder` name headers by absolute paths: of those the names count.
  private static func digest(ofFiles paths: [String], in folder: String) -> String {
    let parts = paths.map { path in
      guard path.hasSuffix(".modulemap"), path.hasPrefix(folder + "/"),
        let text = FileTools.readText(path)
      else { return "\(FileTools.name(of: path)) \(FileTools.digest(of: path) ?? "")" }
      return text.replacing(#/"\/[^"\n]*\/(?<name>[^"\/\n]*)"/#) { "\"\($0.name)\"" }
    }
    return SHA256.hex(of: parts.sorted())
  }

  /// The map and headers of a C target: those in its public folder and those that its sources include.
  ///
  /// SwiftPM writes the map into the target's build folder unless it stands beside the headers.
  private static func headers(
    of target: BuildManifest.Target, _ manifest: BuildManifest, _ folder: String
  ) -> [String] {
    let open = manifest.headerFolders(of: target).prefix(1).flatMap(FileTools.filesBelow)
    let map = "\(folder)/\(target.name).build/module.modulemap"
    let included = target.objects.flatMap { object in
      DependencyFile.prerequisites(ofFileAt: object.dropLast(2) + ".d").dropFirst()
    }
    return Set(open + [map].filter(FileTools.exists) + included).sorted()
  }

  /// What the bundles of the targets hold, by names that begin with the bundle's.
  private static func digest(
    ofResourcesOf targets: [BuildManifest.Target], in folder: String
  ) -> String {
    let bundles = ResourceBundles.of(targets, in: folder)
    return SHA256.hex(
      of: bundles.flatMap(FileTools.filesBelow).flatMap { path in
        [String(path.dropFirst(folder.count)), FileTools.digest(of: path) ?? ""]
      })
  }

  private static func sources(of modules: Set<String>, _ description: BuildDescription) -> [String]
  {
    description.swiftCommands.filter { !$0.key.hasSuffix("-tool.module") }
      .sorted { $0.key < $1.key }.map(\.value)
      .filter { modules.contains($0.moduleName) }.flatMap { $0.sources.sorted() }
  }
}

/// Finds the bundles with the resources of targets.
enum ResourceBundles {
  /// Absolute paths of the folders `PACKAGE_TARGET.resources` and `.bundle`, sorted.
  static func of(_ targets: [BuildManifest.Target], in folder: String) -> [String] {
    let endings = targets.flatMap { ["_\($0.name).resources", "_\($0.name).bundle"] }
    return FileTools.list(folder).filter { name in endings.contains { name.hasSuffix($0) } }
      .map { folder + "/" + $0 }
  }
}
