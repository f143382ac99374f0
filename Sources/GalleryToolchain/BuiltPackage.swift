/// A package whose libraries are built and linked, and how to compile against it.
package struct BuiltPackage: Hashable, Codable, Sendable {
  package var layout: PackageLayout
  package var configuration: BuildOptions.Configuration
  /// Absolute path of `libGalleryPackage.so`; nil if the package has nothing to link.
  package var library: String?
  /// Names of all modules that the library is made of, dependencies' included, sorted.
  package var modules: [String]
  /// Flags for examples that have no target of their own.
  package var commonFlags: [String]
  /// Flags of examples that are a target's only source, by package-relative path.
  package var flagsByScript: [String: [String]]
  /// SHA-256 of everything that an import from the package can bring: the library and the modules' interfaces.
  package var importDigest: String

  package init(
    layout: PackageLayout, configuration: BuildOptions.Configuration, library: String?,
    modules: [String], commonFlags: [String], flagsByScript: [String: [String]],
    importDigest: String
  ) {
    self.layout = layout
    self.configuration = configuration
    self.library = library
    self.modules = modules
    self.commonFlags = commonFlags
    self.flagsByScript = flagsByScript
    self.importDigest = importDigest
  }

  /// True if the package, or what it depends on, has the module `GalleryDisplay` itself.
  package var bringsGalleryDisplay: Bool { modules.contains("GalleryDisplay") }

  /// The compiler's flags for the example at a package-relative path.
  package func flags(forExampleAt path: String) -> [String] {
    flagsByScript[path] ?? commonFlags
  }
}
