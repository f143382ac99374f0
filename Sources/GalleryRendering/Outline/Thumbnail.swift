import GalleryDiagnostics
import GalleryDisplay
import GalleryModel

/// The picture on a card: a figure, or the most telling lines of what the example printed.
enum Thumbnail: Hashable, Sendable {
  case figure(Figure)
  case text(headline: String, lines: [String])
  case failed(headline: String, lines: [String])

  /// Columns that a card has room for.
  private static let columns = 44
  /// Columns in large type.
  private static let headlineColumns = 24
  /// Lines of output that are looked at.
  private static let considered = 200

  /// `image` is the file that the example's options name, already on the site.
  init(_ entry: Gallery.Entry, figures: [Figure], image: Figure?) {
    if case .failed(let failure) = entry.execution.outcome {
      self = Self.failure(failure, of: entry)
    } else if let image = image ?? Self.chosen(entry.example.options.thumbnail, from: figures) {
      self = .figure(image)
    } else {
      let printed = Self.printed(entry.execution)
      let code = Self.code(of: entry.example)
      if printed.isEmpty, let failure = entry.execution.outcome.failure {
        let lines = code.prefix(3).map { Self.clip($0, Self.columns) }
        self = .text(headline: Self.clip(failure.headline, Self.headlineColumns), lines: lines)
      } else {
        self =
          Self.text(from: printed) ?? Self.text(from: code)
          ?? .text(
            headline: Self.clip("\(entry.example.id.name).swift", Self.headlineColumns), lines: [])
      }
    }
  }

  private static func chosen(_ option: String?, from figures: [Figure]) -> Figure? {
    guard let number = option.flatMap(Int.init) else { return figures.first }
    let index = number < 0 ? figures.count + number : number - 1
    return figures.indices.contains(index) ? figures[index] : figures.first
  }

  private static func failure(_ failure: ExampleFailure, of entry: Gallery.Entry) -> Thumbnail {
    var lines: [String] = []
    if let line = failure.location?.line { lines.append("\(entry.example.id.name), line \(line)") }
    if let last = printed(entry.execution).last { lines.append(last) }
    let missed = entry.execution.blocks.filter { $0.status == .notReached }.map { $0.index + 1 }
    if !missed.isEmpty { lines.append("\(Amount.list("block", missed)) not reached") }
    return .failed(
      headline: clip(failure.headline, headlineColumns), lines: lines.map { clip($0, columns) })
  }

  private static func text(from lines: [String]) -> Thumbnail? {
    guard let best = lines.indices.max(by: { weight(lines[$0]) < weight(lines[$1]) }) else {
      return nil
    }
    let others = lines[(best + 1)...] + lines[..<best]
    return .text(
      headline: clip(lines[best].trimmed, headlineColumns),
      lines: others.prefix(3).map { clip($0, columns) })
  }

  /// How much a line says when it stands alone in large type: short, with words and figures, balanced.
  private static func weight(_ line: String) -> Int {
    let line = line.trimmed
    var weight = 0
    if (4...24).contains(line.count) { weight += 8 }
    if line.contains(where: \.isLetter) { weight += 3 }
    if line.contains(where: \.isNumber) { weight += 3 }
    if line.contains(" = ") || line.contains(": ") { weight += 2 }
    if line.hasSuffix(":") || line.hasSuffix("{") || line.hasSuffix(",") { weight -= 3 }
    return weight
  }

  private static func printed(_ execution: Execution) -> [String] {
    var lines: [String] = []
    for output in execution.blocks.flatMap(\.outputs) where lines.count < considered {
      switch output {
      case .stream(let stream) where stream.name == .stdout: lines += split(stream.text)
      case .value(_, let bundle): lines += split(bundle.text)
      default: break
      }
    }
    return lines
  }

  private static func code(of example: Example) -> [String] {
    let lines = example.codeBlocks.lazy.filter { !$0.options.hide }.flatMap(\.shown).map(\.text)
    return lines.prefix(considered).filter { !$0.trimmed.isEmpty && !$0.hasPrefix("import ") }
  }

  private static func split(_ text: String) -> [String] {
    let start = String(text.prefix(considered * 80))
    return TerminalText.visible(start).split(separator: "\n").prefix(considered).map(String.init)
      .filter { !$0.trimmed.isEmpty }
  }

  private static func clip(_ line: String, _ columns: Int) -> String {
    let line = line.replacing("\t", with: "  ")
    return line.count > columns ? line.prefix(columns - 1) + "…" : line
  }
}

extension StringProtocol {
  /// Without white space at both ends.
  var trimmed: String {
    guard let first = firstIndex(where: { !$0.isWhitespace }),
      let last = lastIndex(where: { !$0.isWhitespace })
    else { return "" }
    return String(self[first...last])
  }
}
