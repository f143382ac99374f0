#if canImport(Darwin)
  internal import Darwin
#else
  internal import Glibc
#endif

extension Float16: RandomElement {
  /// Fills `buffer` with numbers of 11 bits, scaled in `Float`, a word each.
  package static func fillUniform(
    _ buffer: UnsafeMutableBufferPointer<Float16>, low: Double, high: Double,
    from state: inout GeneratorState
  ) {
    let base = Float16(rounding: low)
    let width = Float(Float16(rounding: high) - base)
    state.words.draw(buffer.count) { words, start in
      for (offset, word) in words.enumerated() {
        let unit = Float(word & 0x7FF) * 0x1p-11
        buffer[start + offset] = Float16(Float(base).addingProduct(unit, width))
      }
    }
  }

  /// Turns 16 uniform numbers into normal ones, each step rounded to 16 bits.
  package static func makeNormal(
    _ block: UnsafeMutableBufferPointer<Float16>, mean: Double, deviation: Double
  ) {
    let (mean, deviation) = (Float16(rounding: mean), Float16(rounding: deviation))
    for k in 0..<8 {
      let logarithm = Float16(log(Float(1 - block[k])))
      let radius = (-2 * logarithm).squareRoot()
      let angle = Float(Float16(rounding: 2 * Double.pi * Double(block[k + 8])))
      block[k] = radius * Float16(cos(angle)) * deviation + mean
      block[k + 8] = radius * Float16(sin(angle)) * deviation + mean
    }
  }

  /// The element nearest to the nearest `Float`, as torch converts.
  package init(rounding number: Double) { self = Float16(Float(number)) }
}
