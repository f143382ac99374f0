import Foundation
import Testing

/// What a build writes to a terminal, and what into a pipe.
@Suite struct TerminalTests {
  private static let stages = [
    "Reading examples", "Building libraries", "Running examples", "Writing the site",
  ]

  @Test func aPipeGetsPlainLines() async throws {
    let folder = try PlainPackage.make()
    let result = try await GalleryTool.run(["build"], in: folder.url)
    let lines = result.output.split(separator: "\n").map(String.init)
    #expect(lines.filter { !$0.contains(": ") }.prefix(4) == Self.stages[...], "\(lines)")
    #expect(!result.output.contains("\r") && !result.output.contains("\u{1B}"))
  }

  #if os(Linux)
    /// Runs the tool on a terminal of 80 columns; everything comes in one stream.
    private func run(
      _ arguments: String, in folder: TemporaryFolder, environment: [String: String] = [:]
    ) async throws -> GalleryTool.Result {
      let tool = GalleryTool.binary.path(percentEncoded: false)
      return try await GalleryTool.run(
        "/usr/bin/env",
        ["script", "-qec", "stty cols 80; exec '\(tool)' \(arguments)", "/dev/null"],
        in: folder.url,
        environment: ["TERM": "xterm", "NO_COLOR": ""].merging(environment) { $1 })
    }

    @Test func aTerminalGetsOneLineThatIsWrittenAnew() async throws {
      let folder = try PlainPackage.make()
      let result = try await run("build", in: folder)
      #expect(result.status == 0)
      let clear = "\r\u{1B}[K"
      let end = try #require(result.output.range(of: clear + "1 example: "), "\(result.output)")
      let live = result.output[..<end.lowerBound]
      #expect(!live.contains("\n"))
      let states = live.split(separator: clear)
      for stage in Self.stages {
        #expect(
          states.contains {
            $0.wholeMatch(of: /(?:[\d.]+ m?s|\d+ min \d+ s)  (.+)/)?.1.hasPrefix(stage) == true
          },
          "\(stage): \(states)")
      }
      #expect(states.contains { $0.hasSuffix("Running examples · compiled 1/1 · ran 1/1") })
      #expect(states.allSatisfy { $0.count < 80 })
    }

    @Test func coloursAreForTerminalsThatWantThem() async throws {
      let folder = try PlainPackage.make(example: "fatalError()")
      let red = "\u{1B}[1;31m1 failed\u{1B}[0m"
      let colored = try await run("build", in: folder)
      #expect(colored.status == 1)
      #expect(colored.output.contains(red), "\(colored.output)")
      for environment in [["NO_COLOR": "1"], ["TERM": "dumb"]] {
        let plain = try await run("build", in: folder, environment: environment)
        #expect(plain.output.contains(" 1 failed"))
        #expect(!plain.output.contains("\u{1B}[1"), "\(environment) \(plain.output)")
      }
      let forced = try await run("build --color always", in: folder, environment: ["NO_COLOR": "1"])
      #expect(forced.output.contains(red))
      let never = try await run("build --color never", in: folder)
      #expect(!never.output.contains(/\u{1B}\[\d/), "\(never.output)")
    }
  #endif

  @Test func quietShowsErrorsAllTheSame() async throws {
    let folder = try PlainPackage.make(example: "fatalError(\"no\")")
    try folder.write("print(1)\n", to: "Examples/untitled.swift")
    let result = try await GalleryTool.run(["build", "-q"], in: folder.url)
    #expect(result.status == 1)
    #expect(result.output == "")
    #expect(result.error.contains("Examples/a.swift:5:1: error: "), "\(result.error)")
    #expect(!result.error.contains("warning"))
  }
}
