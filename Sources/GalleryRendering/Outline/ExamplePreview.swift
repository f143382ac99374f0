internal import GalleryDisplay
package import GalleryModel

/// What other pages show of an example's run: its card, its row in the table of times.
///
/// It is small, so that a site can be made without all results at hand.
package struct ExamplePreview: Hashable, Sendable {
  var status: Status
  var compileSeconds: Double
  var runSeconds: Double
  /// Bytes of the largest resident set; nil where it was not measured.
  var peakMemory: Int?
  /// The compiler's option for the level of optimisation.
  var level: String
  /// False if nothing was started, as of an example that must not compile.
  var hasRun: Bool
  var blocksRun: Int
  var blocks: Int
  var thumbnail: Thumbnail

  /// What is to be shown of an entry.
  package init(_ entry: Gallery.Entry, options: SiteOptions) {
    let execution = entry.execution
    let figures = FigureSet(entry, trustsHTML: options.trustsHTML(entry.example.id)).ordered
    let image = SiteOutline.image(of: entry.example, assets: options.assets)
    status = Status(execution.outcome)
    compileSeconds = execution.compileSeconds
    runSeconds = execution.runSeconds
    peakMemory = execution.peakMemory
    level = execution.level
    hasRun = execution.hasRun
    blocksRun = execution.blocksRun
    blocks = entry.example.codeBlocks.count
    thumbnail = Thumbnail(entry, figures: figures, image: image)
  }

  /// Wall seconds of compiling and running.
  var totalSeconds: Double { compileSeconds + runSeconds }
}

extension Execution {
  /// Blocks that were begun.
  var blocksRun: Int { blocks.filter { $0.status == .completed || $0.status == .stopped }.count }

  /// The compiler's option for the level of optimisation.
  var level: String { optimized ? "-O" : "-Onone" }

  /// True if the program was started: only then do its times mean anything.
  var hasRun: Bool {
    if case .notRun = outcome { return false }
    if outcome.failure?.kind.diagnostics != nil { return false }
    return blocksRun > 0 || runSeconds > 0
  }
}
