@_spi(GalleryRuntime) internal import GalleryDisplay

/// Reads the records of a run.
///
/// The example could write to the file too: a record counts only if its tag, made with the run's
/// key over its number and its bytes, is right. The format stands above the launcher's source.
package struct RecordReader: Sendable {
  /// What a file of records holds.
  package struct Contents: Hashable, Sendable {
    /// Every record before the first bad one.
    package var records: [ExampleRecord]
    /// False if bytes follow that are no record of this run.
    package var isTrusted: Bool
  }

  private static let headerSize = 37
  private let hash: SipHash

  package init(key: RecordKey) { hash = SipHash(key: key) }

  package func read(_ bytes: [UInt8]) -> Contents {
    var records: [ExampleRecord] = []
    var rest = bytes[...]
    while !rest.isEmpty {
      guard let record = next(number: UInt64(records.count), from: &rest) else {
        return Contents(records: records, isTrusted: false)
      }
      records.append(record)
    }
    return Contents(records: records, isTrusted: true)
  }

  private func next(number: UInt64, from rest: inout ArraySlice<UInt8>) -> ExampleRecord? {
    guard let length = Self.number(4, from: &rest).map(Int.init(truncatingIfNeeded:)),
      length >= Self.headerSize, length <= rest.count - 8
    else { return nil }
    let body = rest.prefix(length)
    rest = rest.dropFirst(length)
    guard Self.number(8, from: &rest) == hash.tag(number: number, body) else { return nil }
    return Self.record(body)
  }

  private static func record(_ body: ArraySlice<UInt8>) -> ExampleRecord? {
    var rest = body
    guard let code = rest.popFirst(), let block = number(4, from: &rest),
      let stdout = number(8, from: &rest), let stderr = number(8, from: &rest),
      let nanoseconds = number(8, from: &rest), let peak = number(8, from: &rest),
      let kind = kind(code, Array(rest))
    else { return nil }
    return ExampleRecord(
      kind, block: Int(Int32(truncatingIfNeeded: block)), stdout: Int(truncatingIfNeeded: stdout),
      stderr: Int(truncatingIfNeeded: stderr), nanoseconds: Int(truncatingIfNeeded: nanoseconds),
      peakMemory: Int(truncatingIfNeeded: peak) < 0 ? nil : Int(truncatingIfNeeded: peak))
  }

  private static func kind(_ code: UInt8, _ data: [UInt8]) -> ExampleRecord.Kind? {
    switch code {
    case 1: return .start
    case 2: return .begin
    case 3: return .end
    case 4:
      guard let (type, rest) = named(data), let bundle = MIMEBundle(encoded: rest) else {
        return nil
      }
      return .value(type: type, bundle)
    case 5: return MIMEBundle(encoded: data).map { .figure($0) }
    case 6:
      // Empty if the error could not be described.
      guard let (type, rest) = named(data) else { return .thrown(type: "Error", description: "") }
      return .thrown(type: type, description: String(decoding: rest, as: UTF8.self))
    case 7: return .startFailure(String(decoding: data, as: UTF8.self))
    case 8:
      var rest = data[...]
      var offsets: [UInt64] = []
      while let offset = number(8, from: &rest) { offsets.append(offset) }
      return rest.isEmpty ? .throwPlace(offsets) : nil
    default: return nil
    }
  }

  /// A text with its length before it, and what follows.
  private static func named(_ data: [UInt8]) -> (String, [UInt8])? {
    var rest = data[...]
    guard let count = number(4, from: &rest).map(Int.init(truncatingIfNeeded:)), count <= rest.count
    else { return nil }
    return (String(decoding: rest.prefix(count), as: UTF8.self), Array(rest.dropFirst(count)))
  }

  private static func number(_ count: Int, from rest: inout ArraySlice<UInt8>) -> UInt64? {
    guard rest.count >= count else { return nil }
    let number = rest.prefix(count).reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
    rest = rest.dropFirst(count)
    return number
  }
}
