package import GalleryDiagnostics
internal import GalleryModel

/// Reads `site/gallery.json`: every unknown key and wrong type is reported at its place.
package struct ConfigurationReader {
  private var diagnostics: [Diagnostic] = []

  /// The configuration that the text holds.
  ///
  /// - Throws: `DiagnosticError` with every fault of the file.
  package static func read(_ text: String, path: String) throws(DiagnosticError) -> Configuration {
    let json = try LocatedJSONParser.parse(text, path: path)
    var reader = ConfigurationReader()
    let configuration = reader.configuration(from: json)
    try reader.finish()
    return configuration
  }

  /// - Throws: `DiagnosticError` with every fault that was found.
  func finish() throws(DiagnosticError) {
    if !diagnostics.isEmpty { throw DiagnosticError(diagnostics) }
  }

  private typealias Field<Target> = (
    key: String, read: @Sendable (inout ConfigurationReader, LocatedJSON, inout Target) -> Void
  )

  private mutating func configuration(from json: LocatedJSON) -> Configuration {
    var configuration = Configuration()
    let fields: [Field<Configuration>] = [
      ("title", { $2.title = $0.string($1) ?? $2.title }),
      ("tagline", { $2.tagline = $0.string($1) ?? $2.tagline }),
      ("language", { $2.language = $0.language($1) ?? $2.language }),
      ("examples", { $2.examples = $0.folders($1) ?? $2.examples }),
      ("output", { $2.output = $0.folder($1) ?? $2.output }),
      ("sourceURL", { $2.sourceURL = $0.webAddress($1) ?? $2.sourceURL }),
      ("symbolURL", { $2.symbolURL = $0.symbolAddress($1) ?? $2.symbolURL }),
      ("license", { $2.license = $0.string($1) ?? $2.license }),
      ("trustHTML", { $2.trustHTML = $0.strings($1) ?? $2.trustHTML }),
      ("rawHTML", { $2.rawHTML = $0.bool($1) ?? $2.rawHTML }),
      ("search", { $2.search = $0.bool($1) ?? $2.search }),
      ("defaults", { $0.read(Self.optionFields, from: $1, into: &$2.defaults) }),
      ("limits", { $0.read(Self.limitFields, from: $1, into: &$2.limits) }),
      ("logo", { $2.theme.logo = $0.logo($1) }),
      ("favicon", { $2.theme.favicon = $0.favicon($1) }),
      ("accent", { $2.theme.accent = $0.accent($1) }),
      ("navigation", { $2.theme.navigation = $0.navigation($1) }),
      ("styles", { $2.theme.styles = $0.styles($1) ?? $2.theme.styles }),
      ("head", { $2.theme.head = $0.snippet($1) }),
      ("footer", { $2.theme.footer = $0.snippet($1) }),
      ("baseURL", { $2.web.address = $0.siteAddress($1) }),
      ("redirects", { $2.web.redirects = $0.redirects($1) ?? $2.web.redirects }),
      ("tests", { $2.normalizers = $0.rules($1) ?? $2.normalizers }),
    ]
    read(fields, from: json, into: &configuration)
    return configuration
  }

  private static let optionFields: [Field<ExampleOptions>] = [
    ("timeout", { $2.timeout = $0.positive($1) ?? $2.timeout }),
    ("run", { $2.runs = $0.bool($1) ?? $2.runs }),
    ("optimize", { $2.optimize = $0.bool($1) ?? $2.optimize }),
    ("tags", { $2.tags = $0.strings($1) ?? $2.tags }),
    ("capture", { $2.capture = $0.capture($1) ?? $2.capture }),
    ("inputs", { $2.inputs = $0.folders($1) ?? $2.inputs }),
    ("environment", { $2.environment = $0.variables($1) ?? $2.environment }),
    ("cache", { $2.caches = $0.bool($1) ?? $2.caches }),
  ]

  private static let limitFields: [Field<RunLimits>] = [
    ("output", { $2.output = $0.size($1, largest: 1 << 30) ?? $2.output }),
    ("memory", { $2.memory = $0.size($1, largest: 1 << 45) ?? $2.memory }),
  ]

  private mutating func read<Target>(
    _ fields: [Field<Target>], from json: LocatedJSON, into target: inout Target
  ) {
    for member in members(json) ?? [] {
      if let field = fields.first(where: { $0.key == member.key }) {
        field.read(&self, member.value, &target)
      } else {
        report(unknown: member, among: fields.map(\.key))
      }
    }
  }

  /// The members of an object; nil, with a message, for anything else.
  mutating func members(_ json: LocatedJSON) -> [LocatedJSON.Member]? {
    if case .object(let members) = json.value { return members }
    mismatch(json, expected: "an object")
    return nil
  }

  /// The values of an object's keys, of which no others are known.
  mutating func members(_ json: LocatedJSON, keys: [String]) -> [String: LocatedJSON]? {
    guard let members = members(json) else { return nil }
    for member in members where !keys.contains(member.key) { report(unknown: member, among: keys) }
    return Dictionary(members.map { ($0.key, $0.value) }, uniquingKeysWith: { _, last in last })
  }

  private mutating func report(unknown member: LocatedJSON.Member, among keys: [String]) {
    let guess = NearMiss.bestMatch(for: member.key, in: keys)
    diagnostics.append(
      Diagnostic(
        "unknown-key", at: member.keyLocation,
        "unknown key '\(member.key)'" + (guess.map { "; did you mean '\($0)'?" } ?? ""),
        notes: guess == nil ? [.init("known keys: \(keys.sorted().joined(separator: ", "))")] : [],
        fixIts: guess.map { [.init("write", replacement: $0)] } ?? []))
  }

  mutating func mismatch(_ json: LocatedJSON, expected: String) {
    diagnostics.append(
      Diagnostic("wrong-type", at: json.location, "expected \(expected), found \(json.typeName)"))
  }

  private mutating func invalid(_ json: LocatedJSON, _ summary: String) {
    report("invalid-value", at: json.location, summary)
  }

  mutating func report(_ id: String, at location: SourceLocation, _ summary: String) {
    diagnostics.append(Diagnostic(id, at: location, summary))
  }

  mutating func report(_ diagnostic: Diagnostic) { diagnostics.append(diagnostic) }

  mutating func report(_ error: DiagnosticError) { diagnostics += error.diagnostics }

  mutating func string(_ json: LocatedJSON) -> String? {
    if case .string(let text) = json.value { return text }
    mismatch(json, expected: "a string")
    return nil
  }

  mutating func bool(_ json: LocatedJSON) -> Bool? {
    if case .bool(let bool) = json.value { return bool }
    mismatch(json, expected: "true or false")
    return nil
  }

  private mutating func strings(_ json: LocatedJSON) -> [String]? {
    guard case .array(let elements) = json.value else {
      mismatch(json, expected: "an array of strings")
      return nil
    }
    return elements.compactMap { string($0) }
  }

  /// Seconds, more than 0.
  private mutating func positive(_ json: LocatedJSON) -> Double? {
    guard case .number(let number) = json.value else {
      mismatch(json, expected: "a number of seconds")
      return nil
    }
    if number > 0, number <= 86_400 { return number }
    invalid(json, "a number of seconds greater than 0 and at most 86400 is expected")
    return nil
  }

  /// Bytes, as a whole number.
  private mutating func size(_ json: LocatedJSON, largest: Int) -> Int? {
    guard case .number(let number) = json.value else {
      mismatch(json, expected: "a number of bytes")
      return nil
    }
    if let bytes = Int(exactly: number), bytes > 0, bytes <= largest { return bytes }
    invalid(json, "a whole number of bytes from 1 to \(largest) is expected")
    return nil
  }

  private mutating func folders(_ json: LocatedJSON) -> [String]? {
    guard case .array(let elements) = json.value else {
      mismatch(json, expected: "an array of folders")
      return nil
    }
    return elements.compactMap { folder($0) }
  }

  private mutating func folder(_ json: LocatedJSON) -> String? { path(json, noun: "folder") }

  /// A path inside the package.
  mutating func path(_ json: LocatedJSON, noun: String = "file") -> String? {
    guard let text = string(json) else { return nil }
    let parts = text.split(separator: "/")
    if !text.hasPrefix("/"), !parts.isEmpty, !parts.contains(".."), !parts.contains(".") {
      return parts.joined(separator: "/")
    }
    invalid(json, "\(noun) '\(text)' does not lie inside the package")
    return nil
  }

  /// Names of environment variables.
  private mutating func variables(_ json: LocatedJSON) -> [String]? {
    guard let names = strings(json) else { return nil }
    let isName: (String) -> Bool = { name in
      name.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "_") }
        && name.first?.isNumber == false
    }
    if let odd = names.first(where: { !isName($0) }) {
      invalid(json, "'\(odd)' is no name of an environment variable")
      return nil
    }
    return names
  }

  private mutating func webAddress(_ json: LocatedJSON) -> String? {
    guard let text = string(json) else { return nil }
    if text.hasPrefix("https://") || text.hasPrefix("http://") { return text }
    invalid(json, "an address that begins with https:// is expected")
    return nil
  }

  /// An address with a place for the symbol.
  private mutating func symbolAddress(_ json: LocatedJSON) -> String? {
    guard let text = webAddress(json) else { return nil }
    if text.contains("{symbol}") || text.contains("{path}") { return text }
    invalid(json, "an address with {path} or {symbol} in it is expected")
    return nil
  }

  private mutating func capture(_ json: LocatedJSON) -> Set<Capture>? {
    guard case .array(let elements) = json.value else {
      mismatch(json, expected: "an array of strings")
      return nil
    }
    var capture: Set<Capture> = []
    for element in elements {
      guard let name = string(element) else { continue }
      if let one = Capture(rawValue: name) {
        capture.insert(one)
      } else {
        let names = Capture.allCases.map(\.rawValue)
        let guess = NearMiss.bestMatch(for: name, in: names)
        invalid(
          element,
          "'\(name)' cannot be captured; "
            + (guess.map { "did you mean '\($0)'?" } ?? "known: \(names.joined(separator: ", "))"))
      }
    }
    return capture
  }
}
