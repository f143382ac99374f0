/// Reads a type's name as the runtime writes it and writes it as Swift source does.
///
///   type        = attribute* (function | joined)
///   function    = tuple effect* "->" type
///   joined      = postfix ("&" postfix)*
///   postfix     = (tuple | name) (".Type" | ".Protocol")*
///   tuple       = "(" (label? type "..."?),* ")"
///   name        = ("(extension in M):")? part ("." part)*      part = identifier arguments?
///   attribute   = "@" word ("(" … ")")? | "inout" | "any" | "borrowing" …
struct TypeNameParser {
  /// A part of the name as it is to be written, and how it binds.
  struct Piece {
    var text: String
    /// True if `?` or `.Type` behind it, or `->` around it, calls for parentheses.
    var isLoose = false
    /// True for one or more protocols as a type, whose `any` is in the text.
    var isExistential = false
  }

  private var rest: Substring
  private let protocols: Set<String>
  private var depth = 0

  init(_ name: String, protocols: Set<String>) {
    rest = name[...]
    self.protocols = protocols
  }

  /// The whole name, nil if some of it cannot be read.
  mutating func parse() -> Piece? {
    guard let piece = type(), rest.isEmpty else { return nil }
    return piece.text == "()" ? Piece(text: "Void") : piece
  }

  private mutating func take(_ text: String) -> Bool {
    guard rest.hasPrefix(text) else { return false }
    rest.removeFirst(text.count)
    return true
  }

  private mutating func type() -> Piece? {
    depth += 1
    defer { depth -= 1 }
    guard depth < 100 else { return nil }
    if take("any ") {
      guard let piece = type() else { return nil }
      return Piece(text: "any " + Self.withoutAny(piece.text), isLoose: true, isExistential: true)
    }
    for word in ["inout ", "borrowing ", "consuming ", "sending ", "isolated ", "__owned "]
    where take(word) {
      return type().map { Piece(text: word + $0.text, isLoose: true) }
    }
    if rest.hasPrefix("@") {
      guard let attribute = attribute(), let piece = type() else { return nil }
      return Piece(text: attribute + piece.text, isLoose: true)
    }
    guard var piece = postfix() else { return nil }
    if piece.tupleIsParameters, let function = functionTail(of: piece.piece) { return function }
    while take(" & ") {
      guard let next = postfix() else { return nil }
      let names = [piece.piece.text, next.piece.text].map(Self.withoutAny)
      piece.piece = Piece(
        text: "any " + names.joined(separator: " & "), isLoose: true, isExistential: true)
    }
    return piece.piece
  }

  /// `@MainActor ` or `@convention(c) `, with the blank and without a module.
  private mutating func attribute() -> String? {
    guard let end = rest.firstIndex(of: " ") else { return nil }
    defer { rest = rest[rest.index(after: end)...] }
    let name = rest[..<end].dropFirst()
    let short =
      name.contains("(")
      ? name : name[(name.lastIndex(of: ".").map(name.index(after:)) ?? name.startIndex)...]
    return "@\(short) "
  }

  private mutating func postfix() -> (piece: Piece, tupleIsParameters: Bool)? {
    let isTuple = rest.hasPrefix("(") && !isContext
    guard var piece = isTuple ? tuple() : name() else { return nil }
    while let suffix = metatypeSuffix, take(suffix) {
      let isProtocol = suffix == ".Protocol"
      if piece.isExistential && !isProtocol {
        piece = Piece(text: piece.text + ".Type", isLoose: true, isExistential: true)
      } else if piece.isExistential || !isProtocol {
        piece = Piece(text: Self.tight(piece) + ".Type")
      } else {
        piece = Piece(text: "(any \(piece.text)).Type")
      }
    }
    return (piece, isTuple)
  }

  /// `.Type` or `.Protocol`, if one of them comes next and is not the start of a longer name.
  private var metatypeSuffix: String? {
    [".Type", ".Protocol"].first { suffix in
      guard rest.hasPrefix(suffix) else { return false }
      let next = rest.dropFirst(suffix.count).first
      return next.map { !Self.isIdentifierPart($0) } ?? true
    }
  }

  private static func isIdentifierPart(_ character: Character) -> Bool {
    character == "_" || character == "`" || character == "-" || character.isLetter
      || character.isNumber
  }

  /// `(extension in M):` and `(unknown context at $…)` are contexts, not tuples.
  private var isContext: Bool {
    rest.hasPrefix("(extension in ") || rest.hasPrefix("(unknown context at ")
  }

