internal import Foundation
internal import GalleryDiagnostics
internal import GalleryFiles

/// Modules of snippets as they were compiled before, by all that they depend on.
///
///     FOLDER/KEY       what came of one
///     FOLDER/KEY.so    its library
///
/// A library is linked to where it is used before it is verified there: nobody can take away or change what was verified.
/// What cannot be read, or is not as it was written, is compiled again.
package struct SnippetMemory: Sendable {
  private let compiler: ExampleCompiler
  /// Absolute path.
  private let folder: String
  private let inputs: CompileInputs
  /// What modules are compiled against, as it stood in the beginning.
  private let parts: FileSnapshot

  private struct Kept: Codable {
    var entryPoint: String
    var failures: [SnippetBuild.Failure]
    /// SHA-256 of the library; nil if there is none.
    var library: String?
  }

  /// The modules of a compiler that are kept in a folder, an absolute path.
  ///
  /// - Throws: `DiagnosticError` if the folder cannot be made or a driver does not start.
  package init(of compiler: ExampleCompiler, in folder: String) async throws {
    self.compiler = compiler
    self.folder = folder
    inputs = try await CompileInputs(of: compiler)
    try FileTools.makeFolder(folder)
    parts = FileSnapshot(
      of: compiler.package.partsUsedByExamples, at: FileMoment.now(in: folder) ?? 0)
  }

  /// What the compiler makes of a module, with the library below `place`, a folder for this module alone.
  ///
  /// - Throws: `DiagnosticError` if a tool cannot be started, `CancellationError`.
  package func compile(_ module: SnippetModule, in place: String) async throws -> SnippetBuild {
    let key = key(of: module)
    if let build = recall(key, of: module, in: place) { return build }
    var build = try await compiler.compile(module, in: place)
    build.key = key
    keep(build)
    return build
  }

  /// Forgets all modules but those with the given keys.
  package func forget(besides keys: Set<String>) {
    for name in FileTools.list(folder) where !keys.contains(String(name.prefix { $0 != "." })) {
      FileTools.remove("\(folder)/\(name)")
    }
  }

  private func key(of module: SnippetModule) -> String {
    Memory.key(
      "snippets 1",
      inputs.inputs(of: module).flatMap { [$0.name, $0.value] } + [module.name]
        + module.files.flatMap { [$0.name, $0.text] })
  }

  private func recall(
    _ key: String, of module: SnippetModule, in place: String
  ) -> SnippetBuild? {
    guard let kept = Memory(path: "\(folder)/\(key)").recall(Kept.self, key: key)?.value else {
      return nil
    }
    var build = SnippetBuild(key: key, entryPoint: kept.entryPoint, failures: kept.failures)
    guard let digest = kept.library else { return build }
    let library = compiler.library(of: module, in: place)
    guard link(path(ofLibrary: key), to: library), FileTools.digest(of: library) == digest else {
      FileTools.remove(library)
      return nil
    }
    build.library = library
    return build
  }

  /// Keeps what would come of the module again: what a limit or a full disk did is no property of it.
  private func keep(_ build: SnippetBuild) {
    let isLasting =
      build.library != nil
      || !build.failures.isEmpty && build.failures.allSatisfy { $0.line != nil }
    guard isLasting, parts.firstChange() == nil else { return }
    var kept = Kept(entryPoint: build.entryPoint, failures: build.failures)
    if let library = build.library {
      kept.library = FileTools.digest(of: library)
      let target = path(ofLibrary: build.key)
      let temporary = FileTools.temporaryName(beside: target)
      guard kept.library != nil, link(library, to: temporary),
        FileTools.rename(temporary, to: target)
      else { return FileTools.remove(temporary) }
    }
    Memory(path: "\(folder)/\(build.key)").keep(
      kept, key: build.key, snapshot: FileSnapshot(of: [String](), at: 0))
  }

  private func path(ofLibrary key: String) -> String {
    "\(folder)/\(key).\(compiler.toolchain.librarySuffix)"
  }

  /// Gives a file another name; copies it where a file system cannot.
  private func link(_ path: String, to target: String) -> Bool {
    let files = FileManager.default
    guard (try? FileTools.makeFolder(FileTools.parent(of: target))) != nil else { return false }
    if (try? files.linkItem(atPath: path, toPath: target)) != nil { return true }
    return (try? files.copyItem(atPath: path, toPath: target)) != nil
  }
}
