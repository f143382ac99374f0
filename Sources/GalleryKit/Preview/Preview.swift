package import GalleryDiagnostics

/// Builds a site, and again whenever something that it is made of changes.
package struct Preview: Sendable {
  package var request: BuildRequest

  package init(_ request: BuildRequest) { self.request = request }

  /// A build that has ended.
  package struct Build: Sendable {
    /// Absolute paths of the files whose change asked for it; none of the first build.
    package var causes: [String]
    /// What came of it, or why there was nothing to build.
    package var result: Result<BuildResult, DiagnosticError>
  }

  /// Builds until the task is cancelled.
  ///
  /// A build that runs when something changes is cancelled, and another takes its place: the results that it has are
  /// kept.
  package func run(
    onEvent: @escaping GalleryBuilder.EventHandler,
    onBuild: @escaping @Sendable (Build) async -> Void
  ) async {
    let watcher = SourceWatcher(await WatchedPlaces.of(request))
    let begin = { (causes: [String]) in
      Task {
        await build(becauseOf: causes, onEvent: onEvent, onBuild: onBuild)
        // The manifest, the configuration or an example may name other places now.
        watcher.watch(await WatchedPlaces.of(request))
      }
    }
    var state = await watcher.settledState()
    var building = begin([])
    for await _ in watcher.signals {
      let now = await watcher.settledState()
      let causes = now.changes(since: state)
      state = now
      if causes.isEmpty { continue }
      building.cancel()
      await building.value
      building = begin(causes)
    }
    building.cancel()
    await building.value
  }

  private func build(
    becauseOf causes: [String], onEvent: @escaping GalleryBuilder.EventHandler,
    onBuild: @Sendable (Build) async -> Void
  ) async {
    let result: Result<BuildResult, DiagnosticError>
    do {
      result = .success(try await GalleryBuilder(request).build(onEvent: onEvent))
    } catch let error as DiagnosticError {
      result = .failure(error)
    } catch {
      if Task.isCancelled { return }
      result = .failure(DiagnosticError(Diagnostic("preview", .error, "the build ended: \(error)")))
    }
    await onBuild(Build(causes: causes, result: result))
  }
}
