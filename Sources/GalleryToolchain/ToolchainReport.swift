internal import Foundation
internal import GalleryDiagnostics

/// One line of `gallery doctor`: a part, and where it is or how to get it.
package struct ToolchainCheck: Hashable, Codable, Sendable {
  package enum Finding: Hashable, Codable, Sendable {
    /// A path, a version, or both.
    case found(String)
    case missing(String, remedy: String)
  }

  package var name: String
  package var finding: Finding
  /// False for what a gallery can do without.
  package var isRequired: Bool

  package init(name: String, finding: Finding, isRequired: Bool = true) {
    self.name = name
    self.finding = finding
    self.isRequired = isRequired
  }

  package var isFound: Bool { if case .found = finding { true } else { false } }
}

extension Toolchain {
  /// What a gallery needs on this machine, found or missing; never throws.
  package static func report(
    environment: [String: String] = ProcessInfo.processInfo.environment,
    runner: CommandRunner = CommandRunner()
  ) async -> [ToolchainCheck] {
    var checks: [ToolchainCheck] = []
    do {
      let toolchain = try await find(environment: environment, runner: runner)
      checks.append(
        ToolchainCheck(
          name: "Swift toolchain",
          finding: .found("\(toolchain.version) for \(toolchain.triple), \(toolchain.swiftc)")))
      checks.append(
        check("lib/swift/host", .hostLibraries, toolchain.hostLibraries))
      checks.append(check("linker", .linker, toolchain.linker))
      checks.append(check("clang", .clang, toolchain.clang))
    } catch {
      let diagnostic = (error as? DiagnosticError)?.diagnostics.first
      checks.append(
        ToolchainCheck(
          name: "Swift toolchain",
          finding: .missing(
            diagnostic?.summary ?? "\(error)",
            remedy: diagnostic?.notes.first?.text ?? MissingPart.compiler.remedy)))
    }
    checks.append(check("libcmark", .cmark, await cmark(environment, runner)))
    checks.append(check("git", .git, SearchPath(environment).find("git"), isRequired: false))
    return checks
  }

  private static func check(
    _ name: String, _ part: MissingPart, _ found: String?, isRequired: Bool = true
  ) -> ToolchainCheck {
    ToolchainCheck(
      name: name,
      finding: found.map { .found($0) } ?? .missing(part.summary, remedy: part.remedy),
      isRequired: isRequired)
  }

  /// The version of libcmark that pkg-config knows.
  private static func cmark(
    _ environment: [String: String], _ runner: CommandRunner
  ) async -> String? {
    guard let tool = SearchPath(environment).find("pkg-config"),
      let answer = try? await runner.run(
        Command(tool, ["--modversion", "libcmark"], environment: environment)),
      answer.succeeded
    else { return nil }
    return answer.stdout.text.trimmingCharacters(in: .whitespacesAndNewlines)
  }
}
