internal import GalleryDiagnostics
internal import GalleryModel

/// Collects the options of a file or of a block, and says what is wrong with the others.
///
/// A good option is taken even if others are bad; of an option that is repeated the first counts.
struct OptionReader {
  /// What the options are about.
  enum Place {
    case file, block
  }

  /// The options of a file.
  static let fileKeys = [
    "cache", "capture", "environment", "expect-failure", "inputs", "normalize", "optimize", "order",
    "run", "tags", "thumbnail", "timeout", "title",
  ]
  /// The options of a block.
  static let blockKeys = ["fold", "hide", "normalize", "output"]
  private static let flags: Set<String> = ["cache", "fold", "hide", "optimize", "run"]

  /// What the options are about.
  let place: Place
  /// The file's options so far.
  private(set) var file: ExampleOptions
  /// The block's options so far.
  private(set) var block = BlockOptions()
  /// What was wrong.
  private(set) var diagnostics: [Diagnostic] = []
  private var seen: [String: SourceLocation] = [:]

  /// Options of a file or of a block, none so far.
  init(_ place: Place, defaults: ExampleOptions = ExampleOptions()) {
    self.place = place
    file = defaults
  }

  /// Reads an option line, whose text begins at an offset behind `gallery:`.
  mutating func read(_ lines: SourceLines, at offset: Int, path: String) {
    let entries = OptionEntry.entries(in: lines, at: offset, path: path)
    if entries.isEmpty {
      let location = SourceLocation(
        path: path, line: lines.line(at: offset), column: lines.column(at: offset))
      diagnostics.append(
        Diagnostic(
          "missing-option", at: location, "option line is empty; write 'gallery: key = value'"))
    }
    for entry in entries { read(entry) }
  }

  private mutating func read(_ entry: OptionEntry) {
    guard isKnownHere(entry) else { return }
    if let first = seen[entry.key] {
      diagnostics.append(
        Diagnostic(
          "repeated-option", at: entry.keyLocation,
          "option '\(entry.key)' is given twice; the first counts",
          notes: [Diagnostic.Note("it was given here", at: first)]))
      return
    }
    seen[entry.key] = entry.keyLocation
    do {
      try set(entry.key, to: entry.value ?? (Self.flags.contains(entry.key) ? "true" : ""))
    } catch {
      let problem = entry.value.map { "cannot be '\($0)'" } ?? "needs a value"
      diagnostics.append(
        Diagnostic(
          "bad-option-value", at: entry.valueLocation,
          "option '\(entry.key)' \(problem); it takes \(error.allowed)"))
    }
  }

  private mutating func isKnownHere(_ entry: OptionEntry) -> Bool {
    let (here, elsewhere) =
      place == .file ? (Self.fileKeys, Self.blockKeys) : (Self.blockKeys, Self.fileKeys)
    if here.contains(entry.key) { return true }
    if elsewhere.contains(entry.key) {
      let rule =
        place == .file
        ? "belongs to a block: write it below a '// %%' or below the block's first code"
        : "belongs to the file: write it before the first code and the first '// %%'"
      diagnostics.append(
        Diagnostic("misplaced-option", at: entry.keyLocation, "option '\(entry.key)' \(rule)"))
      return false
    }
    var diagnostic = Diagnostic(
      "unknown-option", at: entry.keyLocation, "option '\(entry.key)' does not exist")
    if let match = NearMiss.bestMatch(for: entry.key, in: here + elsewhere) {
      diagnostic.summary += "; did you mean '\(match)'?"
      diagnostic.fixIts = [Diagnostic.FixIt("replace it with", replacement: match)]
    } else {
      let names = here.map { "'\($0)'" }.joined(separator: ", ")
      diagnostic.notes = [
        Diagnostic.Note("options of a \(place == .file ? "file" : "block") are \(names)")
      ]
    }
    diagnostics.append(diagnostic)
    return false
  }

  private mutating func set(_ key: String, to value: String) throws(BadOptionValue) {
    switch key {
    case "title": file.title = try OptionValue.text(value)
    case "order": file.order = try OptionValue.integer(value)
    case "expect-failure": file.expectedFailure = try OptionValue.expectedFailure(value)
    case "timeout": file.timeout = try OptionValue.seconds(value)
    case "run": file.runs = try OptionValue.flag(value)
    case "thumbnail": file.thumbnail = try OptionValue.thumbnail(value)
    case "tags": file.tags = try OptionValue.list(value)
    case "capture": file.capture = try OptionValue.capture(value)
    case "cache": file.caches = try OptionValue.flag(value)
    case "environment": file.environment = try OptionValue.variables(value)
    case "inputs": file.inputs = try OptionValue.paths(value)
    case "optimize": file.optimize = try OptionValue.flag(value)
    case "normalize" where place == .file: file.normalizers = try OptionValue.list(value)
    case "normalize": block.normalizers = try OptionValue.list(value)
    case "hide": block.hide = try OptionValue.flag(value)
    case "fold": block.fold = try OptionValue.flag(value)
    case "output": block.showsOutput = try OptionValue.output(value)
    default: preconditionFailure("the key was found in a list of known keys")
    }
  }
}
