/// The kinds of asides: those of DocC, and GitHub's caution.
package enum MarkdownAsideKind: String, CaseIterable, Hashable, Sendable {
  case note, tip, important, experiment, warning, attention, caution
  case author, authors, bug, complexity, copyright, date, invariant
  case mutatingVariant = "mutating-variant"
  case nonMutatingVariant = "non-mutating-variant"
  case postcondition, precondition, remark, requires, since
  case toDo = "to-do"
  case version, `throws`
  case seeAlso = "see-also"

  /// The kind that a text before a colon names, whatever its case: `See also` or `SeeAlso`.
  package init?(tag: some StringProtocol) {
    guard let kind = Self.byName[tag.lowercased()] else { return nil }
    self = kind
  }

  /// The kind that GitHub's `[!NOTE]` names, whatever its case.
  package init?(alert: some StringProtocol) {
    let kinds: [Self] = [.note, .tip, .important, .warning, .caution]
    guard let kind = kinds.first(where: { "[!\($0.rawValue)]" == alert.lowercased() }) else {
      return nil
    }
    self = kind
  }

  /// What readers see above the aside.
  package var title: String {
    switch self {
    case .nonMutatingVariant: "Non-Mutating Variant"
    default: rawValue.split(separator: "-").map(\.capitalized).joined(separator: " ")
    }
  }

  private static let byName = Dictionary(
    allCases.flatMap { kind in
      [
        (kind.title.lowercased(), kind),
        (kind.title.lowercased().filter { $0 != " " && $0 != "-" }, kind),
      ]
    }, uniquingKeysWith: { first, _ in first })
}

extension Substring {
  fileprivate var capitalized: String { prefix(1).uppercased() + dropFirst() }
}
