internal import Foundation
internal import GalleryDiagnostics
internal import GalleryKit

/// The last lines of a build.
enum SummaryText {
  static func text(of result: BuildResult, color: ColorChoice) -> String {
    let summary = result.summary
    let usesColor = color.usesColor(on: .standardOutput)
    func paint(_ text: String, _ code: String) -> String {
      usesColor ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
    }
    let total = summary.passed + summary.failedAsExpected + summary.failed + summary.notRun
    var counts = [paint("\(summary.passed) passed", "32")]
    if summary.failedAsExpected > 0 {
      counts.append(paint("\(summary.failedAsExpected) failed as expected", "32"))
    }
    counts.append(
      summary.failed > 0 ? paint("\(summary.failed) failed", "1;31") : "\(summary.failed) failed")
    counts.append("\(summary.notRun) not run")

    var facts = ["\(summary.blocks) \(summary.blocks == 1 ? "block" : "blocks")"]
    if let seconds = summary.wallSeconds { facts.append("\(DurationText.of(seconds)) in all") }
    if let seconds = summary.runSeconds { facts.append("\(DurationText.of(seconds)) of running") }
    if summary.stored > 0 { facts.append("\(summary.stored) of an earlier run") }
    if summary.leftOut > 0 { facts.append("\(summary.leftOut) left out") }
    return """
      \(total) \(total == 1 ? "example" : "examples"): \(counts.joined(separator: ", "))
      \(facts.joined(separator: " · "))
      \(result.index ?? "No site was written; the last one is as it was.")

      """
  }
}
