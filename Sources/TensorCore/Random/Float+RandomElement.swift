extension Float: RandomElement {
  /// Fills `buffer` with numbers of 24 bits, a word each.
  package static func fillUniform(
    _ buffer: UnsafeMutableBufferPointer<Float>, low: Double, high: Double,
    from state: inout GeneratorState
  ) {
    let base = Float(low)
    let width = Float(high) - base
    state.words.draw(buffer.count) { words, start in
      for (offset, word) in words.enumerated() {
        buffer[start + offset] = base.addingProduct(Float(word & 0xFF_FFFF) * 0x1p-24, width)
      }
    }
  }

  /// Turns 16 uniform numbers into normal ones, with the functions that torch has for vectors.
  package static func makeNormal(
    _ block: UnsafeMutableBufferPointer<Float>, mean: Double, deviation: Double
  ) {
    let (mean, deviation) = (Float(mean), Float(deviation))
    for k in 0..<8 {
      let radius = (-2 * logarithm(1 - block[k])).squareRoot()
      let (sine, cosine) = sineAndCosine(Float(2 * Double.pi) * block[k + 8])
      block[k] = mean.addingProduct(radius * cosine, deviation)
      block[k + 8] = mean.addingProduct(radius * sine, deviation)
    }
  }

  /// The nearest element.
  package init(rounding number: Double) { self = Float(number) }
}

// The functions below give the bits of torch's vectors, which differ from the C library's in
// the last places: the polynomials of Cephes, each step of Horner's scheme rounded once.

/// The natural logarithm of a normal number up to 1.
@inline(__always)
private func logarithm(_ number: Float) -> Float {
  // number = mantissa * 2^exponent, with the mantissa from sqrt(1/2) to sqrt(2).
  var exponent = Float(Int32(number.bitPattern >> 23) - 126)
  var mantissa = Float(bitPattern: number.bitPattern & 0x007F_FFFF | 0x3F00_0000)
  if mantissa < 0.707106781186547524 {
    exponent -= 1
    mantissa += mantissa
  }
  let x = mantissa - 1
  let square = x * x
  var y: Float = 7.0376836292E-2
  y = fused(y, x, -1.1514610310E-1)
  y = fused(y, x, 1.1676998740E-1)
  y = fused(y, x, -1.2420140846E-1)
  y = fused(y, x, 1.4249322787E-1)
  y = fused(y, x, -1.6668057665E-1)
  y = fused(y, x, 2.0000714765E-1)
  y = fused(y, x, -2.4999993993E-1)
  y = fused(y, x, 3.3333331174E-1)
  // The logarithm of 2 is split in two, of which the greater has few digits.
  y = fused(y * x, square, exponent * -2.12194440e-4)
  y = fusedExactly(square, -0.5, y)
  return fusedExactly(exponent, 0.693359375, x + y)
}

/// The sine and the cosine of an angle from 0 to 2 pi.
@inline(__always)
private func sineAndCosine(_ angle: Float) -> (sine: Float, cosine: Float) {
  // The nearest even number of eighths of a turn, taken off with pi / 4 split in three.
  let octant = (Int32(angle * 1.27323954473516) + 1) & ~1
  let eighths = Float(octant)
  var x = fusedExactly(eighths, -0.78515625, angle)
  x = fusedExactly(eighths, -2.4187564849853515625e-4, x)
  x = fusedExactly(eighths, -3.77489497744594108e-8, x)
  let square = x * x

  var even: Float = 2.443315711809948E-5
  even = fused(even, square, -1.388731625493765E-3)
  even = fused(even, square, 4.166664568298827E-2)
  even = fused(even * square, square, -(square * 0.5)) + 1

  var odd: Float = -1.9515295891E-4
  odd = fused(odd, square, 8.3321608736E-3)
  odd = fused(odd, square, -1.6666654611E-1)
  odd = fused(odd * square, x, x)

  switch octant & 6 {
  case 0: return (odd, even)
  case 2: return (even, -odd)
  case 4: return (-odd, -even)
  default: return (-even, odd)
  }
}

/// `factor * other + addend` rounded once, as the fused instruction of processors gives it.
///
/// A product of two `Float`s is exact in `Double`. The sum is rounded there and then to `Float`,
/// which is the same as once unless the first result lies in the middle of two `Float`s or below
/// the normal ones, where none of these polynomials come. Processors without the instruction have
/// to be served too, and a call of the C library for each step takes twice as long.
@inline(__always)
private func fused(_ factor: Float, _ other: Float, _ addend: Float) -> Float {
  let sum = Double(factor) * Double(other) + Double(addend)
  guard sum.bitPattern & 0x1FFF_FFFF == 0x1000_0000 else { return Float(sum) }
  return addend.addingProduct(factor, other)
}

/// The same for a `factor` or an `other` of so few digits that the sum is exact in `Double`.
///
/// Here the middle of two `Float`s is often met, and right.
@inline(__always)
private func fusedExactly(_ factor: Float, _ other: Float, _ addend: Float) -> Float {
  Float(Double(factor) * Double(other) + Double(addend))
}
