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
    let path = SearchPath(environment)
    var checks: [ToolchainCheck] = []
    do {
      let parts = try await ToolchainParts.locate(environment: environment, runner: runner)
      checks.append(compiler(parts))
      checks.append(check("lib/swift/host", .hostLibraries, parts.hostLibraries))
      checks.append(check("linker", .linker, parts.linker))
      checks.append(check("clang", .clang, parts.clang))
    } catch {
      let diagnostic = (error as? DiagnosticError)?.diagnostics.first
      checks.append(
        ToolchainCheck(
          name: compilerName,
          finding: .missing(
            diagnostic?.summary ?? "\(error)",
            remedy: diagnostic?.notes.first?.text ?? MissingPart.compiler.remedy)))
      checks.append(check("lib/swift/host", .hostLibraries, nil))
      checks.append(check("linker", .linker, path.find("ld.lld")))
      checks.append(check("clang", .clang, path.find("clang")))
    }
    checks.append(await cmark(environment, runner))
    checks.append(check("git", .git, path.find("git"), isRequired: false))
    return checks
  }

  private static let compilerName = "Swift toolchain"

  private static func compiler(_ parts: ToolchainParts) -> ToolchainCheck {
    let programs: [(MissingPart, String?)] = [
      (.compiler, parts.swiftc), (.swift, parts.swift), (.frontend, parts.frontend),
    ]
    if let (part, _) = programs.first(where: { $0.1 == nil }) {
      return check(compilerName, part, nil)
    }
    let place = parts.swiftc.map { ", " + $0 } ?? ""
    return check(
      compilerName, .compiler, "\(parts.info.version) for \(parts.info.target.triple)\(place)")
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
  ) async -> ToolchainCheck {
    guard let tool = SearchPath(environment).find("pkg-config") else {
      return check("libcmark", .packageConfig, nil)
    }
    let answer = try? await runner.run(
      Command(tool, ["--modversion", "libcmark"], environment: environment))
    guard let answer, answer.succeeded else { return check("libcmark", .cmark, nil) }
    return check(
      "libcmark", .cmark, answer.stdout.text.trimmingCharacters(in: .whitespacesAndNewlines))
  }
}
