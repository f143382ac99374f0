package import GalleryModel

extension Cache {
  /// What one build used.
  package struct BuildRecord: Codable, Hashable, Sendable {
    /// What the build used for one example.
    package struct Used: Codable, Hashable, Sendable {
      package var example: ExampleID
      /// The digest of the key of its result; nil if it has none.
      package var result: String?
      /// The digest of the key of its library; nil if it was not compiled.
      package var library: String?
      /// The digest of the key of its text as it was read.
      package var source: String?
      /// Wall seconds of compiling and running; nil where they are not known.
      package var seconds: Double?

      package init(
        example: ExampleID, result: String? = nil, library: String? = nil, source: String? = nil,
        seconds: Double? = nil
      ) {
        self.example = example
        self.result = result
        self.library = library
        self.source = source
        self.seconds = seconds
      }
    }

    /// Sorted by example.
    package let examples: [Used]

    package init(examples: [Used]) { self.examples = examples.sorted { $0.example < $1.example } }
  }
}
