internal import GalleryDiagnostics

/// A JSON value that knows where it stands, so that a mistake in it can be shown at its place.
///
/// Foundation's decoder tells the key of a wrong value, never its line.
struct LocatedJSON: Equatable, Sendable {
  enum Value: Equatable, Sendable {
    case null
    case bool(Bool)
    case number(Double)
    case string(String)
    case array([LocatedJSON])
    case object([Member])
  }

  struct Member: Equatable, Sendable {
    var key: String
    var keyLocation: SourceLocation
    var value: LocatedJSON
  }

  var value: Value
  var location: SourceLocation

  /// The type's name in JSON's words, with its article.
  var typeName: String {
    switch value {
    case .null: "null"
    case .bool: "a boolean"
    case .number: "a number"
    case .string: "a string"
    case .array: "an array"
    case .object: "an object"
    }
  }
}

/// Reads JSON as RFC 8259 has it; the first fault is thrown as a located `DiagnosticError`.
struct LocatedJSONParser {
  private static let deepestNesting = 100

  private let path: String
  private let bytes: [UInt8]
  private var position = 0
  private var line = 1
  private var lineStart = 0
  private var depth = 0

  static func parse(_ text: String, path: String) throws(DiagnosticError) -> LocatedJSON {
    var parser = LocatedJSONParser(path: path, bytes: Array(text.utf8))
    let value = try parser.value()
    parser.skipWhiteSpace()
    if parser.position < parser.bytes.count {
      throw parser.fault("text after the end of the value")
    }
    return value
  }

  private init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
  }

  private var here: SourceLocation {
    SourceLocation(path: path, line: line, column: position - lineStart + 1)
  }

  private var next: UInt8? { position < bytes.count ? bytes[position] : nil }

  private func fault(_ summary: String) -> DiagnosticError {
    DiagnosticError(Diagnostic("invalid-json", at: here, "invalid JSON: \(summary)"))
  }

  private mutating func skipWhiteSpace() {
    while let byte = next, [0x20, 0x09, 0x0A, 0x0D].contains(byte) {
      position += 1
      if byte == 0x0A {
        line += 1
        lineStart = position
      }
    }
  }

  private mutating func value() throws(DiagnosticError) -> LocatedJSON {
    skipWhiteSpace()
    let location = here
    guard let byte = next else { throw fault("the file ends where a value is expected") }
    depth += 1
    defer { depth -= 1 }
    if depth > Self.deepestNesting { throw fault("nested too deeply") }
    let value: LocatedJSON.Value
    switch byte {
    case UInt8(ascii: "{"): value = .object(try members())
    case UInt8(ascii: "["): value = .array(try elements())
    case UInt8(ascii: "\""): value = .string(try string())
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): value = .number(try number())
    default: value = try word()
    }
    return LocatedJSON(value: value, location: location)
  }

  private mutating func word() throws(DiagnosticError) -> LocatedJSON.Value {
    let words: [(String, LocatedJSON.Value)] = [
      ("true", .bool(true)), ("false", .bool(false)), ("null", .null),
    ]
    for (word, value) in words where bytes[position...].starts(with: word.utf8) {
      position += word.utf8.count
      return value
    }
    throw fault("a value is expected here; strings stand in double quotes")
  }

  private mutating func members() throws(DiagnosticError) -> [LocatedJSON.Member] {
    var members: [LocatedJSON.Member] = []
    try list(until: UInt8(ascii: "}")) { (parser) throws(DiagnosticError) in
      let location = parser.here
      guard parser.next == UInt8(ascii: "\"") else {
        throw parser.fault("a key in double quotes is expected")
      }
      let key = try parser.string()
      if members.contains(where: { $0.key == key }) {
        throw DiagnosticError(
          Diagnostic("duplicate-key", at: location, "key '\(key)' is given twice"))
      }
      parser.skipWhiteSpace()
      guard parser.next == UInt8(ascii: ":") else { throw parser.fault("':' is expected") }
      parser.position += 1
      members.append(.init(key: key, keyLocation: location, value: try parser.value()))
    }
    return members
  }

  private mutating func elements() throws(DiagnosticError) -> [LocatedJSON] {
    var elements: [LocatedJSON] = []
    try list(until: UInt8(ascii: "]")) { (parser) throws(DiagnosticError) in
      elements.append(try parser.value())
    }
    return elements
  }

  private mutating func list(
    until end: UInt8, element: (inout Self) throws(DiagnosticError) -> Void
  ) throws(DiagnosticError) {
    position += 1
    skipWhiteSpace()
    if next == end {
      position += 1
      return
    }
    while true {
      skipWhiteSpace()
      if next == end { throw fault("a comma stands before the end of the list") }
      try element(&self)
      skipWhiteSpace()
      switch next {
      case UInt8(ascii: ","): position += 1
      case end:
        position += 1
        return
      default: throw fault("',' or '\(Character(Unicode.Scalar(end)))' is expected")
      }
    }
  }

  private mutating func number() throws(DiagnosticError) -> Double {
    let start = position
    while let byte = next, "+-.0123456789eE".utf8.contains(byte) { position += 1 }
    let text = String(decoding: bytes[start..<position], as: UTF8.self)
    guard text.wholeMatch(of: /-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][-+]?[0-9]+)?/) != nil,
      let number = Double(text), number.isFinite
    else {
      position = start
      throw fault("'\(text)' is no number")
    }
    return number
  }

  private mutating func string() throws(DiagnosticError) -> String {
    position += 1
    var text: [UInt8] = []
    while let byte = next {
      switch byte {
      case UInt8(ascii: "\""):
        position += 1
        guard let string = String(validating: text, as: UTF8.self) else {
          throw fault("the string is not valid UTF-8")
        }
        return string
      case UInt8(ascii: "\\"): text += Array(String(try escape()).utf8)
      case 0..<0x20: throw fault("a control character or line end inside a string")
      default:
        text.append(byte)
        position += 1
      }
    }
    throw fault("the string has no closing quote")
  }

  private mutating func escape() throws(DiagnosticError) -> Unicode.Scalar {
    position += 1
    guard let byte = next else { throw fault("the string has no closing quote") }
    position += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(byte)
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "u"): return try unicodeEscape()
    default:
      position -= 1
      throw fault("unknown escape '\\\(Character(Unicode.Scalar(byte)))'")
    }
  }

  private mutating func unicodeEscape() throws(DiagnosticError) -> Unicode.Scalar {
    let high = try codeUnit()
    if let scalar = Unicode.Scalar(high) { return scalar }
    guard bytes[position...].starts(with: "\\u".utf8) else {
      throw fault("half of a surrogate pair")
    }
    position += 2
    let low = try codeUnit()
    guard UTF16.isLeadSurrogate(high), UTF16.isTrailSurrogate(low) else {
      throw fault("half of a surrogate pair")
    }
    return UTF16.decode(UTF16.EncodedScalar([high, low]))
  }

  private mutating func codeUnit() throws(DiagnosticError) -> UInt16 {
    let digits = bytes[position...].prefix(4)
    guard digits.count == 4, digits.allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit }),
      let unit = UInt16(String(decoding: digits, as: UTF8.self), radix: 16)
    else { throw fault("'\\u' takes four hexadecimal digits") }
    position += 4
    return unit
  }
}
