import CGalleryAssets
import Foundation
import GalleryDiagnostics
import GalleryModel

@testable import GalleryExecution

/// The runtime and the launcher, compiled once for all tests, and examples compiled against them.
actor ExampleFixture {
  static let shared = ExampleFixture()

  struct CompileError: Error { var text: String }

  private var preparation: Task<String, any Error>?
  private var count = 0

  /// The folder with the modules, the runtime's library and the launcher.
  func folder() async throws -> String {
    if let preparation { return try await preparation.value }
    let task = Task.detached { try Self.prepare() }
    preparation = task
    return try await task.value
  }

  private func nextName() -> String {
    count += 1
    return "example\(count)"
  }

  /// Compiles a script of instrumented code and runs it.
  func run(
    _ text: String, blocks: Int = 1, limits: RunLimits = RunLimits(timeout: 20),
    flags: [String] = [], main: Bool = false, environment: [String: String] = [:],
    reproducible: Bool = false
  ) async throws -> Execution {
    let compiled = try await compile(text, flags: flags, main: main)
    return try await run(
      compiled, blocks: blocks, limits: limits, main: main, environment: environment,
      reproducible: reproducible)
  }

  func run(
    _ compiled: CompiledExample, blocks: Int = 1, limits: RunLimits = RunLimits(timeout: 20),
    main: Bool = false, environment: [String: String] = [:], reproducible: Bool = false,
    live: Bool = false, first: [String] = []
  ) async throws -> Execution {
    let folder = try await folder()
    let copy = WorkingCopy(root: try TemporaryFolder.make(in: folder, prefix: "copy-"))
    defer { copy.remove() }
    var example = Self.example(compiled.id, blocks: blocks, main: main)
    example.options.environment = environment.keys.sorted()
    return await ExampleRunner(
      launcher: folder + "/launcher", libraries: first + [folder + "/libGalleryRuntime.so"],
      temporaryFolder: folder, symbolizer: Self.symbolizer,
      parentEnvironment: ProcessInfo.processInfo.environment.merging(environment) { $1 }
    )
    .run(
      compiled, example: example, in: copy, limits: limits, live: live, reproducible: reproducible)
  }

  func compile(
    _ text: String, flags: [String] = [], main: Bool = false
  ) async throws
    -> CompiledExample
  {
    let folder = try await folder()
    let name = nextName()
    return try await Task.detached {
      let path = "Examples/\(name).swift"
      try FileManager.default.createDirectory(
        atPath: folder + "/Examples", withIntermediateDirectories: true)
      try (Self.imports + text)
        .write(toFile: folder + "/" + path, atomically: true, encoding: .utf8)
      try Self.run(
        "swiftc",
        [
          "-c", "-g", "-swift-version", "6", "-module-name", name, "-I", ".", path, "-o",
          "\(name).o",
        ]
          + ["-Xfrontend", "-entry-point-function-name", "-Xfrontend", "\(name)_main"]
          + (main ? ["-parse-as-library"] : []) + flags, in: folder)
      try Self.run(
        "swiftc",
        ["-emit-library", "\(name).o", "-o", "lib\(name).so", "-L", ".", "-lGalleryRuntime"],
        in: folder)
      return CompiledExample(
        id: ExampleID(name), library: "\(folder)/lib\(name).so", entryPoint: "\(name)_main",
        columnMap: ColumnMap())
    }.value
  }

  static func example(_ id: ExampleID, blocks: Int, main: Bool = false) -> Example {
    Example(
      source: ExampleSource(id: id, path: "Examples/\(id.path).swift", text: ""), title: "",
      summary: "", introduction: Prose(markdown: "", firstLine: 1), options: ExampleOptions(),
      blocks: (0..<blocks).map {
        .code(CodeBlock(index: $0, lines: LineRange($0 + 1, $0 + 1), shown: []))
      },
      imports: [], hasMainType: main)
  }

  /// LLVM's symbolizer, beside the compiler that `PATH` names.
  private static let symbolizer: String? = {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    let compiler = folders.map { URL(fileURLWithPath: "\($0)/swiftc") }
      .first { FileManager.default.isExecutableFile(atPath: $0.path) }
    return compiler?.resolvingSymlinksInPath().deletingLastPathComponent()
      .appending(path: "llvm-symbolizer").path
  }()

  private static let folderPrefix = "gallery-execution-tests-"

  /// Removes this fixture's folders of processes that are gone for certain; a process cannot remove
  /// its own, and one that may not be signalled is alive.
  private static func removeOldFolders() {
    let parent = NSTemporaryDirectory()
    for name in (try? FileManager.default.contentsOfDirectory(atPath: parent)) ?? [] {
      guard name.hasPrefix(folderPrefix),
        let id = name.dropFirst(folderPrefix.count).split(separator: "-").first.flatMap({
          Int32($0)
        }), id > 0, kill(id, 0) != 0, errno == ESRCH
      else { continue }
      TemporaryFolder.remove(parent + "/" + name)
    }
  }

  /// One line, with the C library and without Foundation, which takes seconds to load.
  private static var imports: String {
    #if canImport(Darwin)
      "import GalleryRuntime; import GalleryDisplay; import Darwin\n"
    #else
      "import GalleryRuntime; import GalleryDisplay; import Glibc\n"
    #endif
  }

  /// Compiles what the tool embeds, as the tool does.
  private static func prepare() throws -> String {
    removeOldFolders()
    let folder = try TemporaryFolder.make(
      in: NSTemporaryDirectory(), prefix: "\(folderPrefix)\(getpid())-")
    var sources: [String: [String]] = [:]
    for (name, bytes) in EmbeddedFiles.all {
      let path = "\(folder)/\(name)"
      let parent = String(path[..<(path.lastIndex(of: "/") ?? path.endIndex)])
      try FileManager.default.createDirectory(
        atPath: parent, withIntermediateDirectories: true)
      try Data(bytes).write(to: URL(fileURLWithPath: path))
      sources[parent, default: []].append(path)
    }
    for (module, part) in [("GalleryDisplay", "display"), ("GalleryRuntime", "gallery")] {
      try run(
        "swiftc",
        [
          "-c", "-wmo", "-Onone", "-parse-as-library", "-swift-version", "6", "-module-name",
          module,
        ]
          + ["-I", ".", "-emit-module", "-emit-module-path", "\(module).swiftmodule"]
          + ["-enable-upcoming-feature", "InternalImportsByDefault", "-warnings-as-errors"]
          + ["-enable-upcoming-feature", "MemberImportVisibility", "-o", "\(module).o"]
          + (sources["\(folder)/runtime/\(part)"] ?? []).sorted(), in: folder)
    }
    try run(
      "swiftc",
      ["-emit-library", "GalleryDisplay.o", "GalleryRuntime.o", "-o", "libGalleryRuntime.so"]
        + ["-Xlinker", "-soname=libGalleryRuntime.so"], in: folder)
    try run(
      "clang",
      ["-std=c11", "-O2", "-Wall", "-Wextra", "-Werror", "-rdynamic", "runtime/launcher.c"]
        + ["-fno-omit-frame-pointer", "runtime/siphash.c", "runtime/throws.c"]
        + ["-o", "launcher", "-lpthread", "-ldl"],
      in: folder)
    return folder
  }

  private static func run(_ tool: String, _ arguments: [String], in folder: String) throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [tool] + arguments
    process.currentDirectoryURL = URL(fileURLWithPath: folder)
    let output = Pipe()
    process.standardOutput = output
    process.standardError = output
    try process.run()
    let text = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    if process.terminationStatus != 0 {
      throw CompileError(text: String(decoding: text, as: UTF8.self))
    }
  }
}

/// The files that the tool carries for the runtime.
enum EmbeddedFiles {
  static var all: [String: [UInt8]] {
    var count = 0
    guard let assets = gallery_assets(&count) as UnsafePointer<gallery_asset>? else { return [:] }
    var files: [String: [UInt8]] = [:]
    for asset in UnsafeBufferPointer(start: assets, count: count) {
      let name = String(cString: asset.name)
      guard name.hasPrefix("runtime/") else { continue }
      files[name] = Array(UnsafeBufferPointer(start: asset.bytes, count: asset.count))
    }
    return files
  }
}
