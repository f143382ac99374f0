/// How a line of output is written in an expected file, so that editors, diffs and `git` leave it as it is.
///
/// Most lines are written as they are. What nobody sees or what tools change on their own is written with
/// Swift's escapes: control characters, carriage returns, blanks at an end, marks that turn the direction of text.
enum LineText {
  /// Whether a line can stand in the file as it is.
  static func isPlain(_ line: String) -> Bool {
    let scalars = line.unicodeScalars
    return !scalars.contains(where: isHidden)
      && !(scalars.last?.properties.isWhitespace ?? false)
  }

  /// The line with escapes, for every backslash too.
  static func escaped(_ line: String) -> String {
    var text = String.UnicodeScalarView()
    let last = line.unicodeScalars.indices.last
    for index in line.unicodeScalars.indices {
      let scalar = line.unicodeScalars[index]
      let isAtEnd = index == line.unicodeScalars.startIndex || index == last
      switch scalar {
      case "\\": text.append(contentsOf: #"\\"#.unicodeScalars)
      case "\r": text.append(contentsOf: #"\r"#.unicodeScalars)
      case "\n": text.append(contentsOf: #"\n"#.unicodeScalars)
      case _ where isHidden(scalar) || isAtEnd && scalar.properties.isWhitespace:
        let number = String(scalar.value, radix: 16, uppercase: true)
        text.append(contentsOf: "\\u{\(number)}".unicodeScalars)
      default: text.append(scalar)
      }
    }
    return String(text)
  }

  /// Reads a text with escapes; nil where an escape is none of Swift's.
  static func unescaped(_ text: String) -> String? {
    var output = String.UnicodeScalarView()
    var rest = text.unicodeScalars[...]
    while let scalar = rest.popFirst() {
      guard scalar == "\\" else {
        output.append(scalar)
        continue
      }
      switch rest.popFirst() {
      case "\\": output.append("\\")
      case "\"": output.append("\"")
      case "'": output.append("'")
      case "0": output.append("\0")
      case "n": output.append("\n")
      case "r": output.append("\r")
      case "t": output.append("\t")
      case "u":
        guard rest.popFirst() == "{", let end = rest.firstIndex(of: "}"),
          rest[..<end].count <= 8, rest[..<end].allSatisfy(\.properties.isASCIIHexDigit),
          let value = UInt32(String(rest[..<end]), radix: 16), let scalar = Unicode.Scalar(value)
        else { return nil }
        output.append(scalar)
        rest = rest[end...].dropFirst()
      default: return nil
      }
    }
    return String(output)
  }

  /// Whether a character shows nothing by itself, or ends a line for some editors.
  static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control: scalar != "\t"
    case .lineSeparator, .paragraphSeparator: true
    default: scalar.properties.isBidiControl || scalar == "\u{FEFF}"
    }
  }
}
