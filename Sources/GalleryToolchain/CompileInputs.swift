internal import GalleryFiles
package import GalleryModel

/// Everything but its text that decides what an example is compiled to, named, for keys.
///
/// Folders of the package and the runtime are replaced by placeholders, and that of the toolchain where the library
/// does not hold it. Messages of the compiler may tell places in the package's sources, too: a result that holds
/// messages depends on `digests.sources`.
package struct CompileInputs: Sendable {
  package typealias Input = (name: String, value: String)

  private let package: BuiltPackage
  private let runtimeFolder: String
  private let shared: [Input]
  private let commonFlags: String
  private let flagsByScript: [String: String]

  /// The inputs that a compiler's examples have.
  ///
  /// - Throws: `DiagnosticError` if a driver does not start; it is asked only if it was never asked before.
  package init(of compiler: ExampleCompiler) async throws {
    package = compiler.package
    runtimeFolder = compiler.runtime.folder
    let (root, scratch) = (package.layout.root, package.scratch)
    let others = [(runtimeFolder, "<runtime>")]
    let paths = NeutralPaths(
      root: root, scratch: scratch, toolchain: compiler.toolchain, others: others)
    // The library finds the toolchain's libraries by their folder.
    let linkPaths = NeutralPaths(root: root, scratch: scratch, others: others)
    let link = try await compiler.templates.link().words.map(linkPaths.replaced)
    shared = [
      ("macros", SHA256.hex(of: package.digests.plugins)),
      ("compiler", "\(compiler.toolchain.version) \(compiler.toolchain.triple)"),
      ("linker", SHA256.hex(of: link)), ("configuration", package.configuration.rawValue),
      ("runtime", compiler.runtime.digest),
    ]
    commonFlags = SHA256.hex(of: package.commonFlags.map(paths.replaced))
    flagsByScript = package.flagsByScript.mapValues { SHA256.hex(of: $0.map(paths.replaced)) }
  }

  /// The inputs where what all examples share is known.
  init(
    _ package: BuiltPackage, runtimeFolder: String, shared: [Input], commonFlags: String,
    flagsByScript: [String: String] = [:]
  ) {
    self.package = package
    self.runtimeFolder = runtimeFolder
    self.shared = shared
    self.commonFlags = commonFlags
    self.flagsByScript = flagsByScript
  }

  /// The inputs of an example, in the order in which differences are told.
  package func inputs(of example: Example) -> [Input] {
    inputs(
      example.imports, at: example.source.path, hasMainType: example.hasMainType,
      isOptimized: example.options.optimize)
  }

  /// The inputs of a module of snippets, beside its name.
  func inputs(of module: SnippetModule) -> [Input] {
    let path = module.script?.path
    return inputs(
      module.imports, at: path ?? "", hasMainType: module.parsesAsLibrary,
      isOptimized: module.optimized) + [("script", path ?? "none")]
  }

  private func inputs(
    _ imports: [String], at path: String, hasMainType: Bool, isOptimized: Bool
  ) -> [Input] {
    package.digests.interfaces(reachedFrom: imports).map {
      ("interface of \($0.name)", $0.digest)
    }
      + strangers(imports, at: path) + [
        ("flags", flagsByScript[path] ?? commonFlags),
        ("main type", "\(hasMainType)"), ("optimize", "\(isOptimized)"),
      ] + shared
  }

  /// Modules that are imported and found, but belong neither to what is linked nor to the toolchain.
  ///
  /// SwiftPM has built them for other targets: whether the compiler finds one decides what it says.
  private func strangers(_ imports: [String], at path: String) -> [Input] {
    let names = Set(imports).subtracting(package.digests.interfaces.keys).sorted()
    if names.isEmpty { return [] }
    let folders = CompilerArguments(package.flags(forExampleAt: path)).options
      .filter { $0.name == "-I" }.compactMap(\.value).filter { $0 != runtimeFolder }
    return names.flatMap { name in
      folders.compactMap { FileTools.digest(of: "\($0)/\(name).swiftmodule") }
        .map { ("module \(name), which is no library's", $0) }
    }
  }
}
