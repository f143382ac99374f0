import GalleryModel

/// Finds the examples that have most in common with another: tags, imports, words of title and summary.
///
/// An inverted index; a feature that many examples share says little and is left out, so the work
/// grows with the number of examples and not with its square. Weights are whole numbers, so the
/// order is the same on every machine; equal ones go by id.
struct Related: Sendable {
  /// Features that more examples share are left out.
  private static let commonest = 48
  private static let shown = 3

  private struct Feature: Hashable {
    enum Kind: Hashable { case tag, module, word }
    var kind: Kind
    var text: String
  }

  /// Indices of the related examples, for each example.
  private(set) var neighbours: [[Int]]

  init(_ examples: [Example]) {
    let features = examples.map(Self.features)
    var postings: [Feature: [Int]] = [:]
    for (index, weights) in features.enumerated() {
      for feature in weights.keys { postings[feature, default: []].append(index) }
    }
    var scores = [Int](repeating: 0, count: examples.count)
    neighbours = features.indices.map { index in
      var touched: [Int] = []
      for (feature, weight) in features[index] {
        let others = postings[feature] ?? []
        guard others.count > 1, others.count <= Self.commonest else { continue }
        let rarity = Int.bitWidth - (examples.count / others.count).leadingZeroBitCount
        for other in others where other != index {
          if scores[other] == 0 { touched.append(other) }
          scores[other] += weight * rarity
        }
      }
      let ranked = touched.sorted {
        (scores[$1], examples[$0].id) < (scores[$0], examples[$1].id)
      }
      for other in touched { scores[other] = 0 }
      return Array(ranked.prefix(Self.shown))
    }
  }

  private static func features(of example: Example) -> [Feature: Int] {
    var weights: [Feature: Int] = [:]
    for word in words(of: example.summary) { weights[Feature(kind: .word, text: word)] = 1 }
    for word in words(of: example.title) { weights[Feature(kind: .word, text: word)] = 2 }
    for module in example.imports { weights[Feature(kind: .module, text: module)] = 2 }
    for tag in example.options.tags { weights[Feature(kind: .tag, text: tag)] = 4 }
    return weights
  }

  /// Lower-case words of four letters or more, without the commonest English ones.
  private static func words(of text: String) -> Set<String> {
    var words: Set<String> = []
    for word in text.lowercased().split(whereSeparator: { !($0.isLetter || $0.isNumber) })
    where word.utf8.count > 3 && !stopWords.contains(String(word)) {
      words.insert(String(word))
    }
    return words
  }

  private static let stopWords: Set<String> = [
    "about", "after", "also", "away", "been", "before", "both", "each", "example", "examples",
    "from", "have", "here", "into", "more", "most", "only", "other", "over", "same", "shows",
    "some", "such", "than", "that", "their", "them", "then", "there", "these", "they", "this",
    "those", "through", "under", "using", "very", "were", "what", "when", "where", "which",
    "while", "will", "with", "without", "your",
  ]
}
