internal import ArgumentParser

/// `gallery cache`: what builds keep for the next one.
struct CacheCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cache",
    abstract: "Look at what builds keep, make room, and move it between machines.",
    discussion: """
      A build keeps results and compiled examples under the digests of everything they depend on. \
      Everything is verified when it is read, so that a cache makes builds faster and never wrong.
      """,
    subcommands: [
      CacheStatsCommand.self, CacheExplainCommand.self, CacheCollectCommand.self,
      CacheExportCommand.self,
      CacheImportCommand.self,
    ])
}
