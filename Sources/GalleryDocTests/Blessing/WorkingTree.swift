internal import GalleryDiagnostics
package import GalleryToolchain

/// Which files of a package hold changes that are in no commit, by what git says.
package struct WorkingTree: Sendable {
  /// What was found out about some files.
  package struct Report: Hashable, Sendable {
    /// Those of the files asked for that differ from `HEAD`, or that this repository does not keep, in the order asked.
    package var dirty: [String]
    /// Why git could not tell, in a sentence; then no file counts as dirty.
    package var note: String?
  }

  private let packageRoot: String
  private let runner: CommandRunner
  private let git: String

  /// `packageRoot` is an absolute path; `git` is a path or a name that is looked up in `PATH`.
  package init(packageRoot: String, runner: CommandRunner = CommandRunner(), git: String = "git") {
    self.packageRoot = packageRoot
    self.runner = runner
    self.git = git
  }

  /// Paths are package-relative, and may name files that are not there yet.
  ///
  /// - Throws: `CancellationError` if the task was cancelled.
  package func report(on paths: [String]) async throws -> Report {
    let places = paths.map { place(of: $0) }
    let changed: Set<String>
    do {
      changed = try await changedFiles(among: Set(places.compactMap { $0 }).sorted())
    } catch let unknown as Unknown {
      return Report(dirty: [], note: unknown.note)
    }
    let dirty = zip(paths, places).filter { _, place in
      place.map { changed.contains($0) || isOfAnotherRepository($0) } ?? false
    }.map(\.0)
    return Report(dirty: dirty)
  }

  /// Whether a repository inside of this one holds the file: git says nothing of it.
  private func isOfAnotherRepository(_ place: String) -> Bool {
    var folder = packageRoot
    return place.split(separator: "/").dropLast().contains { name in
      folder += "/" + name
      return SystemFile.isTaken(folder + "/.git")
    }
  }

  private struct Unknown: Error {
    var note: String
  }

  /// How many paths one command is given: the system bounds what an argument list holds.
  private static let pathsAtOnce = 200

  /// The path below the package's folder of the file that would be written: links are followed, as they are when
  /// writing, and git does not look behind them.
  private func place(of path: String) -> String? {
    guard let root = SystemFile.resolved(packageRoot) else { return path }
    let whole = packageRoot + "/" + path
    guard let file = SystemFile.resolved(whole) else { return path }
    return SystemFile.path(file, below: root)
  }

  /// The files that git reports, by their paths below the package's folder.
  private func changedFiles(among paths: [String]) async throws -> Set<String> {
    if paths.isEmpty { return [] }
    var prefix = try await run(["rev-parse", "--show-prefix"])
    if prefix.last == UInt8(ascii: "\n") { prefix.removeLast() }
    var changed: Set<String> = []
    for start in stride(from: 0, to: paths.count, by: Self.pathsAtOnce) {
      // A file that is ignored is untracked too: git cannot bring it back.
      let output = try await run(
        ["status", "--porcelain=v1", "-z", "--untracked-files=all", "--ignored", "--"]
          + paths[start..<min(start + Self.pathsAtOnce, paths.count)])
      for path in GitStatus.paths(output) where path.starts(with: prefix) {
        changed.insert(String(decoding: path.dropFirst(prefix.count), as: UTF8.self))
      }
    }
    return changed
  }

  private func run(_ arguments: [String]) async throws -> [UInt8] {
    let command = Command(
      git, ["--literal-pathspecs"] + arguments,
      // Asking must not wait for the index, nor change it.
      environment: ["GIT_OPTIONAL_LOCKS": "0", "LC_ALL": "C"], workingDirectory: packageRoot)
    let result: CommandResult
    do {
      result = try await runner.run(command)
    } catch is DiagnosticError {
      throw Unknown(
        note: "git was not found, so nothing is known of changes that are in no commit.")
    }
    if result.succeeded { return result.stdout.bytes }
    let words = result.stderr.text.linesOfText.first ?? ""
    throw Unknown(
      note: words.contains("not a git repository")
        ? "The package is in no git repository, so nothing is known of earlier changes."
        : "git could not tell which files hold changes: \(words)")
  }
}
