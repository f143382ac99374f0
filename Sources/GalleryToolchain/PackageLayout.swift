/// What a package declares, as far as a gallery needs it.
package struct PackageLayout: Hashable, Codable, Sendable {
  package struct Target: Hashable, Codable, Sendable {
    package enum Kind: String, Codable, Sendable {
      case library, executable, test, macro, plugin, snippet, systemModule, binary, other
    }

    package var name: String
    /// The module's name.
    package var moduleName: String
    package var kind: Kind
    /// Package-relative folder.
    package var path: String
    /// Package-relative paths of the sources, sorted.
    package var sources: [String]
    package var isSwift: Bool
    /// Names of the package's own targets that it depends on, sorted.
    package var dependencies: [String]

    package init(
      name: String, moduleName: String, kind: Kind, path: String, sources: [String],
      isSwift: Bool, dependencies: [String]
    ) {
      self.name = name
      self.moduleName = moduleName
      self.kind = kind
      self.path = path
      self.sources = sources
      self.isSwift = isSwift
      self.dependencies = dependencies
    }
  }

  package struct LibraryProduct: Hashable, Codable, Sendable {
    package var name: String
    package var targets: [String]

    package init(name: String, targets: [String]) {
      self.name = name
      self.targets = targets
    }
  }

  package var name: String
  /// Absolute path of the folder with Package.swift.
  package var root: String
  /// Such as `6.2`.
  package var toolsVersion: String
  package var libraries: [LibraryProduct]
  /// Sorted by name.
  package var targets: [Target]

  package init(
    name: String, root: String, toolsVersion: String, libraries: [LibraryProduct],
    targets: [Target]
  ) {
    self.name = name
    self.root = root
    self.toolsVersion = toolsVersion
    self.libraries = libraries
    self.targets = targets
  }

  /// Names of the targets that library products are made of, sorted.
  package var libraryTargets: [String] { Set(libraries.flatMap(\.targets)).sorted() }

  /// The modules that library products are made of, sorted.
  package var libraryModules: [String] {
    let names = Set(libraryTargets)
    return targets.filter { names.contains($0.name) }.map(\.moduleName).sorted()
  }

  /// The library targets that no other library target depends on: building these builds all, sorted.
  ///
  /// System libraries and binaries are not among them: there is nothing to build, and SwiftPM refuses to.
  package var maximalLibraryTargets: [String] {
    let byName = Dictionary(targets.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    var covered: Set<String> = []
    for name in libraryTargets {
      var open = byName[name]?.dependencies ?? []
      while let next = open.popLast() {
        if covered.insert(next).inserted { open += byName[next]?.dependencies ?? [] }
      }
    }
    return libraryTargets.filter { !covered.contains($0) && byName[$0]?.kind == .library }
  }
}
