internal import CGalleryCmark

/// The lines on which cmark's blocks stand, mended where cmark 0.30 miscounts.
enum BlockLines {
  /// The lines that cmark names.
  static func of(_ node: OpaquePointer) -> ClosedRange<Int> {
    let first = max(1, Int(cmark_node_get_start_line(node)))
    return first...max(first, Int(cmark_node_get_end_line(node)))
  }

  /// A heading's lines, its underline included: cmark names the line behind it as the last.
  static func ofHeading(_ node: OpaquePointer, in lines: SourceLines) -> ClosedRange<Int> {
    let place = of(node)
    let column = Int(cmark_node_get_start_column(node))
    if lines[place.lowerBound].dropFirst(column - 1).first == 0x23 {
      return place.lowerBound...place.lowerBound
    }
    let underline = place.dropFirst().first { isUnderline(lines[$0]) }
    return place.lowerBound...(underline ?? place.upperBound)
  }

  /// How many lines at the start of a paragraph are link definitions, of which its tree says nothing.
  ///
  /// The last part of the paragraph stands on its last line; cmark counts the parts' lines as if the
  /// definitions were not there.
  static func definitions(before paragraph: OpaquePointer, in lines: SourceLines) -> Int {
    let place = of(paragraph)
    let column = Int(cmark_node_get_start_column(paragraph))
    guard column > 0, lines[place.lowerBound].dropFirst(column - 1).first == 0x5B else { return 0 }
    var last = paragraph
    while let child = cmark_node_last_child(last) { last = child }
    guard last != paragraph, place.contains(where: { hasDefinition(lines[$0]) }) else { return 0 }
    return max(0, place.upperBound - Int(cmark_node_get_end_line(last)))
  }

  private static func hasDefinition(_ line: ArraySlice<UInt8>) -> Bool {
    zip(line, line.dropFirst()).contains { $0 == 0x5D && $1 == 0x3A }
  }

  private static func isUnderline(_ line: ArraySlice<UInt8>) -> Bool {
    let text = line.drop { $0 == 0x20 || $0 == 0x09 || $0 == 0x3E }
      .reversed().drop { $0 == 0x20 || $0 == 0x09 }
    guard let mark = text.first, mark == 0x2D || mark == 0x3D else { return false }
    return text.allSatisfy { $0 == mark }
  }
}
