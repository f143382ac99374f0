/// Finds the module maps and headers of the C targets that library products are made of.
///
/// The commands of Swift targets name only the C modules that those depend on, but every library product can be
/// imported. SwiftPM writes a map into the target's build folder unless the target has one beside its headers.
/// A system library has its map in its own folder, and is neither built nor in SwiftPM's description of the build.
struct ClangModules {
  typealias Option = CompilerArguments.Option

  private struct Module {
    var name: String
    var map: String
    /// The public folder first, then those of dependencies.
    var headerFolders: [String]
  }

  private var modules: [Module] = []

  /// `buildFolder` is SwiftPM's folder of the configuration; without a manifest nothing was built.
  init(of layout: PackageLayout, buildFolder: String, manifest: BuildManifest?) {
    let libraries = Set(layout.libraryTargets)
    for target in layout.targets where libraries.contains(target.name) && !target.isSwift {
      let folder = layout.root + "/" + target.path
      let isSystem = target.kind == .systemModule
      let built = manifest?.targets.first { $0.name == target.name && !$0.isForHost }
      var headers = built.flatMap { manifest?.headerFolders(of: $0) } ?? []
      if headers.isEmpty { headers = [isSystem ? folder : folder + "/include"] }
      // The target's own comes first: SwiftPM leaves behind what it wrote before there was one.
      let maps =
        headers.prefix(1).map { $0 + "/module.modulemap" }
        + (isSystem ? [] : ["\(buildFolder)/\(target.moduleName).build/module.modulemap"])
      guard let map = maps.first(where: FileTools.exists) else { continue }
      modules.append(Module(name: target.moduleName, map: map, headerFolders: headers))
    }
  }

  /// What the compiler needs to import them.
  var options: [Option] {
    modules.flatMap { module in
      [Option(name: "-Xcc", value: "-fmodule-map-file=" + module.map)]
        + module.headerFolders.map { Option(name: "-Xcc -I", value: $0) }
    }
  }

  /// Absolute paths of the map and of all files in the public folder of each module, sorted, by module.
  var files: [String: [String]] {
    Dictionary(
      modules.map { module in
        let headers = module.headerFolders.prefix(1).flatMap(FileTools.filesBelow)
        return (module.name, Set([module.map] + headers).sorted())
      }, uniquingKeysWith: +)
  }

  /// Absolute paths of the public folders.
  var folders: [String] { modules.flatMap { $0.headerFolders.prefix(1) } }
}
