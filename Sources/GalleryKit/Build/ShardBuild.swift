internal import GalleryDiagnostics
internal import GalleryModel
internal import GalleryStore

/// The build of a share of the examples: their results go into the cache, and no site is written.
struct ShardBuild {
  var plan: BuildPlan
  var built: BuiltLibraries
  var shard: Shard

  /// - Throws: `DiagnosticError` if results cannot be kept; `CancellationError`.
  func run(onEvent: @escaping GalleryBuilder.EventHandler) async throws -> BuildResult {
    let worker = try await plan.worker(built)
    let all = plan.contents.prepared
    let seconds = plan.cache.seconds()
    let members = shard.members(of: all.map(\.example.id), seconds: seconds)
      .intersection(plan.selected)
    await onEvent(.began(.running))
    let collector = Collector(
      keepsReports: plan.request.wantsReport, measures: !plan.request.reproducible)
    try await ExamplePipeline(worker: worker, jobs: plan.request.jobs)
      .run(all.filter { members.contains($0.example.id) }, selected: members, onEvent: onEvent) {
        await collector.take($0, at: $1)
      }
    try Task.checkCancellation()
    let keys = all.map { (id: $0.example.id, key: worker.key(of: $0)) }
    let record = ShardCheck.record(shard, keys: keys, members: members, seconds: seconds)
    let (outcomes, reports) = await collector.results
    if let complaint = plan.cache.record(record) { plan.complaints.add(complaint) }
    plan.keepRecord(of: outcomes)
    return plan.result(
      outcomes, reports: reports, diagnostics: plan.complaints.diagnostics.compactMap(problem))
  }

  /// The error that a result cannot be kept: this build is there for nothing else.
  private func problem(_ complaint: Diagnostic) -> Diagnostic? {
    guard Cache.notKeptIDs.contains(complaint.id) else { return nil }
    return Diagnostic(
      "share-not-kept", .error, at: complaint.location,
      "results of share \(shard.index)/\(shard.count) cannot be kept",
      notes: [.init(complaint.summary)], fixIts: complaint.fixIts)
  }
}

/// Gathers what came of examples, in their order.
private actor Collector {
  private var outcomes: [Int: ExampleOutcome] = [:]
  private var reports: [Int: RunReport.Example] = [:]
  private let keepsReports: Bool
  private let measures: Bool

  init(keepsReports: Bool, measures: Bool) {
    self.keepsReports = keepsReports
    self.measures = measures
  }

  func take(_ result: ExampleResult, at index: Int) {
    outcomes[index] = ExampleOutcome(result)
    if keepsReports { reports[index] = RunReport.Example(result, measures: measures) }
  }

  var results: (outcomes: [ExampleOutcome], reports: [RunReport.Example]) {
    (
      outcomes.sorted { $0.key < $1.key }.map(\.value),
      reports.sorted { $0.key < $1.key }.map(\.value)
    )
  }
}
