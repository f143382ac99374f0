import Foundation

@testable import GallerySearch

/// Reads an index as the browser does.
struct IndexReader {
  struct Page: Hashable {
    var path: String
    var title: String
    var kinds: String
  }

  var pages: [Page] = []
  /// The numbers of the texts in which each term stands.
  var texts: [String: [Int]] = [:]
  /// Terms that are held once a page.
  var common: Set<String> = []

  private struct Data: Decodable {
    var pages: [String]
    var terms: String
    var texts: String
  }

  init(_ index: SearchIndex) throws {
    let script = String(decoding: index.script, as: UTF8.self)
    let json = script.dropFirst("gallerySearch.index(".count).dropLast(");\n".count)
    let data = try JSONDecoder().decode(Data.self, from: Foundation.Data(json.utf8))
    for start in stride(from: 0, to: data.pages.count, by: 3) {
      pages.append(
        Page(path: data.pages[start], title: data.pages[start + 1], kinds: data.pages[start + 2]))
    }
    var numbers = Self.numbers(data.texts)[...]
    for term in Self.terms(data.terms) {
      var last = 0
      let count = numbers.popFirst() ?? 0
      if count % 2 == 1 { common.insert(term) }
      texts[term] = (0..<(count / 2)).map { _ in
        last += numbers.popFirst() ?? 0
        return last
      }
    }
  }

  private static func terms(_ coded: String) -> [String] {
    var terms: [[UInt16]] = []
    for unit in coded.utf16 {
      if (65...90).contains(unit) {
        terms.append(Array((terms.last ?? []).prefix(Int(unit) - 65)))
      } else {
        terms[terms.count - 1].append(unit)
      }
    }
    return terms.map { String(decoding: $0, as: UTF16.self) }
  }

  static func numbers(_ packed: String) -> [Int] {
    var numbers: [Int] = []
    var (number, scale) = (0, 1)
    for byte in packed.utf8 {
      let digit = PackedNumbers.alphabet.firstIndex(of: byte) ?? -1
      number += digit % PackedNumbers.base * scale
      scale *= PackedNumbers.base
      if digit < PackedNumbers.base {
        numbers.append(number)
        (number, scale) = (0, 1)
      }
    }
    return numbers
  }
}
