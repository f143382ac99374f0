internal import Foundation

/// What `swift-backtrace` wrote about a crash (`SWIFT_BACKTRACE` with `format=json`).
package struct CrashReport: Hashable, Sendable {
  package struct Frame: Hashable, Sendable {
    package var function: String
    package var symbol: String
    package var image: String
    package var file: String?
    package var line: Int
    package var column: Int
  }

  /// Such as `Illegal instruction` or `Swift runtime failure: arithmetic overflow`.
  package var description: String
  /// Of the thread that crashed, the innermost first.
  package var frames: [Frame]
  /// True if the address that could not be reached lies beside the stack pointer.
  package var isStackOverflow: Bool

  /// The report in JSON, nil if the bytes are none: the program may have died before it was whole.
  package init?(json bytes: [UInt8]) {
    guard let report = try? JSONDecoder().decode(Report.self, from: Data(bytes)) else { return nil }
    let thread = report.threads.first { $0.crashed == true } ?? report.threads.first
    description = report.description
    frames = (thread?.frames ?? []).compactMap { frame in
      guard let function = frame.description, frame.kind != "truncated" else { return nil }
      return Frame(
        function: Self.clean(function), symbol: frame.symbol ?? "", image: frame.image ?? "",
        file: frame.sourceLocation?.file, line: frame.sourceLocation?.line ?? 0,
        column: frame.sourceLocation?.column ?? 0)
    }
    let pointer = (thread?.registers?["rsp"] ?? thread?.registers?["sp"]).flatMap(Self.address)
    isStackOverflow =
      if let pointer, let fault = report.faultAddress.flatMap(Self.address) {
        max(pointer, fault) - min(pointer, fault) < 1 << 16 && report.description.contains("ointer")
      } else {
        false
      }
  }

  private static func address(_ text: String) -> UInt64? { UInt64(text.dropFirst(2), radix: 16) }

  /// A function's name without the offset behind it and without addresses.
  private static func clean(_ name: String) -> String {
    name.replacing(#/ \+ \d+$/#, with: "")
      .replacing(#/\(unknown context at \$[0-9a-f]+\)\./#, with: "")
  }

  private struct Report: Decodable {
    var description: String
    var faultAddress: String?
    var threads: [Thread]
  }

  private struct Thread: Decodable {
    var crashed: Bool?
    var registers: [String: String]?
    var frames: [RawFrame]
  }

  private struct RawFrame: Decodable {
    var kind: String
    var description: String?
    var symbol: String?
    var image: String?
    var sourceLocation: Place?
  }

  private struct Place: Decodable {
    var file: String
    var line: Int
    var column: Int
  }
}
