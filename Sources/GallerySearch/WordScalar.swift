/// What a character is to a word.
enum WordScalar: Hashable {
  /// No part of a word.
  case none
  case upper, lower
  /// A letter without case, a mark or a digit.
  case other
  case underscore
  /// A word of its own, as in Chinese.
  case alone

  init(_ scalar: Unicode.Scalar) {
    switch scalar {
    case "a"..."z": self = .lower
    case "A"..."Z": self = .upper
    case "0"..."9": self = .other
    case "_": self = .underscore
    case "\0"..."\u{7F}": self = .none
    default: self = Self.classified(scalar)
    }
  }

  /// True if it continues the word before it.
  var joins: Bool { self != .none && self != .alone }

  var isLetterOrDigit: Bool { self != .none && self != .underscore }

  private static func classified(_ scalar: Unicode.Scalar) -> WordScalar {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .titlecaseLetter: .upper
    case .lowercaseLetter: .lower
    case .otherLetter, .modifierLetter, .nonspacingMark, .spacingMark, .enclosingMark,
      .decimalNumber, .letterNumber, .otherNumber:
      isWrittenWithoutSpaces(scalar) ? .alone : .other
    default: .none
    }
  }

  /// Thai, Lao, Burmese, Khmer, Chinese and Japanese.
  private static func isWrittenWithoutSpaces(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0E00...0x0EFF, 0x1000...0x109F, 0x1780...0x17FF, 0x2E80...0x31FF, 0x3400...0x9FFF,
      0xF900...0xFAFF, 0x20000...0x3FFFF:
      true
    default: false
    }
  }
}
