internal import GalleryDocTests
internal import GalleryRendering

/// Differences for the page of the documentation's tests: lines as on the terminal, what differs in them marked.
enum DifferencePieces {
  /// Nothing for texts that have nothing in common: to show both tells the same.
  @Sendable static func of(_ expected: String, _ actual: String) -> [DocTestFailureView.Piece] {
    let lines = DiffPage.lines(expected: expected, actual: actual)
    let hasCommonText = lines.contains { line in
      line.spans.contains { !$0.differs && !$0.text.allSatisfy(\.isWhitespace) }
    }
    guard hasCommonText else { return [] }
    return lines.enumerated().flatMap { index, line in
      [.same((index == 0 ? "" : "\n") + sign(of: line.side))]
        + line.spans.map { piece($0, on: line.side) }
    }
  }

  private static func sign(of side: DiffPage.Side) -> String {
    switch side {
    case .both: "  "
    case .expected: "- "
    case .actual: "+ "
    }
  }

  private static func piece(
    _ span: DiffPage.Span, on side: DiffPage.Side
  ) -> DocTestFailureView.Piece {
    guard span.differs else { return .same(span.text) }
    return side == .expected ? .removed(span.text) : .added(span.text)
  }
}
