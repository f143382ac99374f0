internal import GalleryDiagnostics

/// Leaves out what the compiler says of a block's last value when it reads the author's text alone: that it is
/// unused, which it is not where the gallery shows it.
enum UnusedValues {
  /// The messages without those at these places.
  ///
  /// Where nothing else is an error, the errors stay: without them nobody would know why the text was refused.
  static func remove(
    from diagnostics: [Diagnostic], at places: Set<SourceLocation>
  ) -> [Diagnostic] {
    let kept = diagnostics.filter { diagnostic in
      guard let location = diagnostic.location, places.contains(location) else { return true }
      return !saysUnused(diagnostic.summary)
    }
    if kept.contains(where: { $0.severity == .error }) { return kept }
    return diagnostics.filter { $0.severity == .error || kept.contains($0) }
  }

  /// The wording of the compiler's messages of the kind `expression_unused_…`, whose group may stand behind them.
  private static func saysUnused(_ text: String) -> Bool {
    let words = text.firstRange(of: " [#").map { text[..<$0.lowerBound] } ?? text[...]
    return words.hasSuffix(" is unused") || words.hasPrefix("expression resolves to an unused ")
  }
}
