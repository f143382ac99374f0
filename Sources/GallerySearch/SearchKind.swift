/// The kind of text in which a word stands, the one that counts most first.
package enum SearchKind: Int, CaseIterable, Hashable, Sendable {
  case title, heading, code, prose, output

  /// How files of the search name it.
  var letter: Character {
    switch self {
    case .title: "t"
    case .heading: "h"
    case .code: "c"
    case .prose: "p"
    case .output: "o"
    }
  }
}
