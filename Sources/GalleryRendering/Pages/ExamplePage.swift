import GalleryDiagnostics
import GalleryHTML
import GalleryModel

/// The page of an example, from its entry and the outline of the site.
struct ExamplePage {
  var entry: Gallery.Entry
  var outline: SiteOutline
  var options: SiteOptions
  /// Site path of the page.
  var path: String
  var figures: FigureSet
  /// What came of related examples.
  var previews: [ExampleID: ExamplePreview]

  private var example: Example { entry.example }
  private var execution: Execution { entry.execution }

  /// The page, and what was noticed in its prose.
  func render() -> Diagnosed<RenderedPage> {
    var prose = ProseRenderer(
      options: options, outline: outline, page: path, reserved: reservedNames,
      source: example.source)
    let summary = prose.inline(example.summary, at: example.summaryLocation)
    let states = CellStates(entry)
    var part = prose.flow(example.introduction, in: example.source.path)
    for block in example.blocks {
      switch block {
      case .prose(let text): part += prose.flow(text, in: example.source.path)
      case .code(let block):
        let state = states.state(of: block)
        guard CellRenderer.isShown(block, in: state) else { continue }
        if case .stopped(_, isExpected: false) = state { prose.markLastHeading("stopped") }
        if case .refused(_, isExpected: false) = state { prose.markLastHeading("does not compile") }
        part.append(cell(block, states: states, prose: prose))
      }
    }
    let entries = prose.entries + ExampleEnd.entries(outline, id: example.id)
    let header = ExampleHeader(
      entry: entry, outline: outline, options: options, path: path, states: states,
      summary: summary)
    let end = ExampleEnd(
      entry: entry, outline: outline, options: options, path: path, prose: prose,
      previews: previews)
    let homeless = homeless(states)
    let article: [HTMLNode] =
      [header.render(entries: entries)] + homeless
      + (part.isEmpty ? [] : [.element("div", ["class": "part"], part)]) + [end.render()]
    let isFailed = Status(execution.outcome).kind == .failed
    let frame = PageFrame(
      options: options, outline: outline, path: path,
      title: example.title + (isFailed ? " (failed)" : ""),
      description: summary.map(\.plainText).joined(), place: .examples,
      picture: WebHead.Picture(figures))
    let page = frame.document(
      main: [.element("article", [:], article)], aside: [OutlineEntry.wide(entries)])
    var reader = PageReader(
      path: path, title: example.title, tags: example.options.tags.uniqued(), summary: summary)
    reader.read(homeless + part)
    return Diagnosed(RenderedPage(bytes: page, searchable: reader.page), prose.diagnostics)
  }

  /// Fragments that the page itself uses.
  private var reservedNames: Set<String> {
    let lines = example.codeBlocks.flatMap(\.shown).map { "L\($0.number)" }
    let blocks = example.codeBlocks.map { "block-\($0.index + 1)" }
    return Set(lines + blocks + ["content", "take", "related", "outline-title", "mark"])
  }

  private func failures(_ states: CellStates, number: Int?) -> FailureRenderer {
    var failures = FailureRenderer(
      example: example, number: number, isExpected: states.isExpected,
      shownLines: states.shownLines)
    if case .invalid = execution.outcome.failure?.kind { failures.errorName = "Error" }
    return failures
  }

  /// What stopped the example before or outside its blocks.
  private func homeless(_ states: CellStates) -> [HTMLNode] {
    let failures = failures(states, number: nil)
    var answers = states.homeless.isEmpty ? [] : [failures.render(states.homeless)]
    if let failure = states.homelessFailure { answers.append(failures.render(failure)) }
    guard !answers.isEmpty else { return [] }
    let kind = states.isExpected ? "cell cell-alone" : "cell cell-alone cell-failed"
    return [.element("div", ["class": kind], answers)]
  }

  private func cell(_ block: CodeBlock, states: CellStates, prose: ProseRenderer) -> HTMLNode {
    let state = states.state(of: block)
    let result = states.result(of: block)
    var outputs = OutputRenderer(
      example: example, number: block.index + 1, page: path, figures: figures,
      trustsHTML: options.trustsHTML(example.id), reproducible: options.reproducible,
      markdown: prose.untrusted,
      keepsEnd: state.isFailure)
    let nodes = block.options.showsOutput ? outputs.render(result?.outputs ?? []) : []
    return CellRenderer(
      block: block, state: state, time: time(of: result), note: states.note,
      warnings: states.warnings(of: block), failures: failures(states, number: block.index + 1)
    ).render(outputs: nodes, columns: outputs.columns)
  }

  private func time(of result: BlockResult?) -> [HTMLNode] {
    guard !options.reproducible, let result,
      result.status == .completed || result.status == .stopped
    else { return [] }
    return Facts.time(result.seconds, level: execution.level)
  }
}
