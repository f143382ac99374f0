internal import GalleryDiagnostics

/// Reads an expected file line by line; the format stands at `ExpectedFile.text`.
struct ExpectedFileParser {
  private typealias Entry = ExpectedFile.Entry

  private enum Kind: String, CaseIterable {
    case stdout, stderr, value, figure, failure
  }

  /// The entry whose lines are being read.
  private struct Draft {
    var kind: Kind
    var argument: String
    var lines: [String] = []
    var endsWithoutLineFeed = false
  }

  private let path: String
  private(set) var sections: [ExpectedFile.Section] = []
  /// The line of each section's heading.
  private(set) var headings: [Int] = []
  private var draft: Draft?
  /// What stands below a heading that was refused is not read.
  private var isBlockRefused = false
  private var isEntryRefused = false
  private var diagnostics: [Diagnostic] = []
  private var number = 0

  private static let largestReport = 20

  init(path: String) { self.path = path }

  mutating func read(_ bytes: some BidirectionalCollection<UInt8>) throws(DiagnosticError) {
    let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    for line in lines {
      number += 1
      let bytes = line.last == UInt8(ascii: "\r") ? Array(line.dropLast()) : Array(line)
      guard let text = String(validating: bytes, as: UTF8.self) else {
        report("expected-line", "line is no UTF-8", "record the outputs anew with `gallery bless`")
        continue
      }
      if isConflictMarker(bytes) { throw DiagnosticError(conflict) }
      if number == 1 {
        try readTitle(text)
      } else if !text.isEmpty {
        readLine(text, bytes)
      }
      if diagnostics.count >= Self.largestReport { break }
    }
    finishEntry()
    if !diagnostics.isEmpty { throw DiagnosticError(diagnostics) }
  }

  private func readTitle(_ line: String) throws(DiagnosticError) {
    let text = line.hasPrefix("\u{FEFF}") ? String(line.unicodeScalars.dropFirst()) : line
    let words = text.split(separator: " ")
    if words == [Substring(ExpectedFile.title), "\(ExpectedFile.version)"] { return }
    let isOther = words.count == 2 && words[0] == ExpectedFile.title && Int(words[1]) != nil
    throw DiagnosticError(
      diagnostic(
        "expected-version",
        isOther
          ? "format \(words[1]) of expected outputs is not known to this version of the gallery"
          : "file does not begin with '\(ExpectedFile.title) \(ExpectedFile.version)'",
        isOther
          ? "use the version of the gallery that wrote it, or record anew with `gallery bless`"
          : "remove the file and record the outputs anew with `gallery bless`"))
  }

