import GalleryModel

/// Testing has an `Expectation` too: this file names the gallery's for those that import both.
typealias CommentKind = Expectation.Kind
/// See `CommentKind`.
typealias CommentExpectation = Expectation

/// A text in which `«` and `»` stand around the pieces of one expectation, as bytes without the marks.
struct MarkedSource {
  var bytes: [UInt8] = []
  var pieces: [Expectation.Piece] = []

  init(_ marked: String) {
    var start = 0
    for scalar in marked.unicodeScalars {
      switch scalar {
      case "«": start = bytes.count
      case "»":
        let text = String(decoding: bytes[start...], as: UTF8.self)
        pieces.append(
          .init(start..<bytes.count, text, isQuoted: bytes[..<start].last == UInt8(ascii: "\"")))
      default: bytes += String(scalar).utf8
      }
    }
  }

  func expectation(_ kind: Expectation.Kind = .prints(unordered: false)) -> Expectation {
    Expectation(kind, index: 0, line: 1, column: 1, pieces: pieces)
  }

  func check(
    _ actual: String, _ kind: Expectation.Kind = .prints(unordered: false)
  ) -> DocTestResult.Check {
    DocTestResult.Check(expectation(kind), .differs(actual: actual))
  }
}
