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
    for scalar in text.unicodeScalars {
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
    output += "\""
  }
}
