/// Whole numbers as printable characters that need no escape in a string literal.
///
/// The alphabet are the 92 characters from the space to `~` but `"`, `<` and `\`. A digit of the upper half says that
/// more follow, one of the lower half is the last; the least significant digit comes first. Numbers below 46 take one
/// character, those below 2116 two.
enum PackedNumbers {
  static let alphabet: [UInt8] = (0x20...0x7E).filter { ![0x22, 0x3C, 0x5C].contains($0) }
  static let base = 46

  static func append(_ number: Int, to bytes: inout [UInt8]) {
    var rest = number
    while rest >= base {
      bytes.append(alphabet[base + rest % base])
      rest /= base
    }
    bytes.append(alphabet[rest])
  }
}
