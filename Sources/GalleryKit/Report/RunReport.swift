internal import Foundation
package import GalleryDiagnostics
package import GalleryModel

/// A whole run as `--json-output` writes it.
///
/// Its form is `site/assets/run-report-1.schema.json`: fields may be added under the same version;
/// what changes or removes one raises the version and brings a new schema.
package struct RunReport: Codable, Equatable, Sendable {
  package static let version = 1

  package var version: Int
  /// The tool's version.
  package var gallery: String
  package var package: String
  package var toolchain: String
  package var configuration: String
  package var summary: RunSummary
  package var examples: [Example]
  package var notScripts: [NotScript]
  package var diagnostics: [Diagnostic]

  /// Every time in seconds, every size in bytes; nil where it was not measured or not to be shown.
  package struct Example: Codable, Equatable, Sendable {
    package var id: String
    package var path: String
    package var title: String
    package var status: Status
    package var reason: String?
    /// False if `--filter` or `--skip` left it out.
    package var selected: Bool
    /// True if the result is that of an earlier build.
    package var stored: Bool
    package var key: String?
    package var optimized: Bool
    package var compileSeconds: Double?
    package var runSeconds: Double?
    package var peakMemory: Int?
    package var failure: Failure?
    package var warnings: [Diagnostic]
    package var blocks: [Block]
  }

  package enum Status: String, Codable, Sendable, CaseIterable {
    case passed, failed
    case failedAsExpected = "failed-as-expected"
    case notRun = "not-run"
  }

  package struct Block: Codable, Equatable, Sendable {
    package var index: Int
    package var firstLine: Int
    package var lastLine: Int
    package var status: String
    package var seconds: Double?
    package var peakMemory: Int?
    package var outputs: [Output]
  }

  /// One output; `kind` tells which of the other fields are there.
  package struct Output: Codable, Equatable, Sendable {
    package var kind: String
    package var name: String?
    package var text: String?
    package var droppedBytes: Int?
    package var type: String?
    package var detail: String?
    package var alternative: String?
    package var representations: [Representation]?
    package var failure: Failure?
  }

  /// Text as it is; `base64` for pictures.
  package struct Representation: Codable, Equatable, Sendable {
    package var type: String
    package var appearance: String
    package var text: String?
    package var base64: String?
  }

  package struct Failure: Codable, Equatable, Sendable {
    package var kind: String
    package var message: String
    package var path: String?
    package var line: Int?
    package var column: Int?
    package var block: Int?
    package var diagnostics: [Diagnostic]?
    package var backtrace: [String]
  }
}

extension RunReport {
  /// JSON with sorted keys, ending in a line end.
  package func json() throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return Array(try encoder.encode(self)) + [UInt8(ascii: "\n")]
  }
}
