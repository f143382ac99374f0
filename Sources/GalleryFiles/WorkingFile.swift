/// Files that a program keeps beside those that somebody writes, while that goes on.
package enum WorkingFile {
  /// Whether a name is one that an editor or a file manager gives: `.a.swp` of Vim, `.#a` and `#a#` of Emacs, `a~` of
  /// many, `.DS_Store`.
  package static func isOne(_ name: String) -> Bool {
    if name.hasSuffix("~") || name == ".DS_Store" { return true }
    if name.hasPrefix(".#") || name.hasPrefix("#") && name.hasSuffix("#") { return true }
    // Vim counts down from `.swp` to `.saa`; other editors have `.kate-swp`.
    let parts = name.split(separator: ".")
    guard name.hasPrefix("."), parts.count > 1, let last = parts.last else { return false }
    return last == "kate-swp" || last.count == 3 && last.hasPrefix("sw")
  }
}
