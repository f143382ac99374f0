extension Schema {
  /// Reads torch's notation.
  ///
  /// Declarations are the library's own text: one that cannot be read is a mistake of its author and stops.
  package init(_ text: String) {
    var reader = SchemaReader(text)
    let fullName = reader.read(until: "(").split(separator: ".", maxSplits: 1)
    name = String(fullName[0])
    overload = fullName.count > 1 ? String(fullName[1]) : "default"
    let body = reader.read(untilClosing: ")")
    var keywordOnly = false
    var parameters: [Parameter] = []
    for part in SchemaReader.split(body) {
      if part == "*" {
        keywordOnly = true
      } else {
        parameters.append(Parameter(part, isKeywordOnly: keywordOnly))
      }
    }
    self.parameters = parameters
    let result = reader.read(afterPrefix: " -> ")
    isAlias = result.contains("(a")
    if result.hasPrefix("(") && !result.hasPrefix("(a") {
      results = .tuple(result.split(separator: ",").count)
    } else {
      results = result.hasSuffix("[]") ? .list : .one
    }
  }
}

extension Schema.Parameter {
  fileprivate init(_ text: String, isKeywordOnly: Bool) {
    let halves = text.split(separator: "=", maxSplits: 1)
    let words = halves[0].split(separator: " ")
    name = String(words[words.count - 1])
    var type = String(words[0])
    isMutated = type.contains("!")
    if let open = type.firstIndex(of: "("), let close = type.firstIndex(of: ")") {
      type.removeSubrange(open...close)
    }
    self.type = type
    self.isKeywordOnly = isKeywordOnly
    defaultValue = halves.count > 1 ? Self.value(String(halves[1]), type: type) : nil
  }

  private static func value(_ text: String, type: String) -> Argument<Never, Int> {
    switch text {
    case "None": return .none
    case "True": return .bool(true)
    case "False": return .bool(false)
    case "[]": return .ints([])
    case "long": return .dtype(.int64)
    case "contiguous_format": return .memoryFormat(text)
    default: break
    }
    if text.hasPrefix("[") {
      return .ints(text.dropFirst().dropLast().split(separator: ",").compactMap { Int($0) })
    }
    if type.contains("[") {
      return Int(text).map { .ints([$0]) } ?? .none
    }
    if let integer = Int(text) { return type == "float" ? .double(Double(integer)) : .int(integer) }
    if let number = Double(text) { return .double(number) }
    return .string(text.filter { $0 != "'" && $0 != "\"" })
  }
}

/// Reads a schema from left to right.
private struct SchemaReader {
  private var rest: Substring

  init(_ text: String) {
    rest = text[...]
  }

  /// What stands before a character, which is read too.
  mutating func read(until end: Character) -> Substring {
    let part = rest.prefix { $0 != end }
    rest = rest[part.endIndex...].dropFirst()
    return part
  }

  /// What stands before the parenthesis that closes the one that was opened.
  mutating func read(untilClosing end: Character) -> Substring {
    var depth = 1
    let part = rest.prefix { character in
      if character == "(" { depth += 1 }
      if character == end { depth -= 1 }
      return depth > 0
    }
    rest = rest[part.endIndex...].dropFirst()
    return part
  }

  /// What stands after a mark that must come next.
  mutating func read(afterPrefix mark: String) -> Substring {
    precondition(rest.hasPrefix(mark), "an operator's schema has no result")
    defer { rest = "" }
    return rest.dropFirst(mark.count)
  }

  /// The parts between commas that stand outside brackets.
  static func split(_ text: Substring) -> [String] {
    var depth = 0
    var parts: [String] = []
    var part = ""
    for character in text {
      if "[(".contains(character) { depth += 1 }
      if "])".contains(character) { depth -= 1 }
      if character == "," && depth == 0 {
        parts.append(part)
        part = ""
      } else if !(part.isEmpty && character == " ") {
        part.append(character)
      }
    }
    return part.isEmpty ? parts : parts + [part]
  }
}
