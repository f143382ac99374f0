/// What runs inside examples, built for one toolchain and one package.
package struct BuiltRuntime: Hashable, Codable, Sendable {
  /// Absolute path of the folder with the modules, the library and the launcher.
  package var folder: String
  /// SHA-256 of the sources, the toolchain, the flags and, if the package brings GalleryDisplay, of its interface.
  package var digest: String
  /// `so` or `dylib`.
  package var librarySuffix: String

  package init(folder: String, digest: String, librarySuffix: String) {
    self.folder = folder
    self.digest = digest
    self.librarySuffix = librarySuffix
  }

  package var library: String { "\(folder)/libGalleryRuntime.\(librarySuffix)" }
  /// The program that opens an example's library and calls its entry point.
  package var launcher: String { folder + "/launcher" }
}

/// A source that is embedded in the tool.
package struct RuntimeSource: Hashable, Sendable {
  /// `runtime/display/*.swift`, `runtime/gallery/*.swift` or `runtime/launcher.c`.
  package var name: String
  package var bytes: [UInt8]

  package init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }
}
