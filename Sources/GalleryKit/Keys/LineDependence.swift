internal import GalleryModel
internal import GalleryToolchain

/// Whether what an example does may depend on the lines at which its code stands.
///
/// It does where the code has a literal or a macro that tells its line, and where it imports a module whose
/// functions can have `#line` as a default argument. Prose above such code is a part of what its result
/// depends on: a line more moves every line below.
enum LineDependence {
  /// What is written with `#` and tells no line.
  private static let harmless: Set<String> = [
    "if", "else", "elseif", "endif", "available", "unavailable", "file", "fileID", "filePath",
    "function", "dsohandle", "selector", "keyPath", "error", "warning",
  ]

  /// Modules of the system whose functions tell a line only when the program dies.
  private static let quietModules: Set<String> = [
    "Swift", "Foundation", "FoundationEssentials", "FoundationInternationalization",
    "FoundationNetworking", "FoundationXML", "Glibc", "Musl", "Darwin", "Dispatch",
    "Synchronization",
    "RegexBuilder", "Observation", "CoreFoundation", "System",
  ]

  /// Conservative: text in strings and comments counts.
  static func mayMatter(_ prepared: PreparedExample, _ package: BuiltPackage) -> Bool {
    let isLoud = prepared.example.imports.contains { module in
      if package.modules.contains(module) { return package.digests.hasLineLiterals }
      return !quietModules.contains(module)
    }
    return isLoud || hasLoudWord(prepared.instrumented.text)
  }

  private static func hasLoudWord(_ text: String) -> Bool {
    var rest = text.utf8[...]
    while let sign = rest.firstIndex(of: UInt8(ascii: "#")) {
      rest = rest[rest.index(after: sign)...]
      let word = rest.prefix { byte in
        byte == UInt8(ascii: "_") || byte >= 0x80
          || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
          || (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
      }
      if !word.isEmpty, !harmless.contains(String(decoding: word, as: UTF8.self)) { return true }
    }
    return false
  }
}
