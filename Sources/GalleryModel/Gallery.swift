package import GalleryDiagnostics

/// Everything a site is made from.
package struct Gallery: Hashable, Codable, Sendable {
  /// Markdown below the title of the index; empty if there is none.
  package var introduction: Prose
  /// Package-relative path of the file that the introduction stands in.
  package var introductionPath: String
  /// In the order of the index; every section has at least one entry or an introduction.
  package var sections: [Section]
  /// In the order of the index.
  package var entries: [Entry]
  package var guides: [Guide]
  /// Folders and files below the examples folder that are no scripts, with the reason.
  package var notScripts: [NotScript]

  package init(
    introduction: Prose = Prose(markdown: "", firstLine: 1),
    introductionPath: String = "site/index.md", sections: [Section], entries: [Entry],
    guides: [Guide] = [], notScripts: [NotScript] = []
  ) {
    self.introduction = introduction
    self.introductionPath = introductionPath
    self.sections = sections
    self.entries = entries
    self.guides = guides
    self.notScripts = notScripts
  }

  /// An example and what came of it.
  package struct Entry: Hashable, Codable, Sendable {
    package var example: Example
    package var execution: Execution

    package init(example: Example, execution: Execution) {
      self.example = example
      self.execution = execution
    }
  }
}

/// A page of prose, from `site/guides/NAME.md`.
package struct Guide: Hashable, Codable, Sendable {
  /// The file's name without its extension.
  package var name: String
  package var title: String
  package var body: Prose
  /// Package-relative path of the file.
  package var path: String

  package init(name: String, title: String, body: Prose, path: String) {
    self.name = name
    self.title = title
    self.body = body
    self.path = path
  }
}

/// A folder or file below the examples folder that the gallery leaves alone.
package struct NotScript: Hashable, Codable, Sendable {
  package var path: String
  package var reason: String

  package init(path: String, reason: String) {
    self.path = path
    self.reason = reason
  }
}

/// A rendered website: files by path, sorted, no two with one path.
package struct Site: Hashable, Sendable {
  package struct File: Hashable, Sendable {
    /// Relative to the site's root, `/` between folders.
    package var path: String
    package var bytes: [UInt8]

    package init(path: String, bytes: [UInt8]) {
      self.path = path
      self.bytes = bytes
    }
  }

  package var files: [File]
  package var diagnostics: [Diagnostic]

  package init(files: [File], diagnostics: [Diagnostic] = []) {
    self.files = files.sorted { $0.path < $1.path }
    self.diagnostics = diagnostics
  }
}
