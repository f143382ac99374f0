/// The names that lead to pages, by their first letters: what readers without scripts have for a search.
///
/// - Names are the symbols that code uses, and the words of titles.
/// - A name whose word stands on more than a quarter of the pages, and on more than eight, is left out.
/// - There are at most 500: first symbols of several pages, then words, then other symbols, and what stands on more
///   pages before what stands on fewer. Of equal ones the last letters decide, so that no part of the alphabet is cut
///   off. A name has at most five links. So the list of a thousand examples is as long as that of a hundred.
package struct NameList: Hashable, Sendable {
  package struct Link: Hashable, Sendable {
    /// The place of the page among the entries.
    package var page: Int
    /// Empty for the top of the page.
    package var fragment: String
  }

  package struct Row: Hashable, Sendable {
    package var text: String
    package var isSymbol: Bool
    package var links: [Link]
    /// How many pages have the name and no link.
    package var others: Int
  }

  package struct Letter: Hashable, Sendable {
    /// One letter, or `#` for all that is none.
    package var name: String
    package var rows: [Row]
  }

  package var letters: [Letter]

  static let longest = 500
  static let mostLinks = 5

  package init(_ entries: [SearchEntry]) {
    var spread: [String: Int] = [:]
    for entry in entries {
      for term in entry.terms { spread[term, default: 0] += 1 }
    }
    let most = max(8, entries.count / 4)
    var found: [String: [(page: Int, name: SearchEntry.Name)]] = [:]
    for (page, entry) in entries.enumerated() {
      for name in entry.names where spread[name.term, default: 0] <= most {
        found[name.term, default: []].append((page, name))
      }
    }
    let rows = found.map { term, places in Candidate(term: term, row: Self.row(places)) }
    let chosen = rows.sorted { $0.rank.lexicographicallyPrecedes($1.rank) }.prefix(Self.longest)
      .sorted { $0.term < $1.term }
    letters = []
    for one in chosen {
      let letter = Self.letter(of: one.term)
      if letters.last?.name != letter { letters.append(Letter(name: letter, rows: [])) }
      letters[letters.count - 1].rows.append(one.row)
    }
  }

  private struct Candidate {
    var term: String
    var row: Row

    /// The smaller, the sooner it is in the list.
    var rank: [Int] {
      let pages = row.links.count + row.others
      let group = row.isSymbol ? (pages > 1 ? 0 : 2) : 1
      return [group, -pages] + term.unicodeScalars.reversed().map { Int($0.value) }
    }
  }

  private static func row(_ places: [(page: Int, name: SearchEntry.Name)]) -> Row {
    let isSymbol = places.contains { $0.name.isSymbol }
    let spelling = places.first { $0.name.isSymbol == isSymbol }.map(\.name.text) ?? ""
    let links = places.prefix(mostLinks).map { Link(page: $0.page, fragment: $0.name.fragment) }
    return Row(
      text: isSymbol ? spelling : lowered(spelling), isSymbol: isSymbol, links: links,
      others: places.count - links.count)
  }

  /// A word that begins a title is no name; one with other capitals may be.
  private static func lowered(_ word: String) -> String {
    word.dropFirst().contains(where: \.isUppercase) ? word : word.lowercased()
  }

  private static func letter(of term: String) -> String {
    guard let first = term.first, first.isLetter else { return "#" }
    return first.uppercased()
  }
}
