internal import GalleryExecution
internal import GalleryFiles
internal import GalleryModel
internal import GalleryStore
internal import GalleryToolchain

/// Names all that the results and libraries of a build's examples depend on.
///
/// A change of anything that an example can see changes its key. What cannot change the result is not in the
/// key: prose where it cannot be read (see `OwnSource`), the lines at which code stands where they cannot matter (see
/// `LineDependence`), and where the package lies.
struct ExampleKeys: Sendable {
  /// Raised when the tool makes something else of the same run.
  private static let version = "1"

  private let package: BuiltPackage
  private let compiled: CompileInputs
  private let reproducible: Bool
  private let environment: [String: String]
  private let data: DataDigests

  init(
    package: BuiltPackage, compiled: CompileInputs, reproducible: Bool,
    environment: [String: String], data: DataDigests
  ) {
    self.package = package
    self.compiled = compiled
    self.reproducible = reproducible
    self.environment = environment
    self.data = data
  }

  /// What the result of an example depends on under its limits.
  func result(of prepared: PreparedExample, limits: RunLimits) -> CacheKey {
    let example = prepared.example
    let options = example.options
    var parts = [
      KeyPart("path", example.source.path),
      KeyPart("code", Self.code(of: prepared)),
    ]
    if LineDependence.mayMatter(prepared, package) {
      parts.append(KeyPart("lines", Self.lines(of: example)))
    }
    if OwnSource.mayBeRead(by: prepared) {
      parts.append(KeyPart("text of its file", SHA256.hex(Array(example.source.text.utf8))))
    }
    parts.append(KeyPart("options", Self.words(of: options)))
    parts.append(KeyPart("files beside it", data.digest(beside: example)))
    parts += options.inputs.sorted().map {
      KeyPart("input '\($0)'", data.digest(ofInput: $0))
    }
    parts += ExampleEnvironment.seen(of: environment, declared: options.environment)
      .sorted { $0.key < $1.key }
      .map { KeyPart("variable \($0.key)", SHA256.hex(Array($0.value.utf8))) }
    parts.append(
      KeyPart(
        "limits", "\(limits.timeout) \(limits.output) \(limits.memory.map(String.init) ?? "-")"))
    parts += compiledParts(of: example)
    parts.append(KeyPart("package code", package.digests.code))
    parts.append(KeyPart("package resources", package.digests.resources))
    parts.append(KeyPart("reproducible", "\(reproducible)"))
    parts.append(KeyPart("gallery", Self.version))
    return CacheKey(parts)
  }

  /// What the compiled library of an example depends on.
  func library(of prepared: PreparedExample) -> CacheKey {
    let example = prepared.example
    let parts = [
      KeyPart("path", example.source.path),
      KeyPart("text", SHA256.hex(Array(prepared.instrumented.text.utf8))),
    ]
    return CacheKey(
      parts + compiledParts(of: example) + [KeyPart("gallery", Self.version)])
  }

  private func compiledParts(of example: Example) -> [KeyPart] {
    compiled.inputs(of: example).map { KeyPart($0.name, $0.value) }
  }

  /// Where the code of an example stands, and that of the package, of whose lines messages may speak.
  func placement(of example: Example) -> String {
    SHA256.hex(of: [package.digests.sources, Self.lines(of: example)])
  }

  private static func lines(of example: Example) -> String {
    example.codeBlocks.map { "\($0.lines.first)-\($0.lines.last)" }.joined(separator: " ")
  }

  /// The code of the blocks with the marks between them, without the lines between blocks.
  private static func code(of prepared: PreparedExample) -> String {
    // At line feeds alone, as the compiler counts lines.
    let lines = prepared.instrumented.text.utf8.split(
      separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    return SHA256.hex(
      of: prepared.example.codeBlocks.flatMap { block in
        let first = max(0, block.lines.first - 1)
        let last = min(lines.count, block.lines.last)
        return ["block \(block.index)"]
          + (first < last ? lines[first..<last].map { String(decoding: $0, as: UTF8.self) } : [])
      })
  }

  /// The options that change what runs or what is judged, defaults of the configuration included.
  private static func words(of options: ExampleOptions) -> String {
    let capture = options.capture.map(\.rawValue).sorted().joined(separator: ",")
    let expected = options.expectedFailure?.written ?? "success"
    return "\(options.runs) \(capture) \(expected)"
  }
}
