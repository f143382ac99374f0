import GalleryDisplay
import Testing

@testable import GalleryExecution

/// A generator whose numbers are the same in each run (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var z = state
    z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
    z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
    return z ^ (z >> 31)
  }
}

@Suite struct RecordReaderTests {
  private let key = RecordKey(low: 0x0706_0504_0302_0100, high: 0x0f0e_0d0c_0b0a_0908)

  private func bytes<Number: FixedWidthInteger>(_ number: Number) -> [UInt8] {
    withUnsafeBytes(of: number.littleEndian) { Array($0) }
  }

  private func frame(_ number: Int, kind: UInt8, block: Int32 = 0, data: [UInt8] = []) -> [UInt8] {
    let body =
      [kind] + bytes(block) + bytes(Int64(1)) + bytes(Int64(2)) + bytes(Int64(3)) + bytes(Int64(-1))
      + data
    let tag = SipHash(key: key).tag(number: UInt64(number), body)
    return bytes(UInt32(body.count)) + body + bytes(tag)
  }

  private var file: [UInt8] {
    frame(0, kind: 1, block: -1) + frame(1, kind: 2) + frame(2, kind: 3)
  }

  /// The vectors of the SipHash paper's reference implementation: key 00…0f, message 00, 01, ….
  @Test(arguments: [
    (8, 0x93f5_f579_9a93_2462 as UInt64), (15, 0xa129_ca61_49be_45e5), (16, 0x3f2a_cc7f_57c2_9bdb),
    (63, 0x958a_324c_eb06_4572),
  ])
  func theTagIsSipHash(count: Int, tag: UInt64) {
    let rest = (8..<max(8, count)).map { UInt8($0) }
    #expect(SipHash(key: key).tag(number: 0x0706_0504_0302_0100, rest) == tag)
  }

  @Test func recordsAreRead() {
    let contents = RecordReader(key: key).read(file)
    #expect(contents.isTrusted)
    #expect(contents.records.map(\.kind) == [.start, .begin, .end])
    #expect(contents.records.map(\.block) == [-1, 0, 0])
    #expect(contents.records[1].stdout == 1 && contents.records[1].stderr == 2)
    #expect(contents.records[1].nanoseconds == 3 && contents.records[1].peakMemory == nil)
  }

  @Test func anEmptyFileHasNoRecordsAndNoFault() {
    #expect(RecordReader(key: key).read([]) == .init(records: [], isTrusted: true))
  }

  @Test func aReplayedOrMissingOrSwappedRecordEndsTheTrust() {
    let reader = RecordReader(key: key)
    let replayed = reader.read(file + frame(2, kind: 3))
    #expect(!replayed.isTrusted && replayed.records.count == 3)
    let missing = reader.read(frame(0, kind: 1) + frame(2, kind: 3))
    #expect(!missing.isTrusted && missing.records.count == 1)
    #expect(!RecordReader(key: RecordKey(low: 0, high: 0)).read(file).isTrusted)
    #expect(!reader.read(frame(0, kind: 9)).isTrusted)
    #expect(!reader.read(frame(0, kind: 4, data: [255, 255, 255, 255])).isTrusted)
    #expect(!reader.read([255, 255, 255, 255, 0]).isTrusted)
  }

  @Test func everyCutIsNoticed() {
    let ends = [0, 49, 98, 147]
    for count in file.indices {
      let contents = RecordReader(key: key).read(Array(file.prefix(count)))
      #expect(contents.isTrusted == ends.contains(count))
      #expect(contents.records.count == count / 49)
    }
  }

  @Test func everyChangedByteEndsTheTrust() {
    var generator = SeededGenerator(state: 11)
    for _ in 0..<3000 {
      var changed = file
      let place = Int.random(in: changed.indices, using: &generator)
      changed[place] ^= UInt8.random(in: 1...255, using: &generator)
      let contents = RecordReader(key: key).read(changed)
      #expect(!contents.isTrusted && contents.records.count <= place / 49)
    }
  }

  @Test func randomBytesAreNoRecords() {
    var generator = SeededGenerator(state: 5)
    for _ in 0..<3000 {
      let noise = (0..<Int.random(in: 1...200, using: &generator)).map { _ in
        UInt8.random(in: 0...255, using: &generator)
      }
      #expect(RecordReader(key: key).read(noise) == .init(records: [], isTrusted: false))
    }
  }

  @Test(arguments: [
    "", "1", "1 exit 0 1 2 3 4", "2 exit 0 1 2 3 4\n", "1 exit x 1 2 3 4\n", "1 gone 0 1 2 3 4\n",
    "1 exit 0 1 2 3\n", "1 exit 0 1 2 3 4 5\n",
  ])
  func aStatusLineThatIsNoneIsRefused(line: String) {
    #expect(RunStatus(line: line) == nil)
  }

  @Test func aStatusLineIsRead() {
    #expect(
      RunStatus(line: "1 signal 9 1 2 3 4\n")
        == RunStatus(end: .signalled(9), duration: 1, endTime: 2, peakMemory: 3, strays: 4))
  }
}
