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
    if let kept = remembered(options, toolchain: toolchain, in: folder, environment: environment) {
      return kept
    }
    let moment = Memory.moment(in: folder)
    let names = FileTools.list(FileTools.absolute(options.packagePath))
    let layout = try await read(options, toolchain: toolchain, runner: runner)
    guard let moment else { return layout }
    let inputs = LayoutInputs(of: layout, options)
    let snapshot = inputs.snapshot(at: moment)
    // SwiftPM itself makes `.build` and Package.resolved.
    let isSame = inputs.manifestNames.allSatisfy(names.contains)
    if isSame, snapshot.read.firstChange(since: moment, includingFolders: true) == nil {
      memory(in: folder).keep(
        layout, key: key(options, toolchain, environment),
        snapshot: snapshot.read.merging(snapshot.written))
    }
    return layout
  }

  /// What was read before, if nothing of it has changed since.
  package static func remembered(
    _ options: BuildOptions, toolchain: Toolchain, in folder: String,
    environment: ToolEnvironment = ToolEnvironment()
  ) -> PackageLayout? {
    recall(options, toolchain, folder, environment)?.value
  }
}

extension PackageLayout {
  /// Takes what SwiftPM has written in a build since the layout was remembered for what it is: its own records.
  static func confirm(
    _ options: BuildOptions, toolchain: Toolchain, rememberedIn folder: String,
    environment: ToolEnvironment
  ) {
    let written = LayoutInputs.records(of: options)
    guard let moment = Memory.moment(in: folder),
      let kept = recall(options, toolchain, folder, environment, besides: Set(written))
    else { return }
    let now = FileSnapshot(of: written, at: moment)
    memory(in: folder).keep(
      kept.value, key: key(options, toolchain, environment), snapshot: now.merging(kept.snapshot))
  }

  /// A layout is no longer what it was, too, when there is a manifest more.
  private static func recall(
    _ options: BuildOptions, _ toolchain: Toolchain, _ folder: String,
    _ environment: ToolEnvironment, besides others: Set<String> = []
  ) -> (value: PackageLayout, snapshot: FileSnapshot)? {
    guard
      let kept = memory(in: folder).recall(
        PackageLayout.self, key: key(options, toolchain, environment), besides: others),
      Set(PackageFolders(options).manifests).isSubset(of: kept.snapshot.paths)
    else { return nil }
    return kept
  }

  private static func memory(in folder: String) -> Memory { Memory(path: folder + "/layout") }

  private static func key(
    _ options: BuildOptions, _ toolchain: Toolchain, _ environment: ToolEnvironment
  ) -> String {
    Memory.key(
      "layout 1",
      toolchain.keyWords + [environment.digest, options.traits ?? "no traits"] + options.location)
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
    written = Self.records(of: options)
    // Where a target lies at the root, any new file there can be of it.
    if sources.contains(layout.root) { written.append(layout.root) }
  }

  /// SwiftPM's records of what it resolved.
  static func records(of options: BuildOptions) -> [String] {
    [FileTools.absolute(options.packagePath) + "/Package.resolved", options.workspaceState]
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
