internal import Foundation
internal import GalleryFiles

extension PackageLayout {
  /// What the package declares, as `read(_:toolchain:runner:)` gives it, remembered in `<folder>/layout`.
  ///
  /// SwiftPM is asked again when the toolchain, the options or the environment are others, when a manifest or a
  /// record of dependencies has changed, and when there is another name below a folder of sources.
  /// - Throws: a `DiagnosticError` with SwiftPM's messages if there is no package or its manifest is wrong.
  package static func read(
    _ options: BuildOptions, toolchain: Toolchain, rememberedIn folder: String,
    environment: ToolEnvironment = ToolEnvironment(), runner: CommandRunner = CommandRunner()
  ) async throws -> PackageLayout {
    let memory = Memory(path: folder + "/layout")
    let key = Memory.key(
      "layout 1",
      toolchain.keyWords + [environment.digest, options.traits ?? "no traits"] + options.location)
    if let kept = memory.recall(PackageLayout.self, key: key) { return kept.value }
    let moment = Memory.moment(in: folder)
    let names = FileTools.list(FileTools.absolute(options.packagePath))
    let layout = try await read(options, toolchain: toolchain, runner: runner)
    guard let moment else { return layout }
    let inputs = LayoutInputs(of: layout, options)
    let snapshot = inputs.snapshot(at: moment)
    // SwiftPM itself makes `.build` and Package.resolved.
    let isSame = inputs.manifestNames.allSatisfy(names.contains)
    if isSame, snapshot.read.firstChange(since: moment, includingFolders: true) == nil {
      memory.keep(layout, key: key, snapshot: snapshot.read.merging(snapshot.written))
    }
    return layout
  }
}

/// The files and folders on which the answer of `swift package describe` depends.
struct LayoutInputs {
  private var root: String
  private var folders: PackageFolders
  private var sources: [String]
  /// What SwiftPM writes itself while it answers, or beside which it does.
  private var written: [String]

  init(of layout: PackageLayout, _ options: BuildOptions) {
    root = layout.root
    folders = PackageFolders(options)
    // A target without a path of its own is looked for in these.
    let usual = ["Sources", "Source", "src", "srcs", "Tests", "Plugins", "Snippets"]
    let own = layout.targets.map(\.path).filter { !$0.isEmpty && $0 != "." }
    sources = (usual + own).map { $0.hasPrefix("/") ? $0 : "\(layout.root)/\($0)" }
    if own.count < layout.targets.count { sources.append(layout.root) }
    written =
      folders.all + [layout.root + "/Package.resolved", options.workspaceState]
  }

  /// The names of the root package's manifests.
  var manifestNames: [String] { FileTools.list(root).filter(PackageFolders.isManifest) }

  /// What stands there now, apart by whether only people write it.
  func snapshot(at moment: Int64) -> (read: FileSnapshot, written: FileSnapshot) {
    let home = NSHomeDirectory() + "/.swiftpm/configuration"
    let tree = FolderTree.visible(below: sources)
    let configuration = FolderTree.visible(below: [root + "/.swiftpm/configuration", home])
    let isRoot = tree.folders.contains(root)
    let read =
      tree.folders.filter { $0 != root } + folders.manifests + configuration.files
      + configuration.folders + sources.filter { !FileTools.exists($0) }
      + [root + "/Package.swift", root + "/.swiftpm/configuration", home]
    return (
      FileSnapshot(of: isRoot ? read.filter { $0 != root } : read, at: moment),
      FileSnapshot(of: written, at: moment)
    )
  }
}

extension Toolchain {
  /// Everything that is known of it, for keys.
  var keyWords: [String] {
    [swiftc, swift, frontend, linker, clang, resources] + runtimeLibraries
      + [hostLibraries ?? "", version, triple]
  }
}
