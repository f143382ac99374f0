package import GalleryDiagnostics

/// Texts that one place gave in different worlds.
package struct ShakeFinding: Sendable {
  /// The name of each world with what came there, the usual one first.
  package var texts: [(world: String, text: String)]
  /// How a rule is named at that place, such as `normalize=` on a fence.
  package var option: String
  /// Whether a comment can say that the order of lines does not count.
  package var allowsUnordered: Bool

  package init(
    texts: [(world: String, text: String)], option: String, allowsUnordered: Bool = true
  ) {
    self.texts = texts
    self.option = option
    self.allowsUnordered = allowsUnordered
  }

  /// The message: two of the texts, and the rule that would make all alike.
  package func diagnostic(
    at location: SourceLocation, normalizers: [Normalizer]
  ) -> Diagnostic {
    let usual = texts[0]
    let other = texts.first { $0.text != usual.text } ?? usual
    let stabilizer = Stabilizer(normalizers: normalizers)
    let all = texts.map(\.text)
    var fixIts: [Diagnostic.FixIt] = []
    if let rules = stabilizer.rules(for: all) {
      let words = rules.map(\.word).joined(separator: "+")
      fixIts = [.init("make it stable with", replacement: option + words)]
    } else if allowsUnordered, stabilizer.isOrderOfLines(all) {
      fixIts = [
        .init("only the order of lines differs: write", replacement: "// Unordered output:")
      ]
    }
    return Diagnostic(
      "unstable", at: location, "what the code gives is something else \(other.world)",
      notes: [usual, other].map { .init("\($0.world): \(Self.short($0.text))") },
      fixIts: fixIts)
  }

  private static func short(_ text: String) -> String {
    let line = VisibleText.line(text.replacing("\n", with: "⏎"))
    return line.count > 200 ? line.prefix(199) + "…" : line
  }
}
