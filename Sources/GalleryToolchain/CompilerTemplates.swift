/// Asks the drivers for command lines, once for each set of flags however many tasks want one.
actor CompilerTemplates {
  private struct Key: Hashable {
    var flags: [String]
    var optimized: Bool
    var parsesAsLibrary: Bool
  }

  private let toolchain: Toolchain
  private let libraries: [String]
  private let runner: CommandRunner
  private var frontends: [Key: Task<FrontendTemplate, any Error>] = [:]
  private var linker: Task<LinkTemplate, any Error>?

  init(toolchain: Toolchain, libraries: [String], runner: CommandRunner) {
    self.toolchain = toolchain
    self.libraries = libraries
    self.runner = runner
  }

  /// The frontend's command for a set of flags.
  func frontend(
    flags: [String], optimized: Bool, parsesAsLibrary: Bool
  ) async throws -> FrontendTemplate {
    let key = Key(flags: flags, optimized: optimized, parsesAsLibrary: parsesAsLibrary)
    if let task = frontends[key] { return try await task.value }
    let (toolchain, runner) = (toolchain, runner)
    let task = Task {
      let question = FrontendTemplate.question(
        flags: flags, optimized: optimized, parsesAsLibrary: parsesAsLibrary)
      let answer = try await runner.run(Command(toolchain.swiftc, question))
      guard let template = FrontendTemplate(driverOutput: answer.stdout.text) else {
        throw ToolMessage("'swiftc -###' names no command that compiles: \(answer.stderr.text)")
      }
      return template
    }
    frontends[key] = task
    return try await task.value
  }

  /// The linker's command.
  func link() async throws -> LinkTemplate {
    if let linker { return try await linker.value }
    let (toolchain, libraries, runner) = (toolchain, libraries, runner)
    let task = Task {
      try await LinkTemplate.derive(toolchain: toolchain, libraries: libraries, runner: runner)
    }
    linker = task
    return try await task.value
  }
}
