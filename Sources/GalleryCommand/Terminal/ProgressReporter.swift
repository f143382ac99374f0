internal import Foundation
internal import GalleryDiagnostics
internal import GalleryKit
internal import GalleryModel

/// Shows a build while it goes on: on a terminal one line that rewrites itself, with the elapsed
/// time; in a pipe a plain line for each stage.
actor ProgressReporter {
  private let isLive: Bool
  private let isVerbose: Bool
  private let isQuiet: Bool
  private var began = ContinuousClock.now
  private var stage: BuildEvent.Stage?
  private var stageBegan = ContinuousClock.now
  private var detail = ""
  private var ticking: Task<Void, Never>?

  init(isVerbose: Bool, isQuiet: Bool) {
    self.isVerbose = isVerbose
    self.isQuiet = isQuiet
    isLive = !isVerbose && !isQuiet && Terminal.canRewriteLines
  }

  func handle(_ event: BuildEvent) {
    switch event {
    case .began(let next):
      endStage()
      // A build begins with this; `gallery serve` has many.
      if next == .reading { began = .now }
      stage = next
      stageBegan = .now
      detail = ""
      if isLive { startTicking() } else if !isQuiet { Terminal.write("\(next.rawValue)\n") }
    case .output(let line):
      if isVerbose { Terminal.write(Terminal.plain(line) + "\n") }
      detail = " · " + line
    case .progress(let compiled, let ran, let total):
      detail = " · compiled \(compiled)/\(total) · ran \(ran)/\(total)"
    case .finished(let entry):
      if isVerbose { Terminal.write("  \(entry.example.id) \(Self.word(entry.execution))\n") }
    }
    draw()
  }

  /// Clears the line; what follows starts at the left edge.
  func finish() {
    endStage()
    stage = nil
    ticking?.cancel()
    ticking = nil
  }

  private static func word(_ execution: Execution) -> String {
    let time = DurationText.of(execution.runSeconds)
    return switch execution.outcome {
    case .passed: "passed, \(time)"
    case .failedAsExpected: "failed as expected, \(time)"
    case .failed: "failed, \(time)"
    case .notRun: "not run"
    }
  }

  private func endStage() {
    if isLive { Terminal.write("\r\u{1B}[K") }
    guard let stage, !isLive, !isQuiet else { return }
    let seconds = (ContinuousClock.now - stageBegan) / .seconds(1)
    if seconds >= 1 { Terminal.write("\(stage.rawValue): \(DurationText.of(seconds))\n") }
  }

  private func startTicking() {
    guard ticking == nil else { return }
    ticking = Task {
      while !Task.isCancelled {
        draw()
        try? await Task.sleep(for: .milliseconds(100))
      }
    }
  }

  private func draw() {
    guard isLive, let stage, ticking?.isCancelled != true else { return }
    let elapsed = DurationText.of((ContinuousClock.now - began) / .seconds(1))
    let line = "\(elapsed)  \(stage.rawValue)\(Terminal.plain(detail))"
    Terminal.write("\r\u{1B}[K" + line.prefix(Terminal.columns - 1))
  }
}
