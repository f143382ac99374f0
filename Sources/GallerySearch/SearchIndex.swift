/// The words of a site and the texts in which they stand, as a script that the browser loads.
///
/// ```
/// gallerySearch.index({pages: [PATH, TITLE, KINDS, …], terms: "…", texts: "…"});
/// ```
///
/// - `pages` has three strings a page. `KINDS` names the texts of the page by the letters of their kinds, a space
///   between places: `tp hp co`. Texts are counted over the whole site, in this order.
/// - `terms` are sorted. Each is a capital, which says how many UTF-16 units it shares with the one before (`A` none,
///   `B` one), and the rest; terms are folded and hold no capital of ASCII.
/// - `texts` has for each term twice the count of texts that hold it, the first one's number and the distances to the
///   next ones, as packed numbers. A term that stands on more than a quarter of the pages, and on more than 16, is held
///   once a page, where it counts most, and the count is one more: such a word tells pages apart, but hardly places.
package struct SearchIndex: Sendable {
  /// Site path of the script.
  package static let path = "search-index.js"

  /// The script; the same for the same pages.
  package var script: [UInt8]

  /// The index of pages, in the order in which equal results are shown.
  package init(_ entries: [SearchEntry]) {
    let pages = entries.flatMap { entry in
      [
        entry.path, entry.title,
        entry.kinds.map { String($0.map(\.letter)) }.joined(separator: " "),
      ].map(ScriptLiteral.string)
    }
    let texts = Self.texts(of: entries)
    let terms = texts.keys.sorted()
    var packed: [UInt8] = []
    for term in terms {
      let (numbers, isCommon) = texts[term] ?? ([], false)
      PackedNumbers.append(numbers.count << 1 | (isCommon ? 1 : 0), to: &packed)
      var last = 0
      for number in numbers {
        PackedNumbers.append(number - last, to: &packed)
        last = number
      }
    }
    script = Array("gallerySearch.index({\"pages\":\(ScriptLiteral.array(pages)),\n".utf8)
    script += Array("\"terms\":\(ScriptLiteral.string(Self.frontCoded(terms))),\n".utf8)
    script += Array("\"texts\":\"".utf8) + packed + Array("\"});\n".utf8)
  }

  /// The numbers of the texts in which a term stands, in order, and whether it is held once a page.
  private static func texts(
    of entries: [SearchEntry]
  ) -> [String: (numbers: [Int], isCommon: Bool)] {
    var spread: [String: Int] = [:]
    for entry in entries {
      for term in entry.terms { spread[term, default: 0] += 1 }
    }
    let most = max(16, entries.count / 4)
    var texts = spread.mapValues { (numbers: [Int](), isCommon: $0 > most) }
    var first = 0
    for entry in entries {
      var position = 0
      for term in entry.terms {
        let count = Int(entry.postings[position])
        let numbers = entry.postings[(position + 1)...(position + count)].map { first + Int($0) }
        if spread[term, default: 0] > most {
          texts[term]?.numbers.append(numbers[0])
        } else {
          texts[term]?.numbers += numbers.sorted()
        }
        position += count + 1
      }
      first += entry.kinds.reduce(0) { $0 + $1.count }
    }
    return texts
  }

  private static func frontCoded(_ terms: [String]) -> String {
    var result = String.UnicodeScalarView()
    var last: [Unicode.Scalar] = []
    for term in terms {
      let scalars = Array(term.unicodeScalars)
      let shared = zip(last, scalars).prefix { $0 == $1 }.prefix(longestShared).map(\.0)
      let units = shared.reduce(0) { $0 + UTF16.width($1) }
      result.append(Unicode.Scalar(UInt8(ascii: "A") + UInt8(units)))
      result.append(contentsOf: scalars[shared.count...])
      last = scalars
    }
    return String(result)
  }

  /// Characters, of one or two UTF-16 units each: a capital can say so.
  private static let longestShared = 12
}
