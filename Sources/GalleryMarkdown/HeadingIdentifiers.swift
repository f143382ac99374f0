/// Gives ids to the headings of a page, no two the same.
///
/// They are GitHub's: lower case, letters and digits of every script kept, spaces turned into hyphens,
/// other punctuation dropped; `-1`, `-2` and so on where a text comes again.
package struct HeadingIdentifiers: Hashable, Sendable {
  private var used: Set<String>
  /// The last number given to a repeated text.
  private var numbers: [String: Int] = [:]

  /// Ids for a page whose other elements have the `reserved` ones.
  package init(reserved: Set<String> = []) { used = reserved }

  /// Keeps headings from an id.
  package mutating func reserve(_ identifier: String) { used.insert(identifier) }

  /// The next id for a text.
  package mutating func identifier(for text: String) -> String {
    let slug = Self.slug(text)
    if used.insert(slug).inserted { return slug }
    var number = numbers[slug, default: 0] + 1
    while !used.insert("\(slug)-\(number)").inserted { number += 1 }
    numbers[slug] = number
    return "\(slug)-\(number)"
  }

  /// The id of a text that comes once.
  package static func slug(_ text: String) -> String {
    var slug = String.UnicodeScalarView()
    for scalar in text.lowercased().unicodeScalars {
      if scalar == " " || scalar == "-" {
        slug.append("-")
      } else if scalar == "_" || keeps(scalar.properties.generalCategory) {
        slug.append(scalar)
      }
    }
    return slug.isEmpty ? "section" : String(slug)
  }

  private static func keeps(_ category: Unicode.GeneralCategory) -> Bool {
    switch category {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .nonspacingMark, .spacingMark, .decimalNumber, .letterNumber:
      true
    default: false
    }
  }
}
