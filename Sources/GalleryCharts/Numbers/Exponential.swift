/// Powers of ten made of basic operations, as `Logarithm` is.
enum Exponential {
  /// Ten to a power between −30 and 30, to about 13 digits.
  static func base10(_ power: Double) -> Double {
    // e^x = (e^(x/1024))^1024, with a series that ends fast.
    let small = power * 2.302_585_092_994_045_684 / 1024
    var sum = 1.0
    for divisor in stride(from: 8.0, through: 1, by: -1) { sum = 1 + sum * small / divisor }
    for _ in 0..<10 { sum *= sum }
    return sum
  }
}
