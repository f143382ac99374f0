/// An element type that random numbers are made in, with torch's own arithmetic for it on CPU.
package protocol RandomElement {
  /// Fills `buffer` with uniform numbers from `low` up to and without `high`.
  static func fillUniform(
    _ buffer: UnsafeMutableBufferPointer<Self>, low: Double, high: Double,
    from state: inout GeneratorState)

  /// Turns 16 uniform numbers from 0 to 1 into normal ones.
  ///
  /// Element `k` and element `k + 8` make a pair, by the method of Box and Muller.
  static func makeNormal(
    _ block: UnsafeMutableBufferPointer<Self>, mean: Double, deviation: Double)

  /// The element nearest to `number`, by way of `Float` where torch goes that way.
  init(rounding number: Double)
}
