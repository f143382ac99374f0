/// The 32-bit Mersenne Twister, mt19937: the source of all random numbers, as of torch on CPU.
///
/// - SeeAlso: Matsumoto and Nishimura, "Mersenne Twister: a 623-dimensionally equidistributed
///   uniform pseudo-random number generator", 1998.
struct MersenneTwister: Sendable {
  private static let size = 624

  /// How far ahead in the state the word is that a new word is mixed with.
  private static let shift = 397

  private var state: [UInt32]

  /// How many words of the state were given out; at `size` a new state is due.
  private var used = Self.size

  /// The generator whose state follows from the lower 32 bits of `seed`: torch drops the others.
  init(seed: UInt64) {
    var word = UInt32(truncatingIfNeeded: seed)
    state = [word]
    state.reserveCapacity(Self.size)
    for index in 1..<UInt32(Self.size) {
      word = 1_812_433_253 &* (word ^ (word >> 30)) &+ index
      state.append(word)
    }
  }

  /// The next 32 bits.
  mutating func next() -> UInt32 {
    if used == Self.size { renew() }
    defer { used += 1 }
    return Self.tempered(state[used])
  }

  /// The next 64 bits: the first word is the upper half.
  mutating func nextWide() -> UInt64 {
    let upper = next()
    return UInt64(upper) << 32 | UInt64(next())
  }

  /// Calls `body` with the next `count` words, in pieces, and with the number of words before each.
  ///
  /// A piece other than the last holds an even number of words, so a pair is never torn apart.
  mutating func draw(_ count: Int, _ body: (UnsafeBufferPointer<UInt32>, Int) -> Void) {
    guard count > 0 else { return }
    let capacity = min(count, 4096)
    withUnsafeTemporaryAllocation(of: UInt32.self, capacity: capacity) { buffer in
      for start in stride(from: 0, to: count, by: capacity) {
        let piece = UnsafeMutableBufferPointer(rebasing: buffer[..<min(capacity, count - start)])
        fill(piece)
        body(UnsafeBufferPointer(piece), start)
      }
    }
  }

  private mutating func fill(_ words: UnsafeMutableBufferPointer<UInt32>) {
    var filled = 0
    while filled < words.count {
      if used == Self.size { renew() }
      let length = min(Self.size - used, words.count - filled)
      state.withUnsafeBufferPointer { state in
        for offset in 0..<length { words[filled + offset] = Self.tempered(state[used + offset]) }
      }
      filled += length
      used += length
    }
  }

  private mutating func renew() {
    state.withUnsafeMutableBufferPointer { state in
      let (size, shift) = (Self.size, Self.shift)
      for k in 0..<(size - shift) {
        state[k] = state[k + shift] ^ Self.mixed(state[k], state[k + 1])
      }
      for k in (size - shift)..<(size - 1) {
        state[k] = state[k + shift - size] ^ Self.mixed(state[k], state[k + 1])
      }
      state[size - 1] = state[shift - 1] ^ Self.mixed(state[size - 1], state[0])
    }
    used = 0
  }

  private static func mixed(_ word: UInt32, _ following: UInt32) -> UInt32 {
    let joined = (word & 0x8000_0000) | (following & 0x7FFF_FFFF)
    return (joined >> 1) ^ (following & 1 == 0 ? 0 : 0x9908_B0DF)
  }

  private static func tempered(_ word: UInt32) -> UInt32 {
    var word = word
    word ^= word >> 11
    word ^= (word << 7) & 0x9D2C_5680
    word ^= (word << 15) & 0xEFC6_0000
    return word ^ (word >> 18)
  }
}

/// The 53 lowest bits of two words as a number from 0 up to and without 1.
func unitDouble(_ words: UInt64) -> Double {
  Double(words & 0x1F_FFFF_FFFF_FFFF) * 0x1p-53
}
