import GalleryDiagnostics
import GalleryHTML
import GalleryModel

/// The head of an example's page: title, facts, summary, what went wrong, outline.
struct ExampleHeader {
  var entry: Gallery.Entry
  var outline: SiteOutline
  var options: SiteOptions
  var path: String
  var states: CellStates
  var summary: [HTMLNode]

  private var example: Example { entry.example }
  private var execution: Execution { entry.execution }

  func render(entries: [OutlineEntry]) -> HTMLNode {
    var content: [HTMLNode] = [.element("h1", text: example.title), Facts.list(facts, [downloads])]
    if !summary.isEmpty { content.append(.element("p", ["class": "lead"], summary)) }
    if let notice { content.append(notice) }
    content.append(OutlineEntry.narrow(entries))
    return .element("header", ["class": "example-header"], content)
  }

  private var facts: [[HTMLNode]] {
    var facts: [[HTMLNode]] = [[Facts.status(Status(execution.outcome))]]
    if let place = outline.place(of: example.id) {
      let url = SitePath.link(to: "index.html", from: path, fragment: place.anchor)
      facts.append([.element("a", ["href": url], text: place.section.title)])
    }
    facts.append(blocks)
    if let toolchain = options.toolchain { facts.append([.text(toolchain)]) }
    if let day = Facts.day(options) { facts.append(day) }
    let tags = example.options.tags.uniqued()
    if !tags.isEmpty {
      var links: [HTMLNode] = []
      for tag in tags {
        if !links.isEmpty { links.append(.text(", ")) }
        let url = SitePath.link(to: "index.html", from: path, fragment: outline.tagAnchors[tag])
        links.append(.element("a", ["href": url], text: tag))
      }
      facts.append([.element("span", [:], links)])
    }
    return facts
  }

  private var downloads: HTMLNode {
    let files = DownloadPaths(example.id)
    return .element(
      "li", ["class": "facts-download"],
      [
        .text("Download "), download(files.swift, "Swift file", ".swift"), .text(" "),
        download(files.notebook, "notebook", ".ipynb"),
      ])
  }

  private func download(_ file: String, _ name: String, _ text: String) -> HTMLNode {
    .element(
      "a",
      [
        "href": SitePath.link(to: file, from: path), "download": true,
        "aria-label": "Download \(name)",
      ], text: text)
  }

  private var blocks: [HTMLNode] {
    let count = example.codeBlocks.count
    switch execution.outcome {
    case .notRun: return [.text(Amount.count(count, "block"))]
    case .passed, .failed, .failedAsExpected:
      if execution.blocksRun < count {
        let text = "\(execution.blocksRun) of \(Amount.count(count, "block")) ran"
        guard let index = execution.outcome.failure?.block, states.shownBlocks.contains(index)
        else {
          return [.text(text)]
        }
        return [.element("a", ["href": "#block-\(index + 1)"], text: text)]
      }
      let time: [HTMLNode] =
        options.reproducible
        ? [.text("time \(Amount.notShown)")]
        : Facts.time(execution.runSeconds, level: execution.level)
      return [.text("\(Amount.count(count, "block")), ")] + time
    }
  }

  private var notice: HTMLNode? {
    switch execution.outcome {
    case .passed, .failedAsExpected: nil
    case .notRun(let reason):
      .element(
        "p", ["class": "notice notice-quiet"],
        [.element("strong", text: "This example was not run."), .text(" \(reason.sentence)")])
    case .failed(let failure):
      .element(
        "p", ["class": "notice"],
        [.element("strong", text: "This example failed.")] + sentence(failure) + missed)
    }
  }

  private func sentence(_ failure: ExampleFailure) -> [HTMLNode] {
    let message = failure.shortMessage.isEmpty ? failure.kind.detail : failure.shortMessage
    if let diagnostics = failure.kind.diagnostics {
      var verdict = "It does not compile"
      if case .invalid = failure.kind { verdict = "It was not run" }
      let errors = diagnostics.filter { $0.severity == .error }
      guard let first = errors.first else { return [.text(" \(verdict): \(message)")] }
      let place = first.location.flatMap { line($0.line, path: $0.path) } ?? []
      let text = TerminalText.visible(first.summary)
      return [.text(" \(verdict). ")] + place
        + [.text(place.isEmpty ? text : ": \(text)")]
    }
    let block = failure.block.map { " block \($0 + 1)" } ?? " it"
    if let location = failure.location, let line = line(location.line, path: location.path) {
      return [.text(" ")] + line + [.text(" stopped\(block): \(Self.ended(message))")]
    }
    let start = failure.block.map { " Block \($0 + 1) stopped" } ?? " It stopped"
    return [.text("\(start): \(Self.ended(message))")]
  }

  /// A message as the end of a sentence: with a full stop, unless it brings an end of its own.
  private static func ended(_ message: String) -> String {
    message.last.map { ".!?…".contains($0) } == true ? message : message + "."
  }

  private func line(_ line: Int?, path: String) -> [HTMLNode]? {
    guard let line, path == example.source.path else { return nil }
    let text = "Line \(line)"
    guard states.shownLines.contains(line) else { return [.text(text)] }
    return [.element("a", ["href": "#L\(line)"], text: text)]
  }

  private var missed: [HTMLNode] {
    let missed = execution.blocks.filter { $0.status == .notReached }.map { $0.index + 1 }
    guard !missed.isEmpty else { return [] }
    let verb = missed.count == 1 ? "was" : "were"
    return [.text(" \(Amount.list("Block", missed)) \(verb) not reached.")]
  }
}

/// Site paths of the files that an example's page offers.
struct DownloadPaths {
  var swift: String
  var notebook: String

  init(_ id: ExampleID) {
    swift = "downloads/\(id.path).swift"
    notebook = "downloads/\(id.path).ipynb"
  }
}
