internal import GalleryModel

/// The info string of a fence: a language and words, such as `swift no-run name=parsing`.
///
/// Words may stand apart at blanks or commas, and behind the language as in `swift,no-run`. What is not known here is
/// another tool's.
struct FenceInfo {
  /// In small letters; empty without one.
  let language: String
  let attributes: SnippetAttributes

  init(_ info: String) {
    let words = info.split { $0 == " " || $0 == "\t" || $0 == "," }.map(String.init)
    language = words.first?.lowercased() ?? ""
    var attributes = SnippetAttributes()
    for word in words.dropFirst() {
      switch word.lowercased() {
      case "no-run": attributes.runs = false
      case "compile-fail": attributes.mustNotCompile = true
      case "trap": attributes.mustTrap = true
      case "throws": attributes.mustThrow = true
      case "ignore": attributes.isIgnored = true
      case "setup": attributes.isSetup = true
      case "continues": attributes.continues = true
      default:
        guard let sign = word.firstIndex(of: "=") else { continue }
        let value = String(word[word.index(after: sign)...])
        switch word[..<sign] {
        case "name": attributes.name = value
        case "normalize": attributes.normalizers = value.split(separator: "+").map(String.init)
        default: continue
        }
      }
    }
    self.attributes = attributes
  }
}
