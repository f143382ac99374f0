import Foundation
import GalleryDiagnostics
import GalleryModel
import GalleryScripts

/// Reads a text as the example `Examples/sample.swift`.
func parse(_ text: String, path: String = "Examples/sample.swift") -> Diagnosed<Example> {
  let name = String(path.split(separator: "/").last?.dropLast(6) ?? "")
  return ExampleParser().parse(ExampleSource(id: ExampleID(name), path: path, text: text))
}

/// A diagnostic as `line:column severity id`.
func brief(_ diagnostic: Diagnostic) -> String {
  let location = diagnostic.location
  return "\(location?.line ?? 0):\(location?.column ?? 0) \(diagnostic.severity) \(diagnostic.id)"
}

/// The blocks as a picture: prose as `#heading` and its text, code as its shown lines with their numbers.
func picture(_ example: Example) -> [String] {
  example.blocks.map { block in
    switch block {
    case .prose(let prose):
      "prose \(prose.firstLine) #\(prose.heading ?? "") |\(prose.markdown)"
    case .code(let code):
      "code \(code.index) \(code.lines.first)-\(code.lines.last) "
        + code.shown.map { "\($0.number):\($0.text)" }.joined(separator: "|")
    }
  }
}

/// The text of a file in this target's `Fixtures`.
func fixture(_ name: String) throws -> String {
  let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
  return try String(contentsOf: folder.appending(path: "Fixtures/\(name)"), encoding: .utf8)
}

/// Numbers that are the same in every run (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
