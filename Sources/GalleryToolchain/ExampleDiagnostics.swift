internal import GalleryDiagnostics
internal import GalleryModel

/// Turns the compiler's messages about an example into diagnostics in the author's words and places.
struct ExampleDiagnostics {
  /// Package-relative path under which the example was compiled.
  var path: String
  var columnMap: ColumnMap
  /// The package, whose absolute path no message names.
  var layout: PackageLayout

  /// Errors first to last, with their notes and fix-its; messages about what the gallery put in are left out.
  func read(_ output: String) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    var isOpen = false
    for message in CompilerOutput(output).messages {
      switch message.severity {
      case .error, .warning:
        isOpen = !mentionsInstrumentation(message.text)
        if isOpen { diagnostics.append(diagnostic(message)) }
      case .note:
        guard isOpen, !mentionsInstrumentation(message.text),
          let last = diagnostics.indices.last
        else { continue }
        add(note: message, to: &diagnostics[last])
      case .remark: isOpen = false
      }
    }
    return withoutRepetitions(diagnostics).map(addAdvice)
  }

  /// The expansion of a macro repeats the errors of what it copies: the author's place tells them.
  private func withoutRepetitions(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
    let told = Set(diagnostics.filter { $0.location != nil }.map(\.summary))
    return diagnostics.filter { $0.location != nil || !told.contains($0.summary) }
  }

  private func diagnostic(_ message: CompilerOutput.Message) -> Diagnostic {
    let place = location(of: message)
    var diagnostic = Diagnostic(
      "swift-compiler", message.severity == .warning ? .warning : .error,
      at: place?.path == path ? place : nil, message.text)
    // A place outside the example, such as a macro's expansion, is told in a note.
    if let place, place.path != path { diagnostic.notes.append(.init("In \(place)", at: nil)) }
    if let replacement = message.replacement {
      diagnostic.fixIts.append(.init("write", replacement: replacement))
    }
    return diagnostic
  }

  private func add(note message: CompilerOutput.Message, to diagnostic: inout Diagnostic) {
    let place = location(of: message)
    if let place, place.path == path {
      // The expansion of a macro is no file: the place where it was written stands for it.
      if diagnostic.location == nil { diagnostic.location = place }
      if let replacement = message.replacement {
        diagnostic.fixIts.append(.init(message.text, replacement: replacement))
        return
      }
    }
    diagnostic.notes.append(.init(message.text, at: place))
  }

  private func location(of message: CompilerOutput.Message) -> SourceLocation? {
    guard !message.path.isEmpty else { return nil }
    guard message.path == path, let line = message.line, let column = message.column else {
      return SourceLocation(
        path: neutral(message.path), line: message.line, column: message.column)
    }
    return SourceLocation(
      path: path, line: line, column: columnMap.original(column: column, line: line))
  }

  /// A path that is the same on every machine: package-relative, else the file's name.
  private func neutral(_ path: String) -> String {
    if path.hasPrefix(layout.root + "/") { return String(path.dropFirst(layout.root.count + 1)) }
    return path.hasPrefix("/") ? FileTools.name(of: path) : path
  }

  private static let instrumentation: Set<Substring> = [
    "_galleryBegin", "_galleryNext", "_galleryEnd", "_galleryShow",
  ]

  private func mentionsInstrumentation(_ text: String) -> Bool {
    text.split { !($0.isLetter || $0.isNumber || $0 == "_") }
      .contains(where: Self.instrumentation.contains)
  }

  private func addAdvice(_ diagnostic: Diagnostic) -> Diagnostic {
    var diagnostic = diagnostic
    if diagnostic.summary.hasPrefix("invalid redeclaration of ") {
      diagnostic.notes.append(
        .init(
          "A Swift script cannot declare a name of an earlier block again, as a notebook can; "
            + "give each its own name"))
    } else if let module = diagnostic.summary.firstMatch(of: /^no such module '([^'.]+)'/)?.1 {
      diagnostic.notes += ProductAdvice.notes(on: [String(module)], in: layout)
    }
    return diagnostic
  }
}
