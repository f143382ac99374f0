/// A short text, parts of which may be raised: `×10⁶`.
struct Label: Equatable {
  struct Part: Equatable {
    var text: String
    var isRaised = false
  }

  var parts: [Part]

  init(_ text: String) { parts = text.isEmpty ? [] : [Part(text: text)] }

  /// `10ⁿ` behind a text.
  init(_ text: String, powerOfTen exponent: Int) {
    parts = [
      Part(text: text + "10"), Part(text: NumberText.integer(exponent), isRaised: true),
    ]
  }

  var isEmpty: Bool { parts.isEmpty }

  /// The text without raised letters.
  var plain: String { parts.map { $0.isRaised ? "^" + $0.text : $0.text }.joined() }

  /// The label with others around it.
  static func joined(_ labels: [Label], separator: String) -> Label {
    var result = Label("")
    for label in labels where !label.isEmpty {
      if !result.isEmpty { result.parts.append(Part(text: separator)) }
      result.parts += label.parts
    }
    return result
  }
}
