/// SHA-256 (FIPS 180-4), one pass over as many pieces as there are.
package struct SHA256: Sendable {
  private var state = State()
  /// The bytes that do not fill a block yet, fewer than 64.
  private var pending: [UInt8] = []
  private var length: UInt64 = 0

  package init() {}

  /// The digest of some bytes, in 64 lower-case hexadecimal digits.
  package static func hex(_ bytes: some Collection<UInt8>) -> String {
    var hash = SHA256()
    hash.update(bytes)
    return hash.finalize()
  }

  /// The digest of texts, each told apart from its neighbours by its length.
  package static func hex(of parts: [String]) -> String {
    var hash = SHA256()
    for part in parts { hash.update("\(part.utf8.count):\(part)".utf8) }
    return hash.finalize()
  }

  /// Takes in further bytes; those in one piece of memory are not copied.
  package mutating func update(_ bytes: some Collection<UInt8>) {
    let isDone: Void? = bytes.withContiguousStorageIfAvailable { take(UnsafeRawBufferPointer($0)) }
    if isDone == nil { Array(bytes).withUnsafeBytes { take($0) } }
  }

  /// The digest of all that was taken in, in 64 lower-case hexadecimal digits.
  package mutating func finalize() -> String {
    let bits = length &* 8
    var tail: [UInt8] = [0x80]
    while (pending.count + tail.count) % 64 != 56 { tail.append(0) }
    for shift in stride(from: UInt64(56), through: 0, by: -8) {
      tail.append(UInt8(truncatingIfNeeded: bits >> shift))
    }
    update(tail)
    return state.words.map { word in
      let digits = String(word, radix: 16)
      return String(repeating: "0", count: 8 - digits.count) + digits
    }.joined()
  }

  private mutating func take(_ bytes: UnsafeRawBufferPointer) {
    length += UInt64(bytes.count)
    var start = 0
    if !pending.isEmpty {
      start = min(64 - pending.count, bytes.count)
      pending += bytes[..<start]
      guard pending.count == 64 else { return }
      pending.withUnsafeBytes { state.fold($0) }
      pending.removeAll(keepingCapacity: true)
    }
    let whole = (bytes.count - start) / 64 * 64
    state.fold(UnsafeRawBufferPointer(rebasing: bytes[start..<start + whole]))
    pending += bytes[(start + whole)...]
  }
}

/// The eight words that blocks are folded into.
private struct State {
  private var (a, b, c, d): (UInt32, UInt32, UInt32, UInt32) = (
    0x6a09_e667, 0xbb67_ae85, 0x3c6e_f372, 0xa54f_f53a
  )
  private var (e, f, g, h): (UInt32, UInt32, UInt32, UInt32) = (
    0x510e_527f, 0x9b05_688c, 0x1f83_d9ab, 0x5be0_cd19
  )

  var words: [UInt32] { [a, b, c, d, e, f, g, h] }

  /// Folds in whole blocks of 64 bytes.
  mutating func fold(_ blocks: UnsafeRawBufferPointer) {
    Self.constants.withUnsafeBufferPointer { constants in
      withUnsafeTemporaryAllocation(of: UInt32.self, capacity: 64) { schedule in
        for start in stride(from: 0, to: blocks.count, by: 64) {
          Self.fill(schedule, from: blocks, at: start, adding: constants)
          fold(schedule)
        }
      }
    }
  }

  /// Fills the schedule of a block; each word then has its round's constant in it.
  private static func fill(
    _ w: UnsafeMutableBufferPointer<UInt32>, from bytes: UnsafeRawBufferPointer, at start: Int,
    adding k: UnsafeBufferPointer<UInt32>
  ) {
    for i in 0..<16 {
      let word = bytes.loadUnaligned(fromByteOffset: start &+ i &* 4, as: UInt32.self)
      w[i] = UInt32(bigEndian: word)
    }
    for i in 16..<64 {
      let x = w[i &- 15]
      let y = w[i &- 2]
      let s0 = (x &>> 7 | x &<< 25) ^ (x &>> 18 | x &<< 14) ^ (x &>> 3)
      let s1 = (y &>> 17 | y &<< 15) ^ (y &>> 19 | y &<< 13) ^ (y &>> 10)
      w[i] = w[i &- 16] &+ s0 &+ w[i &- 7] &+ s1
    }
    for i in 0..<64 { w[i] = w[i] &+ k[i] }
  }

