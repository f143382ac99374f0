/// One message to the user: where, what, and how to mend it.
package struct Diagnostic: Hashable, Codable, Sendable {
  package enum Severity: String, Codable, Sendable, Comparable {
    case warning, error

    package static func < (a: Severity, b: Severity) -> Bool { a == .warning && b == .error }
  }

  /// A further place or fact that belongs to the message.
  package struct Note: Hashable, Codable, Sendable {
    package var location: SourceLocation?
    package var text: String

    package init(_ text: String, at location: SourceLocation? = nil) {
      self.text = text
      self.location = location
    }
  }

  /// A change that would mend it, in words, and the text to put where it is known.
  package struct FixIt: Hashable, Codable, Sendable {
    package var text: String
    package var replacement: String?

    package init(_ text: String, replacement: String? = nil) {
      self.text = text
      self.replacement = replacement
    }
  }

  /// A stable name in kebab case, such as `unknown-option`.
  package var id: String
  package var severity: Severity
  package var location: SourceLocation?
  /// The specific noun first, no full stop.
  package var summary: String
  package var notes: [Note]
  package var fixIts: [FixIt]

  package init(
    _ id: String, _ severity: Severity = .error, at location: SourceLocation? = nil,
    _ summary: String, notes: [Note] = [], fixIts: [FixIt] = []
  ) {
    self.id = id
    self.severity = severity
    self.location = location
    self.summary = summary
    self.notes = notes
    self.fixIts = fixIts
  }
}

/// An error that carries what is to be said about it.
package struct DiagnosticError: Error, Equatable, Sendable, CustomStringConvertible {
  package var diagnostics: [Diagnostic]

  package init(_ diagnostics: [Diagnostic]) { self.diagnostics = diagnostics }
  package init(_ diagnostic: Diagnostic) { diagnostics = [diagnostic] }

  package var description: String {
    diagnostics.map { TextDiagnosticRenderer().render($0) }.joined(separator: "\n")
  }
}

/// A value and what was noticed on the way to it.
package struct Diagnosed<Value> {
  package var value: Value
  package var diagnostics: [Diagnostic]

  package init(_ value: Value, _ diagnostics: [Diagnostic] = []) {
    self.value = value
    self.diagnostics = diagnostics
  }
}

extension Diagnosed: Sendable where Value: Sendable {}
extension Diagnosed: Equatable where Value: Equatable {}
