/// What one text has and another has not, as `diff -u` writes it and `patch` and `git apply` read it.
package struct UnifiedDiff: Sendable {
  /// Lines that are shown above and below a change.
  private static let context = 3

  private let path: String
  private let isNew: Bool
  private let old: [ArraySlice<UInt8>]
  private let new: [ArraySlice<UInt8>]

  /// `old` is nil for a file that is not there yet.
  package init(path: String, from old: [UInt8]?, to new: [UInt8]) {
    self.path = path
    isNew = old == nil
    self.old = Self.lines(of: old ?? [])
    self.new = Self.lines(of: new)
  }

  /// The differences, to show; bytes that are no UTF-8 are repaired.
  package var text: String { String(decoding: bytes, as: UTF8.self) }

  /// The differences as a terminal shows them: without control characters, removed lines red and new ones green.
  package func visibleText(usesColor: Bool) -> String {
    text.linesOfText.dropLast().enumerated().map { number, line in
      let visible = VisibleText.line(line)
      let code = number < 2 ? "1" : Self.color(of: line)
      guard usesColor, let code else { return visible + "\n" }
      return "\u{1B}[\(code)m\(visible)\u{1B}[0m\n"
    }.joined()
  }

  private static func color(of line: String) -> String? {
    if line.hasPrefix("@@") { return "36" }
    return line.hasPrefix("-") ? "31" : line.hasPrefix("+") ? "32" : nil
  }

  /// The differences, exactly; empty if there are none.
  package var bytes: [UInt8] {
    let changes = SequenceDifference.changes(from: old, to: new)
    if changes.isEmpty { return [] }
    var output = Array("--- \(isNew ? "/dev/null" : DiffPath.written("a/" + path))\n".utf8)
    output += Array("+++ \(DiffPath.written("b/" + path))\n".utf8)
    for hunk in hunks(changes) { write(hunk, to: &output) }
    return output
  }

  /// Changes in groups whose context meets.
  private func hunks(_ changes: [SequenceDifference.Change]) -> [[SequenceDifference.Change]] {
    var hunks: [[SequenceDifference.Change]] = []
    for change in changes {
      if let last = hunks.last?.last,
        change.old.lowerBound - last.old.upperBound <= 2 * Self.context
      {
        hunks[hunks.count - 1].append(change)
      } else {
        hunks.append([change])
      }
    }
    return hunks
  }

  private func write(_ hunk: [SequenceDifference.Change], to output: inout [UInt8]) {
    guard let first = hunk.first, let last = hunk.last else { return }
    let above = min(Self.context, first.old.lowerBound)
    let below = min(Self.context, old.count - last.old.upperBound)
    let oldRange = (first.old.lowerBound - above)..<(last.old.upperBound + below)
    let newRange = (first.new.lowerBound - above)..<(last.new.upperBound + below)
    output += Array("@@ -\(Self.span(oldRange)) +\(Self.span(newRange)) @@\n".utf8)
    var place = oldRange.lowerBound
    for change in hunk {
      write(old[place..<change.old.lowerBound], " ", to: &output)
      write(old[change.old], "-", to: &output)
      write(new[change.new], "+", to: &output)
      place = change.old.upperBound
    }
    write(old[place..<oldRange.upperBound], " ", to: &output)
  }

  private func write(
    _ lines: ArraySlice<ArraySlice<UInt8>>, _ sign: Unicode.Scalar, to output: inout [UInt8]
  ) {
    for line in lines {
      output.append(UInt8(ascii: sign))
      output += line
      if line.last != UInt8(ascii: "\n") {
        output += Array("\n\\ No newline at end of file\n".utf8)
      }
    }
  }

  /// The first line, from 1, and the count; where there is no line, the line above.
  private static func span(_ range: Range<Int>) -> String {
    switch range.count {
    case 0: "\(range.lowerBound),0"
    case 1: "\(range.lowerBound + 1)"
    case let count: "\(range.lowerBound + 1),\(count)"
    }
  }

  /// Lines with their line feeds, which the last may lack.
  private static func lines(of bytes: [UInt8]) -> [ArraySlice<UInt8>] {
    var lines: [ArraySlice<UInt8>] = []
    var rest = bytes[...]
    while let end = rest.firstIndex(of: UInt8(ascii: "\n")) {
      lines.append(rest[...end])
      rest = rest[(end + 1)...]
    }
    if !rest.isEmpty { lines.append(rest) }
    return lines
  }
}
