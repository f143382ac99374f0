internal import Foundation
internal import GalleryFiles

/// Asks the drivers for command lines, once for each set of flags however many tasks and builds want one.
///
/// An answer is kept in `<scratch>/gallery/templates`. It depends on the question, the toolchain and the environment, and
/// on which of the files and folders are there that the drivers looked for.
actor CompilerTemplates {
  private let toolchain: Toolchain
  private let libraries: [String]
  private let runner: CommandRunner
  /// Absolute path of SwiftPM's scratch folder.
  private let scratch: String
  private let environment: ToolEnvironment
  private var frontends: [[String]: Task<FrontendTemplate, any Error>] = [:]
  private var linker: Task<LinkTemplate, any Error>?

  init(
    toolchain: Toolchain, libraries: [String], scratch: String, environment: ToolEnvironment,
    runner: CommandRunner
  ) {
    self.toolchain = toolchain
    self.libraries = libraries
    self.scratch = scratch
    self.environment = environment
    self.runner = runner
  }

  /// The frontend's command for a set of flags.
  func frontend(
    flags: [String], optimized: Bool, parsesAsLibrary: Bool, isWholeModule: Bool = false
  ) async throws -> FrontendTemplate {
    let question = FrontendTemplate.question(
      flags: flags, optimized: optimized, parsesAsLibrary: parsesAsLibrary,
      isWholeModule: isWholeModule)
    if let task = frontends[question] { return try await task.value }
    let (toolchain, runner) = (toolchain, runner)
    let task = remembering("frontend 2", question, words: \.words) {
      let answer = try await runner.run(Command(toolchain.swiftc, question))
      guard let template = FrontendTemplate(driverOutput: answer.stdout.text) else {
        throw ToolMessage("'swiftc -###' names no command that compiles: \(answer.stderr.text)")
      }
      return template
    }
    frontends[question] = task
    return try await task.value
  }

  /// The linker's command.
  func link() async throws -> LinkTemplate {
    if let linker { return try await linker.value }
    let (toolchain, libraries, runner) = (toolchain, libraries, runner)
    let task = remembering("link 1", libraries, words: \.words) {
      try await LinkTemplate.derive(toolchain: toolchain, libraries: libraries, runner: runner)
    }
    linker = task
    return try await task.value
  }

  private var folder: String { scratch + "/gallery/templates" }

  private func remembering<Template: Codable & Sendable>(
    _ what: String, _ question: [String], words: @escaping @Sendable (Template) -> [String],
    ask: @escaping @Sendable () async throws -> Template
  ) -> Task<Template, any Error> {
    let key = Memory.key(what, toolchain.keyWords + [environment.digest] + question)
    let memory = Memory(path: "\(folder)/\(key.prefix(32))")
    let (folder, scratch) = (folder, scratch)
    return Task {
      if let kept = memory.recall(Template.self, key: key) { return kept.value }
      let moment = Memory.moment(in: folder)
      let template = try await ask()
      if let moment {
        let places = Self.places(in: words(template), outside: scratch)
        memory.keep(template, key: key, snapshot: FileSnapshot(of: places, at: moment))
      }
      return template
    }
  }

  /// The folders that an answer names, and those in which what it names is.
  ///
  /// With another name in one of them the drivers may choose otherwise, as clang takes the newest of the C
  /// runtimes that it finds. What is in the scratch folder is told by the record of the package.
  private static func places(in words: [String], outside scratch: String) -> [String] {
    let paths = words.compactMap { word in
      word.firstIndex(of: "/").map { String(word[$0...]) }
    }.filter { !$0.contains("gallery-placeholder") && !$0.contains("#") }
    let temporary = FileTools.absolute(NSTemporaryDirectory())
    return paths.filter { !$0.hasPrefix(scratch + "/") }.flatMap { path -> [String] in
      let folder = FileTools.parent(of: path)
      return ["/", temporary].contains(folder) ? [path] : [path, folder]
    }
  }
}
