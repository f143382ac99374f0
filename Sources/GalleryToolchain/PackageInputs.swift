internal import Foundation
internal import GalleryFiles

/// Everything that decides what a build of a package's libraries comes to, and what it has made.
struct PackageInputs {
  /// Paths of what people write: sources, headers, resources, manifests, and the folders they are in.
  private var given: Set<String>
  /// Paths of what tools write: the parts of the build that are used, and SwiftPM's records.
  private var made: Set<String>
  /// The folder of what SwiftPM builds, links followed.
  private var products: String

  /// The inputs of a package that has nothing to build.
  init(_ options: BuildOptions, clang: ClangModules) {
    let folders = PackageFolders(options)
    products = FileTools.resolved(options.products)
    given = Set(folders.manifests + folders.local)
    made = [folders.root + "/Package.resolved", options.workspaceState]
    for path in clang.files.values.joined() { add(path, of: options) }
    for path in clang.folders { addTree(path) }
  }

  /// The inputs by SwiftPM's description of its build; `used` are further files that it made.
  init(
    _ options: BuildOptions, clang: ClangModules, graph: BuildGraph, manifest: BuildManifest,
    targets: [BuildManifest.Target], triple: String, used: [String]
  ) {
    self.init(options, clang: clang)
    let suffix = "-\(triple)-\(options.configuration.rawValue).module>"
    let files = graph.files(for: targets.map { "<\($0.name)\(suffix)" })
    for path in files.given { add(path, of: options) }
    let sources = files.given
    for folder in graph.sourceFolders where sources.contains(where: { $0.hasPrefix(folder) }) {
      given.formUnion(FolderTree.visible(below: [String(folder.dropLast())]).folders)
    }
    for folder in Set(files.made.compactMap(Self.buildFolder)).sorted() {
      for path in FileTools.filesBelow(folder) where path.hasSuffix(".d") {
        for prerequisite in DependencyFile.prerequisites(ofFileAt: path) {
          add(prerequisite, of: options)
        }
      }
    }
    for target in targets where target.swiftModule == nil {
      for folder in manifest.headerFolders(of: target).prefix(1) { addTree(folder) }
    }
    made.formUnion(targets.flatMap { $0.objects + [$0.swiftModule].compactMap(\.self) } + used)
    for bundle in ResourceBundles.of(targets, in: options.products) {
      let tree = FolderTree.all(below: [bundle])
      made.formUnion(tree.folders + tree.files)
    }
    addPackageConfiguration(options)
  }

  /// What stands at all the paths; nil if people have written to one of theirs since the moment.
  ///
  /// `end` is a moment after the build, by which what it made can be told from what is written later.
  func snapshot(at moment: Int64, end: Int64) -> FileSnapshot? {
    let given = FileSnapshot(of: given.subtracting(made), at: moment)
    guard given.firstChange(since: moment, includingFolders: true) == nil else { return nil }
    return given.merging(FileSnapshot(of: made, at: end))
  }

  /// All paths, sorted.
  var paths: [String] { given.union(made).sorted() }

  /// Adds a file, or a folder with all that is in it, and the folder in which a further one may come.
  private mutating func add(_ path: String, of options: BuildOptions) {
    // SwiftPM names its folder of a configuration by a link or by where that leads.
    if path.hasPrefix(options.products + "/") || path.hasPrefix(products + "/") {
      made.insert(path)
      return
    }
    let tree = FolderTree.all(below: [path])
    given.formUnion(tree.folders + tree.files + [path])
    let isSystem = ["/usr/", "/opt/", "/Library/", "/Applications/"].contains(where: path.hasPrefix)
    if !isSystem, tree.folders.isEmpty { given.insert(FileTools.parent(of: path)) }
  }

  private mutating func addTree(_ folder: String) {
    let tree = FolderTree.all(below: [folder])
    given.formUnion(tree.folders + tree.files + [folder])
  }

  /// What pkg-config reads, if a manifest may ask it.
  private mutating func addPackageConfiguration(_ options: BuildOptions) {
    let asks = PackageFolders(options).manifests.contains { path in
      FileTools.readText(path)?.contains("pkgConfig") ?? true
    }
    guard asks else { return }
    let environment = ProcessInfo.processInfo.environment
    var folders = ["PKG_CONFIG_PATH", "PKG_CONFIG_LIBDIR"].flatMap { name in
      (environment[name] ?? "").split(separator: ":").map(String.init)
    }
    let usual = [
      "/usr/lib", "/usr/local/lib", "/usr/share", "/usr/local/share", "/opt/homebrew/lib",
    ]
    folders += usual.map { $0 + "/pkgconfig" }
    // Debian keeps them apart by architecture.
    folders += ["/usr/lib", "/usr/local/lib"].flatMap { library in
      (FolderTree.names(in: library) ?? []).filter { $0.contains("-linux-") }
        .map { "\(library)/\($0)/pkgconfig" }
    }
    for folder in folders { addTree(folder) }
  }

  /// The folder `NAME.build` in which a target's objects are; nil for a file elsewhere.
  private static func buildFolder(of path: String) -> String? {
    guard path.hasSuffix(".o"), let range = path.range(of: ".build/", options: .backwards)
    else { return nil }
    return String(path[..<range.lowerBound]) + ".build"
  }
}
