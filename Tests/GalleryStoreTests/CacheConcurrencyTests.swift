import Foundation
import GalleryDiagnostics
import GalleryModel
import Testing

@testable import GalleryStore

/// Any number of builds write, read and collect at the same time, and none is told anything wrong.
@Suite struct CacheConcurrencyTests {
  private static let names = ["a", "b", "c"]
  private static let text = String(repeating: "line of a result\n", count: 500)

  @Test func `a reader finds a whole entry or none while others write and collect`() async throws {
    let home = try TemporaryCache()
    let path = home.path("")
    let cache = home.cache
    for name in Self.names {
      for version in 0..<3 {
        let file = path + "\(name)\(version).so"
        try Data(repeating: UInt8(version), count: 20_000).write(to: URL(fileURLWithPath: file))
      }
    }
    let problems = await withTaskGroup(of: [String].self) { group in
      for worker in 0..<8 {
        group.addTask {
          (0..<150).flatMap { round -> [String] in
            let name = Self.names[round % Self.names.count]
            let key = Samples.key(name)
            let example = ExampleID(name)
            var problems: [String] = []
            if worker < 4 {
              let file = path + "\(name)\((worker + round) % 3).so"
              let warnings = [
                cache.keep(Samples.result("\(worker)" + Self.text, of: example), for: key),
                cache.keep(Samples.library, at: file, for: key, of: example),
              ]
              problems += warnings.compactMap { $0.map { "\($0)" } }
            } else if worker == 4, round % 5 == 0 {
              _ = cache.collect(keepingBuilds: 1)
            }
            let result = cache.result(for: key, of: example)
            if let text = result.value?.execution.blocks[0].outputs[0].text {
              if !text.hasSuffix(Self.text) || text.count != Self.text.count + 1 {
                problems.append("half a result")
              }
            }
            let target = path + "linked-\(worker).so"
            let library = cache.library(for: key, of: example, linkingTo: target)
            if library.value != nil {
              let bytes = FileManager.default.contents(atPath: target) ?? Data()
              if bytes.count != 20_000 || Set(bytes).count != 1 {
                problems.append("half a library")
              }
            }
            problems += [result.warning, library.warning].compactMap { $0.map { "\($0)" } }
            return problems
          }
        }
      }
      return await group.reduce(into: []) { $0 += $1 }
    }
    #expect(problems == [])
    #expect(!home.files().contains { $0.contains(".tmp-") })
    for name in Self.names {
      #expect(cache.keep(Samples.result(of: ExampleID(name)), for: Samples.key(name)) == nil)
      #expect(cache.result(for: Samples.key(name), of: ExampleID(name)).value != nil)
    }
  }
}

extension BlockOutput {
  /// The text of a stream.
  fileprivate var text: String? { if case .stream(let output) = self { output.text } else { nil } }
}
