/// What examples see of a built package, as digests from which keys are made.
///
/// None of them holds the path of the package's folder, unless the package's code does.
package struct PackageDigests: Hashable, Codable, Sendable {
  /// SHA-256 of each module's interface, by the module's name.
  ///
  /// Of a Swift module it is that of its `.swiftmodule`. The compiler writes none of the search paths into it when
  /// SwiftPM runs it, and neither comments nor the bodies of functions that are not inlinable; it does write the
  /// package's name, which SwiftPM takes from the folder's. Of a C module it is that of its map and headers.
  package var interfaces: [String: String]
  /// The modules that a module depends on in all, sorted, by the module's name.
  package var dependencies: [String: [String]]
  /// SHA-256 of the macro plug-ins that the flags load, in the flags' order.
  package var plugins: [String]
  /// SHA-256 of the object code that examples run, without debug information; empty if there is none.
  package var code: String
  /// SHA-256 of the resources that the code finds beside itself.
  package var resources: String
  /// SHA-256 of the modules' Swift sources, of whose lines compiler messages and crash reports speak.
  package var sources: String
  /// True if code of the package may see at which line of an example it is called.
  package var hasLineLiterals: Bool

  package init(
    interfaces: [String: String] = [:], dependencies: [String: [String]] = [:],
    plugins: [String] = [], code: String = "", resources: String = "", sources: String = "",
    hasLineLiterals: Bool = false
  ) {
    self.interfaces = interfaces
    self.dependencies = dependencies
    self.plugins = plugins
    self.code = code
    self.resources = resources
    self.sources = sources
    self.hasLineLiterals = hasLineLiterals
  }

  /// Names and interfaces of the modules that imports of some names reach, sorted by name.
  ///
  /// Names that are no module of the package's are passed over.
  package func interfaces(reachedFrom imports: [String]) -> [(name: String, digest: String)] {
    let reached = Set(imports + imports.flatMap { dependencies[$0] ?? [] })
    return interfaces.filter { reached.contains($0.key) }.sorted { $0.key < $1.key }
      .map { ($0.key, $0.value) }
  }
}
