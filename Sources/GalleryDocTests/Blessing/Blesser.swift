package import GalleryDiagnostics
package import GalleryModel

/// Puts what code gave in the place of what the comments of one file say.
///
/// It changes bytes by the ranges of the pieces, after it has seen that the file still holds their texts there, and
/// never searches. A file that has changed since its comments were read is left as it is, whole; a comment whose new
/// text could not be read back is left out and named.
package struct Blesser: Sendable {
  private let path: String
  private let bytes: [UInt8]

  /// `path` is package-relative; `bytes` are those from which the comments were read.
  package init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }

  /// Edits the comments of the checks that differ; other checks change nothing.
  package func bless(_ checks: [DocTestResult.Check]) -> Diagnosed<BlessedFile> {
    var edits: [SourceEdit] = []
    var diagnostics: [Diagnostic] = []
    if let line = firstContradiction(checks) { return unchanged([overlap(at: line)]) }
    for check in checks {
      guard case .differs(let actual) = check.outcome else { continue }
      do throws(DiagnosticError) {
        let spellings = try spellings(of: check.expectation)
        do throws(CommentRefusal) {
          edits += try CommentEdits(check.expectation, spellings, in: bytes).edits(for: actual)
        } catch {
          diagnostics.append(error.diagnostic(path, check.expectation, actual: actual))
        }
      } catch {
        return unchanged(error.diagnostics)
      }
    }
    do {
      let edited = try SourceEdit.apply(edits, to: bytes)
      return Diagnosed(
        BlessedFile(path: path, original: bytes, edited: edited), diagnostics)
    } catch {
      let above = bytes[..<error.second.range.lowerBound]
      return unchanged([overlap(at: above.count { $0 == UInt8(ascii: "\n") } + 1)])
    }
  }

  private func unchanged(_ diagnostics: [Diagnostic]) -> Diagnosed<BlessedFile> {
    Diagnosed(BlessedFile(path: path, original: bytes, edited: bytes), diagnostics)
  }

  private func spellings(of expectation: Expectation) throws(DiagnosticError) -> [PieceSpelling] {
    var spellings: [PieceSpelling] = []
    for piece in expectation.pieces {
      guard let spelling = PieceSpelling(of: piece, in: bytes) else {
        throw DiagnosticError(
          Diagnostic(
            "bless-changed", at: location(expectation),
            "file has changed since its comments were read, and is left as it is",
            fixIts: [Diagnostic.FixIt("run `gallery bless` again")]))
      }
      spellings.append(spelling)
    }
    return spellings
  }

  /// The line of a comment of which two checks say different things.
  private func firstContradiction(_ checks: [DocTestResult.Check]) -> Int? {
    var texts: [Int: String] = [:]
    for check in checks {
      guard let place = check.expectation.pieces.first?.range.lowerBound else { continue }
      let text: String
      switch check.outcome {
      case .met: text = check.expectation.text
      case .differs(let actual): text = actual
      case .notReached, .stopped: continue
      }
      guard texts.updateValue(text, forKey: place).map({ $0 == text }) ?? true else {
        return check.expectation.line
      }
    }
    return nil
  }

  private func overlap(at line: Int) -> Diagnostic {
    Diagnostic(
      "bless-overlap", at: SourceLocation(path: path, line: line),
      "comment is to be changed in two ways, and its file is left as it is",
      notes: [
        Diagnostic.Note("the code above it ran more than once and gave different results")
      ],
      fixIts: [Diagnostic.FixIt("edit the comment by hand, or give each run a comment of its own")])
  }

  private func location(_ expectation: Expectation) -> SourceLocation {
    SourceLocation(path: path, line: expectation.line, column: expectation.column)
  }
}