  private mutating func readLine(_ text: String, _ bytes: [UInt8]) {
    let tail = String(decoding: bytes.dropFirst(2), as: UTF8.self)
    if text == "|" {
      add("")
    } else if bytes.starts(with: "| ".utf8) {
      add(tail)
    } else if bytes.starts(with: #"\ "#.utf8) {
      guard let line = LineText.unescaped(tail) else {
        return report(
          "expected-escape", "line has an escape that Swift does not know",
          #"write a backslash as `\\`, or begin the line with `| ` to take it as it stands"#)
      }
      add(line)
    } else if text == ExpectedFile.unendedLine {
      endWithoutLineFeed()
    } else if bytes.starts(with: ExpectedFile.blockMark.utf8) {
      beginBlock(words(of: bytes, behind: ExpectedFile.blockMark))
    } else if bytes.starts(with: ExpectedFile.entryMark.utf8) {
      beginEntry(words(of: bytes, behind: ExpectedFile.entryMark))
    } else {
      report(
        "expected-line", "line is neither a heading nor text",
        "begin a line of text with `| `, a block with `== block N` and what came of it with `-- stdout`"
      )
    }
  }

  private func words(of line: [UInt8], behind mark: String) -> String {
    String(decoding: line.dropFirst(mark.utf8.count), as: UTF8.self)
  }

  private mutating func beginBlock(_ words: String) {
    finishEntry()
    isBlockRefused = true
    let isReached = !words.hasSuffix(ExpectedFile.notReachedMark)
    let digits = isReached ? words[...] : words.dropLast(ExpectedFile.notReachedMark.count)
    guard let block = Int(digits), block > 0 else {
      return report(
        "expected-block", "block '\(words)' is no number",
        "number blocks from 1 in the order of the example")
    }
    if let last = sections.last, last.block >= block - 1 {
      return report(
        "expected-block", "block \(block) stands below block \(last.block + 1)",
        "keep one section for each block, in the order of the example")
    }
    isBlockRefused = false
    isEntryRefused = false
    sections.append(ExpectedFile.Section(block: block - 1, isReached: isReached))
    headings.append(number)
  }

  private mutating func beginEntry(_ words: String) {
    finishEntry()
    if isBlockRefused { return }
    isEntryRefused = true
    let parts = words.utf8.split(separator: UInt8(ascii: " "), maxSplits: 1)
      .map { String(decoding: $0, as: UTF8.self) }
    let name = parts.first ?? ""
    guard let kind = Kind(rawValue: name) else {
      let names = Kind.allCases.map(\.rawValue)
      let match = NearMiss.bestMatch(for: name, in: names).map { "did you mean '\($0)'?" }
      return report(
        "expected-section", "section '\(name)' is not known",
        match ?? "the sections are \(names.joined(separator: ", "))")
    }
    guard let section = sections.last else {
      return report(
        "expected-section", "section '\(name)' belongs to no block", "write `== block 1` above it")
    }
    guard section.isReached else {
      return report(
        "expected-section", "section '\(name)' belongs to a block that was not reached",
        "take '\(ExpectedFile.notReachedMark.dropFirst())' out of the heading of the block")
    }
    guard let argument = LineText.unescaped(parts.count > 1 ? parts[1] : "") else {
      return report(
        "expected-escape", "heading has an escape that Swift does not know",
        #"write a backslash as `\\`"#)
    }
    guard argument.isEmpty || kind == .value || kind == .figure else {
      return report(
        "expected-section", "section '\(name)' takes no word behind it", "take '\(argument)' out")
    }
    isEntryRefused = false
    draft = Draft(kind: kind, argument: argument)
  }

  private mutating func add(_ line: String) {
    if isBlockRefused || isEntryRefused { return }
    guard draft != nil else {
      return report(
        "expected-line", "text belongs to no section",
        "write a heading such as `-- stdout` above it")
    }
    if draft?.endsWithoutLineFeed == true {
      return report(
        "expected-line", "text follows '\(ExpectedFile.unendedLine)'",
        "put that line below the last line of the text")
    }
    draft?.lines.append(line)
  }

  private mutating func endWithoutLineFeed() {
    if isBlockRefused || isEntryRefused { return }
    guard let kind = draft?.kind, kind == .stdout || kind == .stderr, draft?.lines.isEmpty == false
    else {
      return report(
        "expected-line", "'\(ExpectedFile.unendedLine)' follows no line of a stream",
        "put it below the last line of stdout or stderr")
    }
    draft?.endsWithoutLineFeed = true
  }

  private mutating func finishEntry() {
    guard let draft else { return }
    let text = draft.lines.joined(separator: "\n")
    let isEnded = !draft.endsWithoutLineFeed && !draft.lines.isEmpty
    let streamText = isEnded ? text + "\n" : text
    let entry: Entry =
      switch draft.kind {
      case .stdout: .stdout(streamText)
      case .stderr: .stderr(streamText)
      case .value: .value(type: draft.argument, text: text)
      case .figure: .figure(kind: draft.argument, text: text)
      case .failure: .failure(message: text)
      }
    sections[sections.count - 1].entries.append(entry)
    self.draft = nil
  }

  /// Seven of the signs with which version control marks both sides of a merge.
  private func isConflictMarker(_ line: [UInt8]) -> Bool {
    guard let first = line.first, "<=>|".utf8.contains(first), line.prefix(7).count == 7,
      line.prefix(7).allSatisfy({ $0 == first })
    else { return false }
    return line.count == 7 || line[7] == UInt8(ascii: " ")
  }

  private var conflict: Diagnostic {
    diagnostic(
      "expected-conflict", "expected outputs hold both sides of a merge",
      "take one side and run `gallery test`, or remove the file and record anew with `gallery bless`"
    )
  }

  private mutating func report(_ id: String, _ summary: String, _ advice: String) {
    diagnostics.append(diagnostic(id, summary, advice))
  }

  private func diagnostic(_ id: String, _ summary: String, _ advice: String) -> Diagnostic {
    Diagnostic(
      id, at: SourceLocation(path: path, line: number, column: 1), summary,
      fixIts: [Diagnostic.FixIt(advice)])
  }
}
