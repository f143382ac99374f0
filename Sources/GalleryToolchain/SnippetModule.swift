/// Files that are compiled together: snippets of documentation.
package struct SnippetModule: Sendable {
  /// A file by its name in the module, such as `main.swift`, which holds the code of the top level.
  package struct File: Sendable {
    package var name: String
    package var text: String

    package init(name: String, text: String) {
      self.name = name
      self.text = text
    }
  }

  /// An identifier that no module of the package has.
  package var name: String
  package var files: [File]
  /// The modules that its files import.
  package var imports: [String]
  package var parsesAsLibrary: Bool
  package var optimized: Bool
  /// The example whose flags and module name it takes; nil takes flags of the package.
  package var script: Script?

  /// An example.
  package struct Script: Sendable {
    /// Package-relative.
    package var path: String
    /// Modules that it imports itself.
    package var imports: [String]

    package init(path: String, imports: [String]) {
      self.path = path
      self.imports = imports
    }
  }

  package init(
    name: String, files: [File], imports: [String] = [], parsesAsLibrary: Bool = false,
    optimized: Bool = false,
    script: Script? = nil
  ) {
    self.name = name
    self.files = files
    self.imports = imports
    self.parsesAsLibrary = parsesAsLibrary
    self.optimized = optimized
    self.script = script
  }
}
