/// SipHash-2-4 (Aumasson and Bernstein, 2012), the keyed tag of records.
package struct SipHash: Sendable {
  private let key: RecordKey

  package init(key: RecordKey) { self.key = key }

  /// The tag of eight bytes, `number` in little endian, followed by `bytes`.
  package func tag(number: UInt64, _ bytes: some Collection<UInt8>) -> UInt64 {
    var state = State(key)
    state.absorb(number)
    var word: UInt64 = 0
    var filled: UInt64 = 0
    for byte in bytes {
      word |= UInt64(byte) << (8 * filled)
      filled += 1
      if filled == 8 {
        state.absorb(word)
        word = 0
        filled = 0
      }
    }
    return state.finish(word | UInt64(truncatingIfNeeded: bytes.count + 8) << 56)
  }

  private struct State {
    var v0: UInt64
    var v1: UInt64
    var v2: UInt64
    var v3: UInt64

    init(_ key: RecordKey) {
      v0 = key.low ^ 0x736f_6d65_7073_6575
      v1 = key.high ^ 0x646f_7261_6e64_6f6d
      v2 = key.low ^ 0x6c79_6765_6e65_7261
      v3 = key.high ^ 0x7465_6462_7974_6573
    }

    mutating func round() {
      v0 &+= v1
      v1 = rotate(v1, 13) ^ v0
      v0 = rotate(v0, 32)
      v2 &+= v3
      v3 = rotate(v3, 16) ^ v2
      v0 &+= v3
      v3 = rotate(v3, 21) ^ v0
      v2 &+= v1
      v1 = rotate(v1, 17) ^ v2
      v2 = rotate(v2, 32)
    }

    mutating func absorb(_ word: UInt64) {
      v3 ^= word
      round()
      round()
      v0 ^= word
    }

    mutating func finish(_ last: UInt64) -> UInt64 {
      absorb(last)
      v2 ^= 0xff
      for _ in 0..<4 { round() }
      return v0 ^ v1 ^ v2 ^ v3
    }

    func rotate(_ x: UInt64, _ by: UInt64) -> UInt64 { x << by | x >> (64 - by) }
  }
}

/// The secret of one run, known to the tool and the launcher only.
package struct RecordKey: Hashable, Sendable {
  package var low: UInt64
  package var high: UInt64

  package init(low: UInt64, high: UInt64) {
    self.low = low
    self.high = high
  }

  /// A key that nobody can guess.
  package static func random() -> RecordKey {
    RecordKey(low: .random(in: .min ... .max), high: .random(in: .min ... .max))
  }

  /// Sixteen bytes, as the launcher reads them.
  var bytes: [UInt8] {
    [low, high].flatMap { word in (0..<8).map { UInt8(truncatingIfNeeded: word >> (8 * $0)) } }
  }
}
