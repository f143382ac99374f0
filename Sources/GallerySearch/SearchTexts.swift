/// The texts of one page, as a script that the browser loads to show the lines that match.
///
/// ```
/// gallerySearch.text(PATH, [[FRAGMENT, NAME, KIND, LINES, KIND, LINES, …], …]);
/// ```
package enum SearchTexts {
  /// Site path of the script of a page.
  package static func path(of page: String) -> String {
    "search/" + (page.hasSuffix(".html") ? String(page.dropLast(5)) : page) + ".js"
  }

  /// The script.
  package static func script(_ page: SearchablePage) -> [UInt8] {
    let places = page.places.map { place in
      let texts = place.texts.flatMap {
        [String($0.kind.letter), $0.lines.joined(separator: "\n")]
      }
      return ScriptLiteral.array(([place.fragment, place.name] + texts).map(ScriptLiteral.string))
    }
    let list = ScriptLiteral.array(places)
    return Array("gallerySearch.text(\(ScriptLiteral.string(page.path)),\(list));\n".utf8)
  }
}
