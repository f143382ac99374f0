internal import GalleryDiagnostics
internal import GalleryModel

/// Why one comment is not edited.
enum CommentRefusal: Error, Equatable {
  /// It says how code ends, not what it gives.
  case kind
  case noText
  case severalLines
  /// A text that would not read back, with the reason.
  case unwritable(String)
  /// Lines are to come below one that cannot be continued.
  case noRoom
  /// Nothing was printed, and a comment without quotation marks cannot say so.
  case nothingPrinted
  /// A line that is to go holds more than the comment.
  case sharedLine

  func diagnostic(_ path: String, _ expectation: Expectation, actual: String) -> Diagnostic {
    let (reason, advice) = words
    let lines = actual.linesOfText
    let more = lines.count > 1 ? " and \(lines.count - 1) more lines" : ""
    return Diagnostic(
      "bless-refused",
      at: SourceLocation(path: path, line: expectation.line, column: expectation.column),
      "comment is left as it is: \(reason)",
      notes: [Diagnostic.Note("what came is '\(lines[0].prefix(200))'\(more)")],
      fixIts: [Diagnostic.FixIt(advice)])
  }

  private var words: (reason: String, advice: String) {
    switch self {
    case .kind:
      (
        "it says how the code ends, which no record can repair",
        "mend the code, or take the comment out"
      )
    case .noText:
      (
        "it gives no text that could be replaced",
        "write the text behind the comment's first word, as in `// Prints \"\"`"
      )
    case .severalLines:
      (
        "the value takes several lines and the comment is one",
        "print the value and say what it prints, a comment for each line"
      )
    case .unwritable(let obstacle):
      ("the text cannot be written there, as \(obstacle)", "show less of it, or another value")
    case .noRoom:
      (
        "more lines came, and no line can follow the last of the comment",
        "write the comment as `// Prints` lines of its own"
      )
    case .nothingPrinted:
      (
        "nothing was printed, and it has no quotation marks to say so",
        "take the comment out, or write `// Prints \"\"`"
      )
    case .sharedLine:
      (
        "fewer lines came, and the line of one that is too many holds more than the comment",
        "take that comment out by hand"
      )
    }
  }
}
