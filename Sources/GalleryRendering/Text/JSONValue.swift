/// JSON with its keys in a given order, so that the same value gives the same bytes.
indirect enum JSONValue: Hashable, Sendable {
  case null
  case bool(Bool)
  case int(Int)
  case string(String)
  case array([JSONValue])
  case object([Member])
  /// A number as it was written.
  case number(String)

  struct Member: Hashable, Sendable {
    var key: String
    var value: JSONValue

    init(_ key: String, _ value: JSONValue) {
      self.key = key
      self.value = value
    }
  }

  /// Members in the order written.
  static func object(_ members: KeyValuePairs<String, JSONValue>) -> JSONValue {
    .object(members.map { Member($0.key, $0.value) })
  }

  /// Indented text, one member or element a line.
  func text(indent: Int) -> String {
    var output = ""
    write(to: &output, indent: indent, depth: 0)
    return output
  }

  private func write(to output: inout String, indent: Int, depth: Int) {
    switch self {
    case .null: output += "null"
    case .bool(let value): output += value ? "true" : "false"
    case .int(let value): output += String(value)
    case .number(let text): output += text
    case .string(let text): Self.quote(text, to: &output)
    case .array(let elements):
      Self.writeList("[", "]", elements, to: &output, indent, depth) { element, output in
        element.write(to: &output, indent: indent, depth: depth + 1)
      }
    case .object(let members):
      Self.writeList("{", "}", members, to: &output, indent, depth) { member, output in
        Self.quote(member.key, to: &output)
        output += ": "
        member.value.write(to: &output, indent: indent, depth: depth + 1)
      }
    }
  }

  private static func writeList<Element>(
    _ open: String, _ close: String, _ elements: [Element], to output: inout String, _ indent: Int,
    _ depth: Int, _ write: (Element, inout String) -> Void
  ) {
    output += open
    for (index, element) in elements.enumerated() {
      output += index == 0 ? "\n" : ",\n"
      output += String(repeating: " ", count: indent * (depth + 1))
      write(element, &output)
    }
    if !elements.isEmpty { output += "\n" + String(repeating: " ", count: indent * depth) }
    output += close
  }

  private static func quote(_ text: String, to output: inout String) {
    output += "\""
    // Texts are long and what is escaped is rare: all between goes over in one piece.
    var rest = text[...]
    while let place = rest.utf8.firstIndex(where: mayBeEscaped) {
      output += rest[..<place]
      let scalar = rest.unicodeScalars[place]
      rest = rest[rest.unicodeScalars.index(after: place)...]
      switch scalar {
      case "\"": output += "\\\""
      case "\\": output += "\\\\"
      case "\n": output += "\\n"
      case "\r": output += "\\r"
      case "\t": output += "\\t"
      case "\u{0}"..<"\u{20}", "\u{7F}"..."\u{9F}", "\u{2028}", "\u{2029}":
        let digits = String(scalar.value, radix: 16)
        output += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: output.unicodeScalars.append(scalar)
      }
    }
    output += rest
    output += "\""
  }

  /// Whether a byte begins a scalar that is escaped, or one that could be.
  private static func mayBeEscaped(_ byte: UInt8) -> Bool {
    switch byte {
    case 0..<0x20, UInt8(ascii: "\""), UInt8(ascii: "\\"), 0x7F, 0xC2, 0xE2: true
    default: false
    }
  }
}
