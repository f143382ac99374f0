#if canImport(Darwin)
  internal import Darwin
#else
  internal import Glibc
#endif

extension BFloat16: RandomElement {
  /// Fills `buffer` with numbers of 8 bits, scaled in `Float`, a word each.
  package static func fillUniform(
    _ buffer: UnsafeMutableBufferPointer<BFloat16>, low: Double, high: Double,
    from state: inout GeneratorState
  ) {
    let base = rounded(Float(low))
    let width = rounded(rounded(Float(high)) - base)
    state.words.draw(buffer.count) { words, start in
      for (offset, word) in words.enumerated() {
        buffer[start + offset] = BFloat16(base.addingProduct(Float(word & 0xFF) * 0x1p-8, width))
      }
    }
  }

  /// Turns 16 uniform numbers into normal ones, each step rounded to 16 bits.
  package static func makeNormal(
    _ block: UnsafeMutableBufferPointer<BFloat16>, mean: Double, deviation: Double
  ) {
    let (mean, deviation) = (rounded(Float(mean)), rounded(Float(deviation)))
    for k in 0..<8 {
      let logarithm = rounded(log(rounded(1 - Float(block[k]))))
      let radius = rounded(rounded(-2 * logarithm).squareRoot())
      let angle = rounded(Float(2 * Double.pi * Double(Float(block[k + 8]))))
      block[k] = BFloat16(rounded(rounded(radius * rounded(cos(angle))) * deviation) + mean)
      block[k + 8] = BFloat16(rounded(rounded(radius * rounded(sin(angle))) * deviation) + mean)
    }
  }

  /// The element nearest to the nearest `Float`, as torch converts.
  package init(rounding number: Double) { self.init(Float(number)) }
}

/// The `BFloat16` nearest to `number`, as a `Float`.
private func rounded(_ number: Float) -> Float { Float(BFloat16(number)) }
