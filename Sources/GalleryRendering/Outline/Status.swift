import GalleryModel

/// The outcome of an example as pages name it.
struct Status: Hashable, Sendable {
  enum Kind: String { case passed, failed, skipped }

  var kind: Kind
  var name: String

  static let passed = Status(.passed)

  init(_ outcome: Outcome) {
    switch outcome {
    case .passed: (kind, name) = (.passed, "Passed")
    case .failedAsExpected: (kind, name) = (.passed, "Failed as expected")
    case .failed: (kind, name) = (.failed, "Failed")
    case .notRun: (kind, name) = (.skipped, "Not run")
    }
  }
}
