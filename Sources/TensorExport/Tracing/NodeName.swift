import TensorCore

/// What nodes and placeholders are named after.
enum NodeName {
  /// The base of an operator's node: its name without Python's underscores and without capitals, `and`
  /// of `__and__`, `m_t` of `mT`.
  static func base(of schema: Schema) -> String {
    guard schema.name.hasPrefix("__"), schema.name.hasSuffix("__") else {
      return withoutCapitals(schema.name)
    }
    return String(schema.name.dropFirst(2).dropLast(2))
  }

  private static func withoutCapitals(_ name: String) -> String {
    var result = ""
    for character in name {
      if character.isUppercase, result.last?.isLowercase == true { result += "_" }
      result += character.lowercased()
    }
    return result
  }

  /// A qualified name as part of a placeholder's name: `layers_0_weight`.
  static func identifier(_ name: String) -> String {
    String(name.lowercased().map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "_" })
  }
}
