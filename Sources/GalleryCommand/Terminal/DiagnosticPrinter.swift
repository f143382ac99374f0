internal import ArgumentParser
internal import Foundation
internal import GalleryDiagnostics
internal import GalleryKit

/// Writes diagnostics to standard error.
struct DiagnosticPrinter: Sendable {
  private let usesColor: Bool

  init(color: ColorChoice) { usesColor = color.usesColor(on: .standardError) }

  /// Writes each with an excerpt of its line where the source is at hand.
  func print(_ diagnostics: [Diagnostic], sources: [String: String] = [:]) {
    let lines = sources.mapValues { $0.split(omittingEmptySubsequences: false) { $0.isNewline } }
    let renderer = TextDiagnosticRenderer(usesColor: usesColor) { path, line in
      lines[path].flatMap { $0.indices.contains(line - 1) ? String($0[line - 1]) : nil }
    }
    for diagnostic in diagnostics {
      Terminal.error(renderer.render(diagnostic))
    }
  }

  /// Runs the body; what it throws as diagnostics is written, and the command ends with exit code 1.
  ///
  /// `before` runs when the body has ended, however that was, and before anything is written.
  func orExit<Value>(
    before: () async -> Void = {}, _ body: () async throws -> Value
  ) async throws -> Value {
    do {
      let value = try await body()
      await before()
      return value
    } catch let error as DiagnosticError {
      await before()
      print(error.diagnostics)
      throw ExitCode(1)
    } catch {
      await before()
      throw error
    }
  }
}
