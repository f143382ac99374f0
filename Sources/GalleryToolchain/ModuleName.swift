/// Chooses the module's name for an example.
enum ModuleName {
  /// The file's name as an identifier, changed until it is none of the names that are taken.
  ///
  /// Taken are the modules that the example imports, those of the package, the compiler's own, and keywords:
  /// `Logging.swift` that imports Logging cannot be a module of that name.
  static func make(fileName: String, taken: Set<String>) -> String {
    var stem = fileName
    if let dot = stem.lastIndex(of: "."), dot != stem.startIndex { stem = String(stem[..<dot]) }
    var name = String(
      stem.unicodeScalars.map { scalar in
        scalar.isASCII && (scalar.properties.isAlphabetic || ("0"..."9").contains(scalar))
          ? Character(scalar) : "_"
      })
    if name.isEmpty || name.allSatisfy({ $0 == "_" }) { name = "example" }
    if name.first?.isNumber == true { name = "_" + name }
    while taken.contains(name) || reserved.contains(name) { name += "_example" }
    return name
  }

  private static let reserved: Set<String> = [
    "Swift", "Builtin", "main", "_Concurrency", "_StringProcessing", "SwiftShims",
    "GalleryRuntime", "GalleryDisplay", "Any", "Self", "as", "associatedtype", "break", "case",
    "catch", "class", "continue", "default", "defer", "deinit", "do", "else", "enum", "extension",
    "fallthrough", "false", "fileprivate", "for", "func", "guard", "if", "import", "in", "init",
    "inout", "internal", "is", "let", "nil", "operator", "precedencegroup", "private", "protocol",
    "public", "repeat", "rethrows", "return", "self", "static", "struct", "subscript", "super",
    "switch", "throw", "throws", "true", "try", "typealias", "var", "where", "while", "_",
    "STDLIB_NAME", "__ObjC",
  ]
}
