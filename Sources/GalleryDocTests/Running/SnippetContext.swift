/// What the program of a snippet finds around it.
package struct SnippetContext: Sendable {
  /// A module that it sees without importing it.
  package struct Import: Hashable, Sendable {
    package var module: String
    /// True if it sees what is not public, too.
    package var isTestable: Bool
    /// True if another of the modules is built on it, and may declare its names again.
    package var isCovered: Bool

    package init(_ module: String, isTestable: Bool = false, isCovered: Bool = false) {
      self.module = module
      self.isTestable = isTestable
      self.isCovered = isCovered
    }

    var declaration: String { (isTestable ? "@testable " : "") + "import \(module)" }
  }

  /// A folder of the package that it runs in a copy of.
  package struct Folder: Sendable {
    /// Absolute path of the package.
    package var packageRoot: String
    /// Package-relative files and folders that are copied with it.
    package var inputs: [String]
    /// Files of it that stay behind, by their paths in it.
    package var others: Set<String>

    package init(packageRoot: String, inputs: [String] = [], others: Set<String> = []) {
      self.packageRoot = packageRoot
      self.inputs = inputs
      self.others = others
    }
  }

  package var imports: [Import]
  package var isOptimized: Bool
  /// Names of the variables that it gets from the tool's environment.
  package var environment: [String]
  /// Seconds that it may run; nil takes the limits'.
  package var timeout: Double?
  /// The folder in which the file of the snippet stands, for one that reads what lies beside it; nil runs it in an
  /// empty one.
  package var folder: Folder?

  package init(
    imports: [Import], isOptimized: Bool = false, environment: [String] = [],
    timeout: Double? = nil, folder: Folder? = nil
  ) {
    self.imports = imports
    self.isOptimized = isOptimized
    self.environment = environment
    self.timeout = timeout
    self.folder = folder
  }
}
