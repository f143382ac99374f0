/// The few characters that the rules of an example name, as bytes.
enum ASCII {
  /// Ends a line.
  static let lineFeed = UInt8(ascii: "\n")
  /// Stands before a line feed in files from Windows.
  static let carriageReturn = UInt8(ascii: "\r")
  /// Begins a comment.
  static let slash = UInt8(ascii: "/")
  /// Begins or ends a comment beside a slash.
  static let star = UInt8(ascii: "*")

  /// White space within a line.
  static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0B || byte == 0x0C || byte == 0x0D
  }

  /// `A` to `Z`.
  static func isUppercase(_ byte: UInt8) -> Bool { byte >= 0x41 && byte <= 0x5A }

  /// A letter or a digit.
  static func isAlphanumeric(_ byte: UInt8) -> Bool {
    byte >= 0x30 && byte <= 0x39 || isUppercase(byte) || byte >= 0x61 && byte <= 0x7A
  }
}
