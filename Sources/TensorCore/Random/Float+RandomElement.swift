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

// The two functions below give the bits of torch's vectors, which differ from the C library's in
// the last places: the polynomials of Cephes, each step of Horner's scheme rounded once.

/// The natural logarithm of a normal number up to 1.
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
  y = (-1.1514610310E-1 as Float).addingProduct(y, x)
  y = (1.1676998740E-1 as Float).addingProduct(y, x)
  y = (-1.2420140846E-1 as Float).addingProduct(y, x)
  y = (1.4249322787E-1 as Float).addingProduct(y, x)
  y = (-1.6668057665E-1 as Float).addingProduct(y, x)
  y = (2.0000714765E-1 as Float).addingProduct(y, x)
  y = (-2.4999993993E-1 as Float).addingProduct(y, x)
  y = (3.3333331174E-1 as Float).addingProduct(y, x)
  // The logarithm of 2 is split in two, of which the greater has few digits.
  y = (exponent * -2.12194440e-4).addingProduct(y * x, square)
  y.addProduct(-square, 0.5)
  return (x + y).addingProduct(exponent, 0.693359375)
}

/// The sine and the cosine of an angle from 0 to 2 pi.
private func sineAndCosine(_ angle: Float) -> (sine: Float, cosine: Float) {
  // The nearest even number of eighths of a turn, taken off with pi / 4 split in three.
  let octant = (Int32(angle * 1.27323954473516) + 1) & ~1
  let eighths = Float(octant)
  let x =
    angle
    .addingProduct(eighths, -0.78515625)
    .addingProduct(eighths, -2.4187564849853515625e-4)
    .addingProduct(eighths, -3.77489497744594108e-8)
  let square = x * x

  var even: Float = 2.443315711809948E-5
  even = (-1.388731625493765E-3 as Float).addingProduct(even, square)
  even = (4.166664568298827E-2 as Float).addingProduct(even, square)
  even = (-(square * 0.5)).addingProduct(even * square, square) + 1

  var odd: Float = -1.9515295891E-4
  odd = (8.3321608736E-3 as Float).addingProduct(odd, square)
  odd = (-1.6666654611E-1 as Float).addingProduct(odd, square)
  odd = x.addingProduct(odd * square, x)

  switch octant & 6 {
  case 0: return (odd, even)
  case 2: return (even, -odd)
  case 4: return (-odd, -even)
  default: return (-even, odd)
  }
}
