/// Writes targets in the characters that stand in an address.
enum PercentEncoding {
  /// Every other byte as `%` and two digits; escapes that are there stay as they are.
  static func encode(_ target: String) -> String {
    if target.utf8.allSatisfy({ allowed[Int($0)] }) { return target }
    var result: [UInt8] = []
    for byte in target.utf8 {
      if allowed[Int(byte)] {
        result.append(byte)
      } else {
        result += [0x25, digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  private static let digits = Array("0123456789ABCDEF".utf8)

  /// The unreserved and reserved characters of RFC 3986 but for brackets, and `%`.
  private static let allowed: [Bool] = {
    let characters = "-_.~!*'();:@&=+$,/?#%"
    return (0...255).map { byte in
      let scalar = Unicode.Scalar(UInt8(byte))
      return scalar.isASCII
        && (scalar.properties.isAlphabetic || (0x30...0x39).contains(byte)
          || characters.unicodeScalars.contains(scalar))
    }
  }()
}
