/// Which way a language is written.
enum TextDirection {
  /// Scripts that run from right to left (ISO 15924).
  private static let scripts: Set<String> = [
    "adlm", "arab", "aran", "hebr", "mand", "mend", "nkoo", "rohg", "samr", "syrc", "thaa",
  ]
  /// Languages that are written in one of them unless their tag names another script.
  private static let languages: Set<String> = [
    "ar", "arc", "ckb", "dv", "fa", "he", "iw", "ks", "nqo", "pnb", "prs", "ps", "sd", "syr", "ug",
    "ur", "yi",
  ]

  /// The value of `dir` for a BCP 47 tag; nil for left to right, which needs none.
  static func attribute(for language: String) -> String? {
    let parts = language.lowercased().split(separator: "-").map(String.init)
    // The script follows the language, and has four letters.
    if let script = parts.dropFirst().first(where: { $0.count == 4 && $0.allSatisfy(\.isLetter) }) {
      return scripts.contains(script) ? "rtl" : nil
    }
    return parts.first.map(languages.contains) == true ? "rtl" : nil
  }
}