  private mutating func tuple() -> Piece? {
    guard take("(") else { return nil }
    var parts: [String] = []
    while !take(")") {
      if !parts.isEmpty, !take(", ") { return nil }
      let label = label()
      guard let piece = type() else { return nil }
      let variadic = take("...") ? "..." : ""
      parts.append(label + (piece.text == "()" ? "Void" : piece.text) + variadic)
    }
    return Piece(text: "(" + parts.joined(separator: ", ") + ")")
  }

  /// `name: ` before an element of a tuple, empty if there is none.
  private mutating func label() -> String {
    let word = rest.prefix { $0 == "_" || $0.isLetter || $0.isNumber }
    guard !word.isEmpty, rest.dropFirst(word.count).hasPrefix(": ") else { return "" }
    rest.removeFirst(word.count + 2)
    return word + ": "
  }

  /// The rest of a function's type behind its parameters, nil (and nothing read) if it is none.
  private mutating func functionTail(of parameters: Piece) -> Piece? {
    let start = rest
    var effects = ""
    while true {
      if take(" async") {
        effects += " async"
      } else if take(" throws(") {
        guard let error = type(), take(")") else { break }
        effects += " throws(\(Self.withoutAny(error.text) == "Error" ? "any Error" : error.text))"
      } else if take(" throws") {
        effects += " throws"
      } else {
        break
      }
    }
    guard take(" -> "), let result = type() else {
      rest = start
      return nil
    }
    let text = result.text == "()" ? "Void" : result.text
    return Piece(text: "\(parameters.text)\(effects) -> \(text)", isLoose: true)
  }

  /// A nominal type: its module is dropped, and so are contexts that have no name.
  private mutating func name() -> Piece? {
    var parts: [(name: String, arguments: [Piece])] = []
    var hasContext = false
    repeat {
      if isContext {
        guard let end = rest.firstIndex(of: ")") else { return nil }
        rest = rest[rest.index(after: end)...]
        if !take(":") {
          // What stands before is the module and the declarations around a private or local type.
          parts = []
          hasContext = true
          continue
        }
      }
      let word = rest.prefix(while: Self.isIdentifierPart)
      guard !word.isEmpty else { return nil }
      rest.removeFirst(word.count)
      guard let arguments = arguments() else { return nil }
      parts.append((String(word), arguments))
    } while metatypeSuffix == nil && take(".")
    if parts.count > 1 && !hasContext { parts.removeFirst() }
    guard let last = parts.last else { return nil }
    if parts.count == 1, let short = Self.shortForm(last.name, last.arguments) { return short }
    let text = parts.map { part in
      guard !part.arguments.isEmpty else { return part.name }
      return part.name + "<" + part.arguments.map(\.text).joined(separator: ", ") + ">"
    }.joined(separator: ".")
    guard protocols.contains(last.name) else { return Piece(text: text) }
    return Piece(text: "any " + text, isLoose: true, isExistential: true)
  }

  /// What stands between angle brackets; empty without them, nil if it cannot be read.
  private mutating func arguments() -> [Piece]? {
    guard take("<") else { return [] }
    var pieces: [Piece] = []
    repeat {
      // A constrained existential names its associated types: `Self.M.P.Element == T` is `T`.
      if rest.hasPrefix("Self."), let type = rest.after(" == ") { rest = type }
      let number = rest.prefix { $0 == "-" || $0.isNumber }
      if !number.isEmpty {
        rest.removeFirst(number.count)
        pieces.append(Piece(text: String(number)))
      } else {
        guard let piece = type() else { return nil }
        pieces.append(piece.text == "()" ? Piece(text: "Void") : piece)
      }
    } while take(", ")
    return take(">") ? pieces : nil
  }

  private static func shortForm(_ name: String, _ arguments: [Piece]) -> Piece? {
    switch (name, arguments.count) {
    case ("Array", 1): Piece(text: "[\(arguments[0].text)]")
    case ("Dictionary", 2): Piece(text: "[\(arguments[0].text): \(arguments[1].text)]")
    case ("Optional", 1): Piece(text: tight(arguments[0]) + "?")
    default: nil
    }
  }

  private static func tight(_ piece: Piece) -> String {
    piece.isLoose ? "(\(piece.text))" : piece.text
  }

  private static func withoutAny(_ text: String) -> String {
    text.hasPrefix("any ") ? String(text.dropFirst(4)) : text
  }
}

extension Substring {
  /// What follows a text where it first stands, nil without it.
  fileprivate func after(_ text: String) -> Substring? {
    var rest = self
    while !rest.isEmpty {
      if rest.hasPrefix(text) { return rest.dropFirst(text.count) }
      rest.removeFirst()
    }
    return nil
  }
}
