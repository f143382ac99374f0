/// A value as Python would print it.
indirect enum PythonValue {
  case atom(String)
  case list([PythonValue])
  case tuple([PythonValue])
  /// The entries in the order in which they print.
  case dictionary([(key: String, value: PythonValue)])

  /// The value on one line: Python's `repr`.
  var inline: String {
    switch self {
    case .atom(let text): text
    case .list(let items): "[" + items.map(\.inline).joined(separator: ", ") + "]"
    case .tuple(let items):
      "(" + items.map(\.inline).joined(separator: ", ") + (items.count == 1 ? ",)" : ")")
    case .dictionary(let entries):
      "{" + entries.map { "\($0.key): \($0.value.inline)" }.joined(separator: ", ") + "}"
    }
  }
}

/// Python's `pprint.pformat` with its usual width: what does not fit on a line has a line for each item.
struct PrettyPrinter {
  private static let width = 80

  private var text = ""

  /// The text of a value.
  static func text(of value: PythonValue) -> String {
    var printer = PrettyPrinter()
    printer.write(value, indent: 0, allowance: 0)
    return printer.text
  }

  /// Writes a value that starts at column `indent` and is followed by `allowance` characters.
  private mutating func write(_ value: PythonValue, indent: Int, allowance: Int) {
    let inline = value.inline
    guard inline.count > Self.width - indent - allowance else {
      text += inline
      return
    }
    switch value {
    case .atom: text += inline
    case .list(let items): write(items, "[", "]", indent, allowance)
    case .tuple(let items): write(items, "(", items.count == 1 ? ",)" : ")", indent, allowance)
    case .dictionary(let entries): write(entries, indent, allowance)
    }
  }

  private mutating func write(
    _ items: [PythonValue], _ open: String, _ close: String, _ indent: Int, _ allowance: Int
  ) {
    text += open
    for (position, item) in items.enumerated() {
      if position > 0 { startLine(indent + 1) }
      let isLast = position == items.count - 1
      write(item, indent: indent + 1, allowance: isLast ? allowance + close.count : 1)
    }
    text += close
  }

  private mutating func write(
    _ entries: [(key: String, value: PythonValue)], _ indent: Int, _ allowance: Int
  ) {
    text += "{"
    for (position, entry) in entries.enumerated() {
      if position > 0 { startLine(indent + 1) }
      let isLast = position == entries.count - 1
      text += "\(entry.key): "
      write(
        entry.value, indent: indent + 1 + entry.key.count + 2,
        allowance: isLast ? allowance + 1 : 1)
    }
    text += "}"
  }

  private mutating func startLine(_ indent: Int) {
    text += ",\n" + String(repeating: " ", count: indent)
  }
}
