/// The command of `ld.lld -shared` for one example, with the example's own parts left open.
///
/// The Swift driver says which command of clang links a library, and clang says which command of the linker it
/// runs: with the C runtime's objects, `swiftrt.o` and the search paths in their places. Both are asked once.
struct LinkTemplate: Hashable, Codable {
  private var executable: String
  private var before: [String]
  private var after: [String]

  /// The command's words with the placeholders.
  var words: [String] { [executable] + before + [Self.object] + after }

  private static let object = "/gallery-placeholder.o"
  private static let output = "/gallery-placeholder.so"

  /// Asks the drivers.
  ///
  /// - Throws: a message if an answer is not understood.
  static func derive(
    toolchain: Toolchain, libraries: [String], runner: CommandRunner
  ) async throws -> LinkTemplate {
    var question = ["-###", "-emit-library", object, "-module-name", "gallery", "-o", output]
    if toolchain.isELF { question.append("-use-ld=lld") }
    let swift = try await runner.run(Command(toolchain.swiftc, question))
    let lines = swift.stdout.text.split(whereSeparator: \.isNewline).map { ShellWords.split($0) }
    guard let driver = lines.last(where: { $0.contains(output) }), let clang = driver.first else {
      throw ToolMessage("'swiftc -###' names no command that links: \(swift.stderr.text)")
    }
    guard toolchain.isELF else { return try LinkTemplate(driver, toolchain, libraries) }
    // What `swift-autolink-extract` would write is read from the object itself. Clang leaves out a file that
    // does not exist, but not what it is told to hand on.
    let arguments = driver.dropFirst().filter { !$0.hasPrefix("@") }
      .map { $0 == object ? "-Wl," + $0 : $0 }
    let answer = try await runner.run(Command(clang, ["-###"] + arguments))
    let links = answer.stderr.text.split(whereSeparator: \.isNewline).map { ShellWords.split($0) }
    guard let linker = links.last(where: { $0.contains(output) }) else {
      throw ToolMessage("'clang -###' names no linker: \(answer.stderr.text)")
    }
    return try LinkTemplate(linker, toolchain, libraries)
  }

  private init(_ words: [String], _ toolchain: Toolchain, _ libraries: [String]) throws {
    guard let at = words.firstIndex(of: Self.object), let first = words.first else {
      throw ToolMessage("Link command does not hold its object: \(words.joined(separator: " "))")
    }
    executable = FileTools.name(of: first) == "ld.lld" ? toolchain.linker : first
    before = Array(words[1..<at])
    var own = libraries
    if toolchain.isELF {
      // Examples are linked side by side: one thread each.
      own += ["-lm", "-z", "defs", "--build-id=sha1", "--threads=1"]
      // Only the names of the package's and the runtime's libraries go into the example's: the launcher opens
      // them first, wherever they are.
      own += toolchain.runtimeLibraries.flatMap { ["-rpath", $0] }
    } else {
      own += libraries.flatMap { ["-Xlinker", "-rpath", "-Xlinker", FileTools.parent(of: $0)] }
    }
    after = own + words[(at + 1)...]
  }

  /// The command that links one object; `autolink` are the entries that the compiler wrote into it.
  func command(object: String, autolink: [String], output: String) -> Command {
    let place: (String) -> String = { $0 == Self.output ? output : $0 }
    return Command(executable, before.map(place) + [object] + autolink + after.map(place))
  }
}

/// A failure of the tool itself, in one line.
struct ToolMessage: Error {
  var text: String

  init(_ text: String) { self.text = text }
}
