internal import ArgumentParser
internal import Foundation
internal import GalleryToolchain

/// `gallery doctor`: what a build needs, found or missing.
struct DoctorCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor",
    abstract: "Check what a build needs: what was found, what is missing, how to get it.")

  @Option(help: ArgumentHelp("When to write colours.", valueName: "when"))
  var color: ColorChoice = .auto

  func run() async throws {
    let checks = await Toolchain.report()
    let usesColor = color.usesColor(on: .standardOutput)
    let width = checks.map(\.name.count).max() ?? 0
    for check in checks {
      let sign = check.isFound ? "✓" : "✗"
      let paint = check.isFound ? "32" : "1;31"
      let name = check.name + String(repeating: " ", count: width - check.name.count)
      let painted = usesColor ? "\u{1B}[\(paint)m\(sign)\u{1B}[0m" : sign
      switch check.finding {
      case .found(let detail): Terminal.write("\(painted) \(name)  \(detail)\n")
      case .missing(let detail, let remedy):
        Terminal.write("\(painted) \(name)  \(detail)\n  \(remedy)\n")
      }
    }
    if checks.contains(where: { !$0.isFound && $0.isRequired }) { throw ExitCode(1) }
    Terminal.write("Everything that a build needs is here.\n")
  }
}
