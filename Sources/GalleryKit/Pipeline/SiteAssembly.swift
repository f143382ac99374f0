internal import GalleryDiagnostics
internal import GalleryModel
internal import GalleryRendering
internal import GallerySearch

/// The site while examples still run: which pages can be rendered, and what is kept until the end.
///
/// A page shows cards of related examples, so it waits for their results. While it waits its own result is not in
/// memory if the cache can give it again: memory holds the results of examples that run, not of all that ran.
actor SiteAssembly {
  /// An example whose page waits.
  enum Waiting {
    case inCache
    case inMemory(ExampleResult)

    var entry: Gallery.Entry? {
      if case .inMemory(let result) = self { result.entry } else { nil }
    }
  }

  /// What is needed to render a page.
  struct Job: Sendable {
    var index: Int
    /// Nil if the result is to be taken from the cache.
    var entry: Gallery.Entry?
    var previews: [ExampleID: ExamplePreview]
  }

  nonisolated let renderer: SiteRenderer
  nonisolated let outline: SiteOutline
  private let related: [[ExampleID]]
  /// The examples on whose pages an example has a card.
  private let dependants: [[Int]]
  private var previews: [ExampleID: ExamplePreview] = [:]
  private var waiting: [Int: Waiting] = [:]
  private var outcomes: [ExampleOutcome?]
  private var reports: [RunReport.Example?]
  private let keepsReports: Bool
  /// What the index of the search keeps of each page.
  private var searched: [SearchEntry?]
  private var stage: SiteStage
  private var diagnostics: [Int: [Diagnostic]] = [:]

  init(
    _ examples: [Example], outline: SiteOutline, renderer: SiteRenderer, stage: SiteStage,
    keepsReports: Bool
  ) {
    self.renderer = renderer
    self.outline = outline
    self.stage = stage
    self.keepsReports = keepsReports
    let indices = Dictionary(
      examples.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    related = examples.map { outline.related(to: $0.id) }
    var dependants = [[Int]](repeating: [], count: examples.count)
    for (index, ids) in related.enumerated() {
      for id in ids { if let other = indices[id] { dependants[other].append(index) } }
    }
    self.dependants = dependants
    outcomes = Array(repeating: nil, count: examples.count)
    reports = Array(repeating: nil, count: examples.count)
    searched = Array(repeating: nil, count: examples.count)
  }

  /// Takes the result of an example.
  ///
  /// - Returns: the pages that can be rendered now.
  func take(_ result: ExampleResult, at index: Int) -> [Job] {
    previews[result.entry.example.id] = ExamplePreview(result.entry, options: renderer.options)
    outcomes[index] = ExampleOutcome(result)
    if keepsReports {
      reports[index] = RunReport.Example(result, measures: !renderer.options.reproducible)
    }
    waiting[index] = .inMemory(result)
    let jobs = ([index] + dependants[index]).sorted().compactMap(job)
    if case .inMemory(let result) = waiting[index], result.isKept { waiting[index] = .inCache }
    return jobs
  }

  /// The job of a page if its example and those related to it have run and nobody has it yet.
  private func job(_ index: Int) -> Job? {
    guard let one = waiting[index], related[index].allSatisfy({ previews[$0] != nil }) else {
      return nil
    }
    waiting[index] = nil
    let cards = related[index].compactMap { id in previews[id].map { (id, $0) } }
    return Job(
      index: index, entry: one.entry,
      previews: Dictionary(cards, uniquingKeysWith: { first, _ in first }))
  }

  /// Takes the files of a page.
  func add(
    _ page: Diagnosed<RenderedExample>, at index: Int, times: StageTimes
  ) throws(DiagnosticError) {
    let start = ContinuousClock.now
    defer { times.add(.write, since: start) }
    for file in page.value.files { try stage.add(file) }
    searched[index] = page.value.searched
    if !page.diagnostics.isEmpty { diagnostics[index] = page.diagnostics }
  }

  /// Renders what needs all results, takes the given files, and puts the site in its place.
  ///
  /// - Throws: `DiagnosticError` if it cannot be written.
  func finish(
    _ text: SiteText, assets: [Site.File], times: StageTimes
  ) throws(DiagnosticError) -> Finished {
    let rest = times.measure(.index) {
      renderer.renderOverview(
        text, outline: outline, previews: previews, searched: searched.compactMap(\.self))
    }
    let start = ContinuousClock.now
    for file in rest.value + assets { try stage.add(file) }
    let report = try stage.finish()
    times.add(.write, since: start)
    return Finished(
      report: report, paths: stage.paths, changes: stage.changes,
      diagnostics: diagnostics.sorted { $0.key < $1.key }.flatMap(\.value) + rest.diagnostics)
  }

  /// Removes what was written beside the old site, if it was not finished.
  func discard() { stage.discard() }

  /// What came of the examples, in their order.
  var results: (outcomes: [ExampleOutcome], reports: [RunReport.Example]) {
    (outcomes.compactMap(\.self), reports.compactMap(\.self))
  }
}

extension SiteAssembly {
  /// A written site.
  struct Finished: Sendable {
    var report: SiteWriter.Report
    /// Paths of all files of the site.
    var paths: [String]
    /// Paths of those that are not what the last site had, and of those that are gone.
    var changes: [String]
    var diagnostics: [Diagnostic]
  }
}
