/// What is kept of a page until the index is made: its words and where they stand, not its texts.
package struct SearchEntry: Hashable, Sendable {
  /// A name that leads to the page in the list of names.
  struct Name: Hashable, Sendable {
    /// As it is spelt.
    var text: String
    var term: String
    var isSymbol: Bool
    var fragment: String
  }

  package var path: String
  package var title: String
  /// The kinds of the texts of each place.
  private(set) var kinds: [[SearchKind]]
  /// Sorted, no two equal.
  private(set) var terms: [String]
  /// Of each term how many texts hold it, at most one a place, then their numbers, those of one kind in order and the
  /// kind that counts most first; texts are counted over the places.
  private(set) var postings: [UInt32]
  /// No term twice.
  private(set) var names: [Name]

  package init(_ page: SearchablePage) {
    path = page.path
    title = page.title
    kinds = page.places.map { $0.texts.map(\.kind) }
    var numbers: [String: [UInt32]] = [:]
    var first = 0
    for place in page.places {
      for (term, text) in Self.bestTexts(of: place) {
        numbers[term, default: []].append(UInt32(first + text))
      }
      first += place.texts.count
    }
    let flat = kinds.flatMap(\.self)
    for term in numbers.keys {
      numbers[term]?.sort { (flat[Int($0)].rawValue, $0) < (flat[Int($1)].rawValue, $1) }
    }
    terms = numbers.keys.sorted()
    postings = terms.flatMap { term in
      let texts = numbers[term] ?? []
      return [UInt32(texts.count)] + texts
    }
    names = Self.names(of: page)
  }

  /// Of each term in a place the text whose kind counts most: the others would not change what is found.
  private static func bestTexts(of place: SearchablePage.Place) -> [String: Int] {
    var best: [String: Int] = [:]
    let order = place.texts.indices.sorted {
      (place.texts[$0].kind.rawValue, $0) < (place.texts[$1].kind.rawValue, $1)
    }
    for index in order {
      for term in place.texts[index].lines.flatMap(SearchWords.terms) where best[term] == nil {
        best[term] = index
      }
    }
    return best
  }

  /// The symbols of its code and the words of its title, unless they are short.
  private static func names(of page: SearchablePage) -> [Name] {
    var seen: Set<String> = []
    var names: [Name] = []
    func add(_ text: String, isSymbol: Bool, fragment: String) {
      for (word, term) in SearchWords.words(in: text) where seen.insert(term).inserted {
        if term.utf8.count < shortestName || !term.utf8.contains(where: { $0 >= 0x61 }) { continue }
        names.append(Name(text: word, term: term, isSymbol: isSymbol, fragment: fragment))
      }
    }
    for place in page.places {
      for symbol in place.symbols { add(symbol, isSymbol: true, fragment: place.fragment) }
    }
    add(page.title, isSymbol: false, fragment: "")
    return names
  }

  private static let shortestName = 4
}
