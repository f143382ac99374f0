internal import GalleryFiles

/// Tells by contents which macro plug-ins the compiler's flags load.
enum PluginDigests {
  /// A digest for each plug-in, each once, in the order of the flags.
  ///
  /// That of an executable covers the shared libraries beside it that it names; those of the toolchain are told
  /// by the toolchain.
  static func read(_ flags: [String]) -> [String] {
    files(flags).map { path in
      SHA256.hex(of: ([path] + libraries(of: path)).map(PackageDigests.digest(ofCode:)))
    }
  }

  /// Absolute paths of the plug-ins and of the shared libraries beside them.
  static func allFiles(_ flags: [String]) -> [String] {
    files(flags).flatMap { [$0] + libraries(of: $0) }
  }

  private static func libraries(of path: String) -> [String] {
    let names = Set(ELFObject(readingFileAt: path)?.namedLibraries ?? [])
    let folder = FileTools.parent(of: path)
    return names.sorted().map { folder + "/" + $0 }.filter(FileTools.exists)
  }

  /// Absolute paths of the executables and libraries, each once, in the order of the flags.
  static func files(_ flags: [String]) -> [String] {
    var seen: Set<String> = []
    return CompilerArguments(flags).options.compactMap { option in
      guard let value = option.value,
        option.name.hasSuffix("-load-plugin-executable")
          || option.name.hasSuffix("-load-plugin-library")
      else { return nil }
      // The value is the path, a number sign and the names of modules.
      return value.lastIndex(of: "#").map { String(value[..<$0]) } ?? value
    }.filter { seen.insert($0).inserted }
  }
}
