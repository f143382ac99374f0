import Testing

/// Calls made one after another on a generator of one seed, with the bits that torch gave.
struct RandomGolden: Decodable, CustomTestStringConvertible {
  let title: String
  let seed: String
  let calls: [RandomCall]

  var testDescription: String { title }

  static let all: [RandomGolden] = readGoldens("random.json")
}

/// One call and its numbers: each in `bits`, or the FNV-1a hash of their bytes where they are many.
struct RandomCall: Decodable {
  enum Kind: String, Decodable {
    case uniform, normal, strided, integers, permutation, bernoulli, probabilities
  }

  let call: Kind
  let dtype: String
  let count: Int
  let low: String?
  let high: String?
  let mean: Double?
  let deviation: Double?
  let probability: Double?
  let bits: String?
  let hash: String?

  /// What the test compares: `given` in the same form as the golden.
  func text<Bits: FixedWidthInteger>(_ given: [Bits]) -> String {
    guard hash != nil else {
      return given.map { hex($0, width: Bits.bitWidth / 4) }.joined(separator: " ")
    }
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for number in given {
      for shift in stride(from: 0, to: Bits.bitWidth, by: 8) {
        hash = (hash ^ UInt64(truncatingIfNeeded: (number >> shift) & 0xFF)) &* 0x100_0000_01B3
      }
    }
    return hex(hash, width: 16)
  }

  var expected: String? { bits ?? hash }
}

private func hex<Bits: FixedWidthInteger>(_ number: Bits, width: Int) -> String {
  let digits = String(Bits.Magnitude(truncatingIfNeeded: number), radix: 16)
  return String(repeating: "0", count: width - digits.count) + digits
}
