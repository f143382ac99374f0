import Foundation
import GalleryDiagnostics
import GalleryDisplay
import GalleryModel
import Testing

@testable import GalleryStore

/// Results come back exactly as they were kept, or not at all.
@Suite struct CacheResultTests {
  private let home: TemporaryCache
  private var cache: Cache { home.cache }
  private let key = Samples.key()

  init() throws { home = try TemporaryCache() }

  @Test func `a lookup finds what was kept and makes nothing`() throws {
    #expect(cache.result(for: key, of: Samples.example).isAbsent)
    #expect(!FileManager.default.fileExists(atPath: home.path("cache")))
    #expect(cache.keep(Samples.result(), for: key) == nil)
    #expect(cache.result(for: key, of: Samples.example) == .found(Samples.result()))
    #expect(cache.result(for: Samples.key("2"), of: Samples.example).isAbsent)
    let rest = key.digest.dropFirst(2)
    #expect(home.files().last == "v2/results/\(key.digest.prefix(2))/\(rest)")
  }

  @Test func `every part of an execution comes back exactly`() {
    let failure = ExampleFailure(
      .notAsExpected(.exit(3), instead: .threw(type: "E")), message: "\u{0}\u{2028}\"\\",
      location: SourceLocation(path: "é.swift", line: 1, column: 2), block: 1,
      backtrace: [.init(function: "f()", place: "at a:1:2")])
    let bundle = MIMEBundle(
      text: "t", detail: "f32[2]", alternative: "a",
      representations: [
        .init(.svg, "<svg>\u{FEFF}é\r\n\u{0}</svg>", appearance: .dark),
        .init(.png, bytes: [0x89, 0xFF, 0, 0xC3]), .init(.json, bytes: []),
      ])
    let numbers = [
      0.1, -0.0, .leastNonzeroMagnitude, .greatestFiniteMagnitude, .infinity,
      123_456.789_012_345_67,
    ]
    var result = Samples.result("\u{FEFF}\u{1B}[1m e\u{301} \u{FFFD}\r\n")
    result.execution.outcome = .failedAsExpected(failure)
    result.execution.blocks += numbers.enumerated().map { index, seconds in
      BlockResult(
        index: index + 1, status: .stopped,
        outputs: [.value(type: "T", bundle), .figure(bundle), .failure(failure)], seconds: seconds,
        peakMemory: .max)
    }
    #expect(cache.keep(result, for: key) == nil)
    let found = cache.result(for: key, of: Samples.example).value
    #expect(found == result)
    // Equal texts can differ in their scalars, and equal numbers in their sign.
    #expect("\(String(describing: found))".utf8.elementsEqual("\(Optional(result) as Any)".utf8))
  }

  @Test func `the result of another example is dropped`() throws {
    #expect(cache.keep(Samples.result(of: ExampleID("other")), for: key) == nil)
    let warning = try #require(cache.result(for: key, of: Samples.example).warning)
    #expect(warning.summary.contains("it belongs to the example 'other'"))
  }

  @Test func `the keys of an example's results are told, sorted, and no others`() throws {
    let keys = ["1", "2", "3"].map { Samples.key($0) }
    for key in keys { #expect(cache.keep(Samples.result(), for: key) == nil) }
    let others = Samples.key("other")
    #expect(cache.keep(Samples.result(of: ExampleID("other")), for: others) == nil)
    let broken = cache.path(.result, String(repeating: "0", count: 64))
    try StoreFile.write([1], to: broken)
    #expect(cache.results(of: Samples.example) == keys.sorted { $0.digest < $1.digest })
    #expect(cache.results(of: ExampleID("none")) == [])
  }

  @Test(arguments: ["cache", "cache/v2", "cache/v2/results"])
  func `a file in place of a folder means that nothing is kept, and says so`(place: String) throws {
    let folder = home.folder.appending(path: place)
    try FileManager.default.createDirectory(
      at: folder.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data().write(to: folder)
    #expect(cache.result(for: key, of: Samples.example).isAbsent)
    let warning = try #require(cache.keep(Samples.result(), for: key))
    #expect(warning.id == "cache-unwritable" && warning.severity == .warning)
    #expect(warning.summary.contains("result of example 'a/b'"))
    #expect(cache.results(of: Samples.example) == [])
  }

  @Test(.enabled(if: FileManager.default.fileExists(atPath: "/dev/full")))
  func `a full disk is told from a folder that cannot be written`() throws {
    let file = open("/dev/full", O_WRONLY)
    defer { close(file) }
    let fault = #expect(throws: SystemFault.self) { try StoreFile.write([1], to: file) }
    #expect(cache.notKept("x", at: "p", because: try #require(fault)).id == "cache-full")
    #expect(cache.notKept("x", at: "p", because: SystemFault(code: EROFS)).id == "cache-unwritable")
  }
}
