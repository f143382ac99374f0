/// Fragment names of headings, sections and tags.
enum Slug {
  /// Lower-case letters and digits with single hyphens between, `section` if none are left.
  static func of(_ text: String) -> String {
    var slug = ""
    var gap = false
    for character in text.lowercased() {
      if character.isLetter || character.isNumber {
        if gap, !slug.isEmpty { slug.append("-") }
        slug.append(character)
        gap = false
      } else {
        gap = true
      }
    }
    return slug.isEmpty ? "section" : slug
  }
}
