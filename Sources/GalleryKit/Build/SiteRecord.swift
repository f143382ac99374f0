internal import Foundation
internal import GalleryDiagnostics
internal import GalleryFiles
internal import GalleryModel
internal import GalleryToolchain

/// A whole build, to be remembered: while nothing that it read and nothing that it wrote has changed, the next one
/// has nothing to do.
///
/// It holds a snapshot of every file and folder that a build reads (the package's inputs as SwiftPM names them, the
/// examples, what they declare, the site's sources, the tool itself) and of every file of the site, and what the
/// build said. What SwiftPM made of the inputs does not count: the same inputs give it again. The record is kept
/// only if every result may be taken as it is.
struct SiteRecord {
  /// What a build says at its end.
  struct Words: Codable {
    var summary: RunSummary
    var index: String
    var diagnostics: [Diagnostic]
    /// The variables that examples name, with digests of their values.
    var variables: [String: String]
  }

  var words: Words
  private var snapshot: FileSnapshot

  /// Reads the record of a request, if nothing has changed since.
  static func current(for request: BuildRequest) -> SiteRecord? {
    let memory = request.options.galleryScratch
    guard let toolchain = Toolchain.remembered(in: memory),
      PackageLayout.remembered(request.options, toolchain: toolchain, in: memory) != nil,
      let bytes = FileManager.default.contents(atPath: path(request))
    else { return nil }
    let lines = bytes.split(
      separator: UInt8(ascii: "\n"), maxSplits: 2, omittingEmptySubsequences: false)
    guard lines.count == 3, lines[0].elementsEqual(key(of: request).utf8),
      let words = try? JSONDecoder().decode(Words.self, from: lines[1]),
      words.variables == digests(of: words.variables.keys),
      let snapshot = FileSnapshot(lines[2]), snapshot.firstChange() == nil
    else { return nil }
    return SiteRecord(words: words, snapshot: snapshot)
  }

  /// Remembers a build, unless something that it read was written while it ran.
  ///
  /// `start` is a moment before it read anything. `inputs` and `outputs` are absolute paths; of a folder its
  /// names count.
  static func keep(
    _ words: Words, for request: BuildRequest, inputs: [String], outputs: [String], start: Int64
  ) {
    let folder = request.options.galleryScratch
    let read = FileSnapshot(of: inputs, at: start)
    guard read.firstChange(since: start) == nil, let end = FileMoment.now(in: folder),
      let head = try? encoder.encode(words)
    else { return }
    let snapshot = read.merging(FileSnapshot(of: outputs, at: end))
    let bytes = Data(key(of: request).utf8) + [UInt8(ascii: "\n")] + head + [UInt8(ascii: "\n")]
    try? (bytes + snapshot.bytes).write(to: URL(fileURLWithPath: path(request)), options: .atomic)
  }

  /// What the build says that has nothing to do.
  func result(in package: URL, since start: ContinuousClock.Instant) -> BuildResult {
    var summary = words.summary
    summary.wallSeconds = (ContinuousClock.now - start) / .seconds(1)
    summary.runSeconds = 0
    var sources: [String: String] = [:]
    for path in Set(words.diagnostics.compactMap(\.location?.path)) {
      sources[path] = try? String(contentsOf: package.appending(path: path), encoding: .utf8)
    }
    return BuildResult(
      report: nil, summary: summary, index: words.index, diagnostics: words.diagnostics,
      sources: sources)
  }

  /// A moment before a build reads anything; nil where no record can be kept.
  static func moment(for request: BuildRequest) -> Int64? {
    let folder = request.options.galleryScratch
    try? FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    return FileMoment.now(in: folder)
  }

  /// Forgets the record of a request: its site is about to be another.
  static func forget(_ request: BuildRequest) {
    try? FileManager.default.removeItem(atPath: path(request))
  }

  /// Digests of the values of variables; a word of its own for one that is not set.
  static func digests(of names: some Sequence<String>) -> [String: String] {
    let environment = ProcessInfo.processInfo.environment
    return Dictionary(
      names.map { ($0, environment[$0].map { SHA256.hex(Array($0.utf8)) } ?? "absent") },
      uniquingKeysWith: { first, _ in first })
  }

  private static var encoder: JSONEncoder {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return encoder
  }

  private static func path(_ request: BuildRequest) -> String {
    "\(request.options.galleryScratch)/\(request.options.configuration.rawValue)/site"
  }

  /// What a build depends on beside files: options, environment, day.
  private static func key(of request: BuildRequest) -> String {
    let options = request.options
    return SHA256.hex(
      of: [
        "site 1", GalleryVersion.current, request.packageFolder.path, request.output?.path ?? "-",
        request.testReport.map { URL(fileURLWithPath: $0).standardizedFileURL.path } ?? "-",
        request.version.map { "\($0.path)\n\($0.name)" } ?? "-", "\(request.reproducible)",
        request.reproducible ? "" : Day.today,
        options.scratch, options.configuration.rawValue, "\(options.swiftcFlags)",
        "\(options.ccFlags)", "\(options.linkerFlags)", options.traits ?? "-",
        ToolEnvironment().digest,
      ])
  }
}
