internal import GalleryDiagnostics

/// In JSON a rule is a word, or an object with `pattern` and `replacement`.
extension Normalizer: Codable {
  package init(from decoder: any Decoder) throws {
    if let word = try? decoder.singleValueContainer().decode(String.self) {
      try self.init(word: word)
    } else {
      self = .replacement(try TextReplacement(from: decoder))
    }
  }

  package func encode(to encoder: any Encoder) throws {
    switch self {
    case .replacement(let replacement): try replacement.encode(to: encoder)
    default:
      var container = encoder.singleValueContainer()
      try container.encode(word)
    }
  }
}