  /// Eight rounds a turn, so that the words take each other's place by name and none is moved.
  private mutating func fold(_ w: UnsafeMutableBufferPointer<UInt32>) {
    var (a, b, c, d, e, f, g, h) = (self.a, self.b, self.c, self.d, self.e, self.f, self.g, self.h)
    for i in stride(from: 0, to: 64, by: 8) {
      Self.round(a, b, c, &d, e, f, g, &h, w[i])
      Self.round(h, a, b, &c, d, e, f, &g, w[i &+ 1])
      Self.round(g, h, a, &b, c, d, e, &f, w[i &+ 2])
      Self.round(f, g, h, &a, b, c, d, &e, w[i &+ 3])
      Self.round(e, f, g, &h, a, b, c, &d, w[i &+ 4])
      Self.round(d, e, f, &g, h, a, b, &c, w[i &+ 5])
      Self.round(c, d, e, &f, g, h, a, &b, w[i &+ 6])
      Self.round(b, c, d, &e, f, g, h, &a, w[i &+ 7])
    }
    self.a &+= a
    self.b &+= b
    self.c &+= c
    self.d &+= d
    self.e &+= e
    self.f &+= f
    self.g &+= g
    self.h &+= h
  }

  @inline(__always)
  private static func round(
    _ a: UInt32, _ b: UInt32, _ c: UInt32, _ d: inout UInt32,
    _ e: UInt32, _ f: UInt32, _ g: UInt32, _ h: inout UInt32, _ word: UInt32
  ) {
    let s1 = (e &>> 6 | e &<< 26) ^ (e &>> 11 | e &<< 21) ^ (e &>> 25 | e &<< 7)
    let s0 = (a &>> 2 | a &<< 30) ^ (a &>> 13 | a &<< 19) ^ (a &>> 22 | a &<< 10)
    let t = h &+ s1 &+ (g ^ (e & (f ^ g))) &+ word
    d = d &+ t
    h = t &+ s0 &+ ((a & b) | (c & (a | b)))
  }

  private static let constants: [UInt32] = [
    0x428a_2f98, 0x7137_4491, 0xb5c0_fbcf, 0xe9b5_dba5, 0x3956_c25b, 0x59f1_11f1, 0x923f_82a4,
    0xab1c_5ed5, 0xd807_aa98, 0x1283_5b01, 0x2431_85be, 0x550c_7dc3, 0x72be_5d74, 0x80de_b1fe,
    0x9bdc_06a7, 0xc19b_f174, 0xe49b_69c1, 0xefbe_4786, 0x0fc1_9dc6, 0x240c_a1cc, 0x2de9_2c6f,
    0x4a74_84aa, 0x5cb0_a9dc, 0x76f9_88da, 0x983e_5152, 0xa831_c66d, 0xb003_27c8, 0xbf59_7fc7,
    0xc6e0_0bf3, 0xd5a7_9147, 0x06ca_6351, 0x1429_2967, 0x27b7_0a85, 0x2e1b_2138, 0x4d2c_6dfc,
    0x5338_0d13, 0x650a_7354, 0x766a_0abb, 0x81c2_c92e, 0x9272_2c85, 0xa2bf_e8a1, 0xa81a_664b,
    0xc24b_8b70, 0xc76c_51a3, 0xd192_e819, 0xd699_0624, 0xf40e_3585, 0x106a_a070, 0x19a4_c116,
    0x1e37_6c08, 0x2748_774c, 0x34b0_bcb5, 0x391c_0cb3, 0x4ed8_aa4a, 0x5b9c_ca4f, 0x682e_6ff3,
    0x748f_82ee, 0x78a5_636f, 0x84c8_7814, 0x8cc7_0208, 0x90be_fffa, 0xa450_6ceb, 0xbef9_a3f7,
    0xc671_78f2,
  ]
}
