internal import Foundation
internal import GalleryDiagnostics
package import GalleryExecution
package import GalleryModel

/// Runs programs of snippets, each in a process and a folder of its own.
package struct ProgramRunner: Sendable {
  private let runner: ExampleRunner
  private let folder: String
  private let limits: RunLimits
  /// What a snippet finds around it.
  let context: @Sendable (Snippet) -> SnippetContext

  /// A runner that makes the folders of programs in `folder`, an absolute path.
  package init(
    runner: ExampleRunner, folder: String, limits: RunLimits,
    context: @escaping @Sendable (Snippet) -> SnippetContext
  ) {
    self.runner = runner
    self.folder = folder
    self.limits = limits
    self.context = context
  }

  /// Runs a program whose last snippet is the given one, with variables in place of those that every program has.
  ///
  /// - Throws: `DiagnosticError` if its folder cannot be made, `CancellationError`.
  func run(
    _ program: SnippetCompilation.Program, of snippet: Snippet, variables: [String: String] = [:]
  ) async throws -> UnitRun {
    try Task.checkCancellation()
    let context = context(snippet)
    let place = try workingFolder(of: snippet, context, number: program.unit.number)
    defer { try? FileManager.default.removeItem(atPath: place) }
    var limits = limits
    if let timeout = context.timeout { limits.timeout = timeout }
    let finished = await runner.finish(
      ExampleRunner.Program(
        library: program.library, entryPoint: program.entryPoint, name: snippet.path,
        hasMainType: program.hasMainType,
        environment: .init(
          declared: context.environment,
          values: variables.merging(["GALLERY_SNIPPET": "\(program.index)"]) { _, own in own },
          isReproducible: true)),
      in: place, limits: limits)
    return UnitRun(finished, limits: limits)
  }

  private func workingFolder(
    of snippet: Snippet, _ context: SnippetContext, number: Int
  ) throws -> String {
    if let source = context.folder {
      return try WorkingCopy.make(
        for: snippet.path, packageRoot: source.packageRoot, in: folder, inputs: source.inputs,
        without: source.others
      ).value.root
    }
    let place = "\(folder)/run-\(number)"
    try FileManager.default.createDirectory(atPath: place, withIntermediateDirectories: true)
    return place
  }
}
