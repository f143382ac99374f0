internal import ArgumentParser
internal import Foundation
internal import GalleryKit

/// `gallery cache explain`: why an example would run.
struct CacheExplainCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Say why an example would run in the next build, or that it would not.",
    discussion: """
      The package's libraries are built, as what they are is part of what a result depends on. Of \
      what differs from the nearest kept result the first part is named.
      """)

  @Argument(
    help: "The example's name, as `gallery list` shows it, the last part of it, or its file.")
  var name: String

  @OptionGroup var package: PackageOptions
  @OptionGroup var cache: CacheOptions

  @Flag(help: "Take results as with `build --reproducible`.")
  var reproducible = false

  @Flag(help: "Write JSON instead of words.")
  var json = false

  func run() async throws {
    var request = package.request()
    request.cache = cache.cachePath.map {
      URL(fileURLWithPath: $0, isDirectory: true).standardizedFileURL
    }
    request.reproducible = reproducible
    let printer = DiagnosticPrinter(color: .auto)
    let explanation = try await Interruption.cancelling(saying: "interrupted") { [request, name] in
      try await printer.orExit { try await GalleryBuilder(request).explain(example: name) { _ in } }
    }
    if json {
      Terminal.write(String(decoding: try explanation.json(), as: UTF8.self))
    } else {
      Terminal.write(Terminal.plain(Self.text(of: explanation)) + "\n")
    }
  }

  private static func text(_ value: String?) -> String {
    guard let value else { return "not there" }
    return value.count == 64 ? String(value.prefix(12)) + "…" : value
  }

  private static func text(of explanation: CacheExplanation) -> String {
    let library =
      explanation.isCompiled ? "Its library is kept: it is not compiled." : "It is compiled."
    switch explanation.finding {
    case .kept: return "\(explanation.example): the kept result is taken. Nothing runs."
    case .never: return "\(explanation.example): it never runs as it is written."
    case .runsAgain:
      return
        "\(explanation.example) runs: its last result failed, or it says cache = false. \(library)"
    case .absent: return "\(explanation.example) runs: no result of it is kept. \(library)"
    case .differs:
      return """
        \(explanation.example) runs: \(explanation.part ?? "what it depends on") has changed. \(library)
          then  \(text(explanation.then))
          now   \(text(explanation.now))
        """
    }
  }
}
