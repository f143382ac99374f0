#if canImport(Darwin)
  internal import Darwin
#else
  internal import Glibc
#endif

extension Double: RandomElement {
  /// Fills `buffer` with numbers of 53 bits, two words each.
  package static func fillUniform(
    _ buffer: UnsafeMutableBufferPointer<Double>, low: Double, high: Double,
    from state: inout GeneratorState
  ) {
    let width = high - low
    state.words.draw(2 * buffer.count) { words, start in
      for pair in 0..<(words.count / 2) {
        let bits = UInt64(words[2 * pair]) << 32 | UInt64(words[2 * pair + 1])
        buffer[start / 2 + pair] = low.addingProduct(unitDouble(bits), width)
      }
    }
  }

  /// Turns 16 uniform numbers into normal ones, with the functions of the C library.
  package static func makeNormal(
    _ block: UnsafeMutableBufferPointer<Double>, mean: Double, deviation: Double
  ) {
    for k in 0..<8 {
      let radius = (-2 * log(1 - block[k])).squareRoot()
      let angle = 2 * Double.pi * block[k + 8]
      block[k] = mean.addingProduct(radius * cos(angle), deviation)
      block[k + 8] = mean.addingProduct(radius * sin(angle), deviation)
    }
  }

  /// The same number.
  package init(rounding number: Double) { self = number }
}
