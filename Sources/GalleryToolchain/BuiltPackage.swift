/// A package whose libraries are built and linked, and how to compile against it.
package struct BuiltPackage: Hashable, Codable, Sendable {
  package var layout: PackageLayout
  package var configuration: BuildOptions.Configuration
  /// Absolute path of SwiftPM's scratch folder.
  package var scratch: String
  /// Absolute path of `libGalleryPackage.so`; nil if the package has nothing to link.
  package var library: String?
  /// Names of all modules that the library is made of, dependencies' included, sorted.
  package var modules: [String]
  /// Flags for examples that have no target of their own.
  package var commonFlags: [String]
  /// Flags of examples that are a target's only source, by package-relative path.
  package var flagsByScript: [String: [String]]
  /// What examples see of the package.
  package var digests: PackageDigests
  /// Absolute paths of everything that decided what was built, and of what was built, sorted.
  ///
  /// nil where not all of that is known, as plug-ins that write sources may read anything.
  package var inputs: [String]?

  package init(
    layout: PackageLayout, configuration: BuildOptions.Configuration, scratch: String,
    library: String?, modules: [String], commonFlags: [String], flagsByScript: [String: [String]],
    digests: PackageDigests, inputs: [String]? = nil
  ) {
    self.layout = layout
    self.configuration = configuration
    self.scratch = scratch
    self.library = library
    self.modules = modules
    self.commonFlags = commonFlags
    self.flagsByScript = flagsByScript
    self.digests = digests
    self.inputs = inputs
  }

  /// True if the package, or what it depends on, has the module `GalleryDisplay` itself.
  package var bringsGalleryDisplay: Bool { modules.contains("GalleryDisplay") }

  /// Absolute paths of what an example's compiler, linker and process read of the package.
  package var partsUsedByExamples: [String] {
    let read = (inputs ?? []).filter { path in
      path.hasPrefix(scratch + "/")
        ? !path.hasSuffix(".o") : [".h", ".hpp", ".modulemap"].contains { path.hasSuffix($0) }
    }
    return read + [library].compactMap(\.self)
  }

  /// The compiler's flags for the example at a package-relative path.
  package func flags(forExampleAt path: String) -> [String] {
    flagsByScript[path] ?? commonFlags
  }

  /// The flags for the example at a package-relative path, the same in every clone and for keys only.
  package func keyFlags(forExampleAt path: String, toolchain: Toolchain) -> [String] {
    let paths = NeutralPaths(root: layout.root, scratch: scratch, toolchain: toolchain)
    return flags(forExampleAt: path).map(paths.replaced)
  }
}
