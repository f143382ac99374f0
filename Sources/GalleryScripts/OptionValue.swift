internal import GalleryModel

/// A value that an option does not take; says what it takes.
struct BadOptionValue: Error {
  /// What is allowed, such as `a whole number`.
  var allowed: String
}

/// Reads the values of options.
enum OptionValue {
  /// `true` or `false`.
  static func flag(_ text: String) throws(BadOptionValue) -> Bool {
    switch text {
    case "true": true
    case "false": false
    default: throw BadOptionValue(allowed: "'true' or 'false'")
    }
  }

  /// A whole number.
  static func integer(_ text: String) throws(BadOptionValue) -> Int {
    guard let number = Int(text) else { throw BadOptionValue(allowed: "a whole number") }
    return number
  }

  /// A text that is not empty, with or without double quotes around it.
  static func text(_ text: String) throws(BadOptionValue) -> String {
    var text = text
    if text.count >= 2, text.hasPrefix("\""), text.hasSuffix("\"") {
      text = String(text.dropFirst().dropLast())
    }
    if text.allSatisfy(\.isWhitespace) { throw BadOptionValue(allowed: "a text") }
    return text
  }

  /// Seconds above 0: a number, with `s` or `min` behind it or nothing.
  static func seconds(_ text: String) throws(BadOptionValue) -> Double {
    var digits = Substring(text)
    var factor = 1.0
    if digits.hasSuffix("min") {
      digits = digits.dropLast(3)
      factor = 60
    } else if digits.hasSuffix("s") {
      digits = digits.dropLast()
    }
    while digits.last == " " { digits.removeLast() }
    guard digits.allSatisfy({ $0 == "." || ("0"..."9").contains($0) }),
      let number = Double(digits), number > 0, number * factor <= 86_400
    else {
      throw BadOptionValue(
        allowed: "seconds above 0 and up to 86400, such as '90', '1.5', '30 s' or '2 min'")
    }
    return number * factor
  }

  /// `compile`, `throw`, `trap` or `exit N`.
  static func expectedFailure(_ text: String) throws(BadOptionValue) -> ExpectedFailure {
    let words = text.split(separator: " ")
    switch words.first {
    case "compile" where words.count == 1: return .compile
    case "throw" where words.count == 1: return .throw
    case "trap" where words.count == 1: return .trap
    case "exit" where words.count == 2:
      if let code = Int(words[1]), (0...255).contains(code) { return .exit(code) }
    default: break
    }
    throw BadOptionValue(
      allowed: "'compile', 'throw', 'trap' or 'exit N' with N from 0 to 255")
  }

  /// The number of a figure, not 0, or a path below the example's folder.
  static func thumbnail(_ text: String) throws(BadOptionValue) -> String {
    let path = try self.text(text)
    if let number = Int(path) {
      if number != 0 { return path }
    } else if !path.hasPrefix("/"), !path.contains("\0"), !path.contains("\\"),
      !path.split(separator: "/").contains("..")
    {
      return path
    }
    throw BadOptionValue(
      allowed: "a figure's number from 1 (or from -1, from the end), or the path of an image "
        + "beside the example, without '..'")
  }

  /// Texts with commas between them, each once.
  static func list(_ text: String) throws(BadOptionValue) -> [String] {
    var words: [String] = []
    for part in text.split(separator: ",", omittingEmptySubsequences: false) {
      let word = part.split(separator: " ").joined(separator: " ")
      if word.isEmpty { throw BadOptionValue(allowed: "words with commas between them") }
      if !words.contains(word) { words.append(word) }
    }
    return words
  }

  /// Package-relative paths with commas between them, each once.
  static func paths(_ text: String) throws(BadOptionValue) -> [String] {
    let paths = (try? list(text)) ?? [""]
    let arePlain = paths.allSatisfy { path in
      !path.hasPrefix("/") && !path.contains("\0")
        && path.split(separator: "/", omittingEmptySubsequences: false).allSatisfy {
          !["", ".", ".."].contains($0)
        }
    }
    if arePlain { return paths }
    throw BadOptionValue(
      allowed: "files and folders below the package's root with commas between them, such as "
        + "'Data/points.csv, Models', without '..'")
  }

  /// Names of variables with commas between them, each once.
  static func variables(_ text: String) throws(BadOptionValue) -> [String] {
    let names = (try? list(text)) ?? [""]
    let areNames = names.allSatisfy { name in
      name.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "_") }
        && name.first?.isNumber == false
    }
    if areNames { return names }
    throw BadOptionValue(
      allowed: "names of variables with commas between them, such as 'HOME, API_TOKEN'")
  }

  /// `stdout`, `stderr` and `value` with commas between them, or `none`.
  static func capture(_ text: String) throws(BadOptionValue) -> Set<Capture> {
    if text == "none" { return [] }
    var kinds: Set<Capture> = []
    for word in text.split(separator: ",", omittingEmptySubsequences: false) {
      let name = word.split(separator: " ").joined(separator: " ")
      guard let kind = Capture(rawValue: name) else {
        throw BadOptionValue(
          allowed: "'stdout', 'stderr' and 'value' with commas between them, or 'none'")
      }
      kinds.insert(kind)
    }
    return kinds
  }

  /// `all` is true and `none` is false.
  static func output(_ text: String) throws(BadOptionValue) -> Bool {
    switch text {
    case "all": true
    case "none": false
    default: throw BadOptionValue(allowed: "'none' or 'all'")
    }
  }
}
