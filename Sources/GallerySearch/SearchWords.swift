internal import Foundation

/// The words of a text, as the index holds them and as a query is read.
///
/// - A word is a run of letters, marks, digits and `_`. In scripts that write no spaces every character is one.
/// - It is folded: compatibility forms are resolved, diacritics of Latin, Greek and Cyrillic letters dropped, letters
///   raised and lowered again, so that `Straße`, `STRASSE` and `strasse` are one.
/// - A term is a folded word with `-` between its parts, which begin after `_` and at capitals as in `camelCase`:
///   `HTMLNode_2` gives `html-node-2`. A query needs no parts: it matches from the beginning of any of them on.
/// - Numbers of more than four digits, what follows a decimal point and words of more than 40 characters do not count.
///
/// The script of the search reads queries by the same rules; a test holds both together. What Unicode says of a
/// character that it has assigned does not change, so that versions of Unicode make no difference.
package enum SearchWords {
  static let longest = 40
  static let longestNumber = 4

  /// The terms of a text, in order.
  package static func terms(in text: String) -> [String] { runs(in: text).compactMap(term) }

  /// The words of a text with their terms, in order.
  static func words(in text: String) -> [(word: String, term: String)] {
    runs(in: text).compactMap { run in
      term(run).map { (String(String.UnicodeScalarView(run)), $0) }
    }
  }

  private static func runs(in text: String) -> [ArraySlice<Unicode.Scalar>] {
    let scalars = Array(isASCII(text) ? text.unicodeScalars : composed(text).unicodeScalars)
    var runs: [ArraySlice<Unicode.Scalar>] = []
    var start = 0
    while start < scalars.count {
      let kind = WordScalar(scalars[start])
      var end = start + 1
      if kind != .none {
        if kind != .alone {
          while end < scalars.count, WordScalar(scalars[end]).joins { end += 1 }
        }
        if !isFraction(scalars, at: start) { runs.append(scalars[start..<end]) }
      }
      start = end
    }
    return runs
  }

  /// A word without case, diacritics and compatibility forms.
  package static func fold(_ word: String) -> String {
    if isASCII(word) { return word.lowercased().filter { $0 != "_" } }
    var folded = String.UnicodeScalarView()
    for scalar in word.decomposedStringWithCompatibilityMapping.unicodeScalars
    where !(0x300...0x36F).contains(scalar.value) {
      for upper in scalar.properties.uppercaseMapping.unicodeScalars {
        folded.append(
          contentsOf: upper.properties.lowercaseMapping.unicodeScalars.filter {
            WordScalar($0).isLetterOrDigit
          })
      }
    }
    return composed(String(folded))
  }

  private static func term(_ word: ArraySlice<Unicode.Scalar>) -> String? {
    var parts: [String] = []
    var part = String.UnicodeScalarView()
    func flush() {
      let folded = fold(String(part))
      if !folded.isEmpty { parts.append(folded) }
      part = String.UnicodeScalarView()
    }
    for index in word.indices {
      if word[index] == "_" || beginsPart(word, at: index) { flush() }
      if word[index] != "_" { part.append(word[index]) }
    }
    flush()
    let length = parts.reduce(0) { $0 + $1.utf16.count }
    if length == 0 || length > longest { return nil }
    let isNumber = parts.allSatisfy { $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }
    return isNumber && length > longestNumber ? nil : parts.joined(separator: "-")
  }

  /// True for the `C` of `camelCase` and the `N` of `HTMLNode`.
  private static func beginsPart(_ word: ArraySlice<Unicode.Scalar>, at index: Int) -> Bool {
    guard index > word.startIndex, WordScalar(word[index]) == .upper else { return false }
    let isAfterUpper = WordScalar(word[index - 1]) == .upper
    let isBeforeLower = index + 1 < word.endIndex && WordScalar(word[index + 1]) == .lower
    return !isAfterUpper || isBeforeLower
  }

  private static func isFraction(_ scalars: [Unicode.Scalar], at index: Int) -> Bool {
    guard index > 1, scalars[index - 1] == "." else { return false }
    return ("0"..."9").contains(scalars[index]) && ("0"..."9").contains(scalars[index - 2])
  }

  private static func isASCII(_ text: String) -> Bool { text.utf8.allSatisfy { $0 < 0x80 } }

  private static func composed(_ text: String) -> String {
    text.precomposedStringWithCanonicalMapping
  }
}
