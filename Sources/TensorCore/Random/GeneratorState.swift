#if canImport(Darwin)
  internal import Darwin
#else
  internal import Glibc
#endif

/// What a generator remembers between two numbers.
package struct GeneratorState: Sendable {
  /// The seed as it was given, of which `words` uses the lower half.
  let seed: UInt64

  /// The source of bits.
  var words: MersenneTwister

  /// The second number of the last pair of normals that was drawn one by one.
  ///
  /// The next number drawn one by one is this, whatever was drawn in other ways meanwhile.
  var spareNormal: Double?

  /// The state after seeding.
  init(seed: UInt64) {
    self.seed = seed
    words = MersenneTwister(seed: seed)
  }

  /// The next normal number that is drawn one by one: two uniform numbers make two of them.
  mutating func nextNormal() -> Double {
    if let spare = spareNormal {
      spareNormal = nil
      return spare
    }
    let turn = unitDouble(words.nextWide())
    let radius = (-2 * log1p(-unitDouble(words.nextWide()))).squareRoot()
    let angle = 2 * Double.pi * turn
    spareNormal = radius * sin(angle)
    return radius * cos(angle)
  }
}
