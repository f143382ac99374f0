/// A number of 16 bits with the exponent of a `Float` and 8 bits of precision: `torch.bfloat16`.
public struct BFloat16: Hashable, Sendable, BitwiseCopyable {
  /// The upper half of the `Float` of the same value.
  public let bitPattern: UInt16

  /// The number with these bits.
  public init(bitPattern: UInt16) {
    self.bitPattern = bitPattern
  }

  /// The nearest number, ties to even; a NaN stays one.
  public init(_ value: Float) {
    let bits = value.bitPattern
    guard !value.isNaN else {
      bitPattern = 0x7FC0
      return
    }
    let rounding = 0x7FFF &+ ((bits >> 16) & 1)
    bitPattern = UInt16(truncatingIfNeeded: (bits &+ rounding) >> 16)
  }
}

extension Float {
  /// The same value, exactly.
  public init(_ value: BFloat16) {
    self.init(bitPattern: UInt32(value.bitPattern) << 16)
  }
}
