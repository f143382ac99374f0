internal import GalleryDiagnostics

/// Builds the libraries of a package and links them for examples.
package struct PackageBuilder: Sendable {
  package var toolchain: Toolchain
  package var runner: CommandRunner

  package init(toolchain: Toolchain, runner: CommandRunner = CommandRunner()) {
    self.toolchain = toolchain
    self.runner = runner
  }

  /// Builds the targets of the library products, never examples, tests or executables.
  ///
  /// `swift build --product X` of an automatic library product builds the default target, which is everything
  /// (SwiftPM 6.3). So each target that no other needed target depends on is built by a call of its own, and so
  /// is each C target that only C targets depend on, as SwiftPM builds of a C target nothing but its own objects.
  /// `onOutput` is given SwiftPM's output as it comes. Where a record in `<scratch>/gallery/<configuration>/package`
  /// tells that nothing has changed since an earlier build, no process is started.
  /// - Throws: a `DiagnosticError` with the compiler's errors if the package does not build.
  package func build(
    _ layout: PackageLayout, _ options: BuildOptions,
    environment: ToolEnvironment = ToolEnvironment(),
    onOutput: @escaping @Sendable (String) -> Void = { _ in }
  ) async throws -> BuiltPackage {
    let record = PackageRecord(layout, options, toolchain: toolchain, environment: environment)
    if let package = record.recall() { return package }
    let moment = record.moment()
    let targets = layout.maximalLibraryTargets
    var result: (package: BuiltPackage, inputs: PackageInputs?)
    if targets.isEmpty {
      result = unbuilt(layout, options)
    } else {
      try await build(targets, layout, options, onOutput)
      let description = try description(options)
      let closure = TargetClosure(
        of: layout.libraryTargets, description: description.commands,
        manifest: description.manifest)
      let behindC = closure.notBuiltForOthers.map(\.name).filter { !targets.contains($0) }
      try await build(behindC, layout, options, onOutput)
      result = try await link(layout, options, description, closure)
    }
    result.package.inputs = result.inputs?.paths
    PackageLayout.confirm(
      options, toolchain: toolchain, rememberedIn: options.galleryScratch, environment: environment)
    if let moment, let end = record.moment(),
      let snapshot = result.inputs?.snapshot(at: moment, end: end)
    {
      record.keep(result.package, snapshot)
    }
    return result.package
  }

  private func build(
    _ targets: [String], _ layout: PackageLayout, _ options: BuildOptions,
    _ onOutput: @escaping @Sendable (String) -> Void
  ) async throws {
    for target in targets {
      let result = try await runner.run(
        Command(
          toolchain.swift, options.buildArguments + ["--target", target],
          workingDirectory: layout.root), onOutput: onOutput)
      guard result.succeeded else {
        throw SwiftPMOutput(text: result.stderr.text + result.stdout.text, root: layout.root)
          .error("package-build", "Package '\(layout.name)' does not build")
      }
    }
  }

  /// A package that has nothing to build, at most the modules of system libraries.
  private func unbuilt(
    _ layout: PackageLayout, _ options: BuildOptions
  ) -> (BuiltPackage, PackageInputs?) {
    let clang = ClangModules(of: layout, buildFolder: options.products, manifest: nil)
    let flags = ExampleFlags(
      closure: [], libraries: [], scripts: [:], clang: clang.options,
      userFlags: userFlags(options), toolsVersion: layout.toolsVersion)
    let package = BuiltPackage(
      layout: layout, configuration: options.configuration, scratch: options.scratch,
      library: nil, modules: [], commonFlags: flags.common, flagsByScript: [:],
      digests: PackageDigests(clang: clang, folder: options.products))
    return (package, PackageInputs(options, clang: clang))
  }

  private typealias Description = (
    commands: BuildDescription, manifest: BuildManifest, text: String
  )

  /// What SwiftPM says of the build that it has just done.
  private func description(_ options: BuildOptions) throws -> Description {
    let name = options.configuration.rawValue
    guard let description = BuildDescription.read(options.products + "/description.json"),
      let text = FileTools.readText("\(options.scratch)/\(name).yaml")
    else {
      throw DiagnosticError(
        Diagnostic(
          "package-description", .error, "SwiftPM's description of the build cannot be read",
          notes: [
            .init("It should be \(options.products)/description.json and \(name).yaml")
          ]))
    }
    let manifest = BuildManifest(text, triple: toolchain.triple, configuration: name)
    return (description, manifest, text)
  }

  private func link(
    _ layout: PackageLayout, _ options: BuildOptions, _ description: Description,
    _ closure: TargetClosure
  ) async throws -> (BuiltPackage, PackageInputs?) {
    let library = try await PackageLinker(toolchain: toolchain, options: options, runner: runner)
      .link(closure.targets)
    let modules = closure.targets.map(\.moduleName).sorted()
    let clang = ClangModules(
      of: layout, buildFolder: options.products, manifest: description.manifest)
    let flags = flags(layout, options, description.commands, Set(modules), clang)
    let allFlags = flags.common + flags.byScript.sorted { $0.key < $1.key }.flatMap(\.value)
    let package = BuiltPackage(
      layout: layout, configuration: options.configuration, scratch: options.scratch,
      library: library, modules: modules, commonFlags: flags.common,
      flagsByScript: flags.byScript,
      digests: PackageDigests(
        of: closure.targets, library: library, description: description.commands,
        manifest: description.manifest, clang: clang, folder: options.products, flags: allFlags))
    if Self.mayRunPlugins(description.commands, modules, options) { return (package, nil) }
    let inputs = PackageInputs(
      options, clang: clang, graph: BuildGraph(description.text), manifest: description.manifest,
      targets: closure.targets, triple: toolchain.triple,
      used: [library].compactMap(\.self) + PluginDigests.allFiles(allFlags))
    return (package, inputs)
  }

  /// True if plug-ins run in the build, which may read files that no description names.
  private static func mayRunPlugins(
    _ description: BuildDescription, _ modules: [String], _ options: BuildOptions
  ) -> Bool {
    // The set names plug-ins and SwiftPM's own test targets too.
    let generated = (description.generatedSourceTargetSet ?? []).map(BuildManifest.moduleName)
    let needed = Set(modules + modules.flatMap { description.targetDependencyMap[$0] ?? [] })
    if generated.contains(where: needed.contains) { return true }
    let folders = PackageFolders(options)
    return folders.manifests.contains { path in
      guard !folders.fetched.contains(FileTools.parent(of: path)) else { return false }
      let text = FileTools.readText(path)
      return text.map { $0.contains("buildTool") || $0.contains("plugins:") } ?? true
    }
  }

  private func flags(
    _ layout: PackageLayout, _ options: BuildOptions, _ description: BuildDescription,
    _ modules: Set<String>, _ clang: ClangModules
  ) -> ExampleFlags {
    let commands = description.swiftCommands.filter { !$0.key.hasSuffix("-tool.module") }
      .sorted { $0.key < $1.key }.map(\.value)
    let own = Set(layout.targets.filter { $0.kind == .library && $0.isSwift }.map(\.moduleName))
    var scripts: [String: BuildDescription.SwiftCommand] = [:]
    for target in layout.targets where target.kind == .snippet || target.kind == .executable {
      guard target.sources.count == 1, let script = target.sources.first else { continue }
      scripts[script] = commands.first { $0.moduleName == target.moduleName }
    }
    return ExampleFlags(
      closure: commands.filter { modules.contains($0.moduleName) },
      libraries: commands.filter { own.contains($0.moduleName) && modules.contains($0.moduleName) },
      scripts: scripts, clang: clang.options, userFlags: userFlags(options),
      toolsVersion: layout.toolsVersion)
  }

  private func userFlags(_ options: BuildOptions) -> [String] {
    options.swiftcFlags + options.ccFlags.flatMap { ["-Xcc", $0] }
  }
}
