import GalleryDiagnostics
import GalleryDisplay
import GalleryModel

@testable import GalleryRendering

/// Short forms in which the tests write galleries.
enum Build {
  static let date = "2026-11-22"

  static func options(reproducible: Bool = false) -> SiteOptions {
    SiteOptions(
      title: "Samples", tagline: "Examples that were run.",
      sourceURL: "https://example.org/samples/blob/main", licence: "Apache-2.0",
      toolchain: "Swift 6.3.1, Linux x86-64", date: date, reproducible: reproducible)
  }

  static func code(
    _ index: Int, from line: Int, _ text: String, options: BlockOptions = BlockOptions()
  ) -> CodeBlock {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let shown = lines.enumerated().map { offset, text in
      HighlightedLine(number: line + offset, spans: [HighlightedLine.Span(.plain, String(text))])
    }
    return CodeBlock(
      index: index, lines: LineRange(line, line + lines.count - 1), shown: shown, options: options)
  }

  /// An example whose code blocks stand at the lines they are given.
  static func example(
    _ id: String, title: String? = nil, summary: String = "", introduction: String = "",
    options: ExampleOptions = ExampleOptions(), imports: [String] = [], _ blocks: [Block] = []
  ) -> Example {
    var lines: [String] = []
    for case .code(let block) in blocks {
      for line in block.shown {
        while lines.count < line.number { lines.append("") }
        lines[line.number - 1] = line.text
      }
    }
    return Example(
      source: ExampleSource(
        id: ExampleID(id), path: "Examples/\(id).swift",
        text: lines.joined(separator: "\n") + "\n"),
      title: title ?? id, summary: summary,
      introduction: Prose(markdown: introduction, firstLine: 3), options: options, blocks: blocks,
      imports: imports, hasMainType: false)
  }

  static func entry(
    _ example: Example, outcome: Outcome = .passed, _ blocks: [BlockResult] = [],
    seconds: Double = 0.012, memory: Int? = nil, warnings: [Diagnostic] = []
  ) -> Gallery.Entry {
    Gallery.Entry(
      example: example,
      execution: Execution(
        example: example.id, outcome: outcome, blocks: blocks, compileSeconds: 0.31,
        runSeconds: seconds, peakMemory: memory, warnings: warnings))
  }

  static func done(_ index: Int, _ outputs: [BlockOutput] = []) -> BlockResult {
    BlockResult(index: index, status: .completed, outputs: outputs, seconds: 0.0019)
  }

  static func printed(_ text: String) -> BlockOutput {
    .stream(StreamOutput(name: .stdout, text: text))
  }

  /// A gallery of these entries, with a section for each folder.
  static func gallery(
    _ entries: [Gallery.Entry], sections: [Section] = [], guides: [Guide] = [],
    introduction: String = ""
  ) -> Gallery {
    Gallery(
      introduction: Prose(markdown: introduction, firstLine: 2), sections: sections,
      entries: entries, guides: guides)
  }

  static func page(
    _ entry: Gallery.Entry, options: SiteOptions = Build.options()
  ) -> String {
    let site = SiteRenderer(options: options).render(gallery([entry]))
    return text(site, "\(entry.example.id.path).html")
  }

  static func text(_ site: Site, _ path: String) -> String {
    site.files.first { $0.path == path }.map { String(decoding: $0.bytes, as: UTF8.self) } ?? ""
  }

  /// What stands inside `<main>`, the part of a page that is its own.
  static func main(_ page: String) -> String {
    let part = part(of: page, from: "<main", to: "</main>")
    return part.isEmpty ? "" : part + "\n"
  }

  /// What stands from one text to the next place of another, both with it; empty if that is not there.
  static func part(of page: String, from start: String, to end: String) -> String {
    guard let first = page.firstRange(of: start)?.lowerBound,
      let last = page[first...].firstRange(of: end)?.upperBound
    else { return "" }
    return String(page[first..<last])
  }
}
