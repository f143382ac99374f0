internal import Foundation
internal import GalleryDiagnostics
internal import GalleryKit

/// What is said of a build of `gallery serve`, in the terminal and on the pages.
struct PreviewText {
  /// One line for the terminal.
  let line: String
  let changes: [String]
  let sources: [String: String]
  let diagnostics: [Diagnostic]

  init(_ build: Preview.Build, in package: URL) {
    let root = package.path(percentEncoded: false)
    let names = build.causes.map { $0.hasPrefix(root) ? String($0.dropFirst(root.count)) : $0 }
    let cause = names.first.map { first in
      names.count == 1 ? first : "\(first) and \(names.count - 1) more"
    }
    switch build.result {
    case .success(let result):
      changes = result.changes
      sources = result.sources
      diagnostics = result.diagnostics
      let time = DurationText.of(result.summary.wallSeconds ?? 0)
      let files = changes.count == 1 ? "1 file of the site" : "\(changes.count) files of the site"
      let what = result.index == nil ? "no site was written" : "\(files) changed"
      line = "\(cause.map { "\($0): " } ?? "")\(what) in \(time)\n"
    case .failure(let error):
      changes = []
      sources = [:]
      diagnostics = error.diagnostics
      line = "\(cause.map { "\($0): " } ?? "")no site was written; the last one is as it was\n"
    }
  }

  /// Every error, and the warnings that an earlier build did not give.
  func diagnostics(besides said: [Diagnostic]) -> [Diagnostic] {
    let known = Set(said)
    return diagnostics.filter { $0.severity == .error || !known.contains($0) }
  }

  /// The errors with their excerpts, as plain text.
  var errors: [String] {
    let lines = sources.mapValues { $0.split(omittingEmptySubsequences: false) { $0.isNewline } }
    let renderer = TextDiagnosticRenderer { path, line in
      lines[path].flatMap { $0.indices.contains(line - 1) ? String($0[line - 1]) : nil }
    }
    return diagnostics.filter { $0.severity == .error }.map(renderer.render)
  }
}
