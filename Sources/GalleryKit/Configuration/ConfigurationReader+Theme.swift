internal import GalleryDiagnostics
internal import GalleryRendering

/// Reads the keys of the look.
extension ConfigurationReader {
  mutating func logo(_ json: LocatedJSON) -> ThemeConfiguration.Logo? {
    if case .string = json.value { return file(json, as: .picture).map { .init(light: $0) } }
    guard case .object = json.value else {
      mismatch(json, expected: "a file, or an object with 'light' and 'dark'")
      return nil
    }
    guard let members = members(json, keys: ["light", "dark", "showsTitle"]) else { return nil }
    guard let light = members["light"] else {
      report("missing-key", at: json.location, "a logo has a file for 'light' pages")
      return nil
    }
    guard let file = file(light, as: .picture) else { return nil }
    var logo = ThemeConfiguration.Logo(light: file)
    if let dark = members["dark"] { logo.dark = self.file(dark, as: .picture) }
    if let shows = members["showsTitle"] { logo.showsTitle = bool(shows) ?? true }
    return logo
  }

  mutating func favicon(_ json: LocatedJSON) -> Located<String>? { file(json, as: .favicon) }

  mutating func styles(_ json: LocatedJSON) -> [Located<String>]? {
    guard case .array(let elements) = json.value else {
      mismatch(json, expected: "an array of style sheets")
      return nil
    }
    return elements.compactMap { file($0, as: .styleSheet) }
  }

  mutating func snippet(_ json: LocatedJSON) -> Located<String>? { file(json, as: .snippet) }

  mutating func navigation(_ json: LocatedJSON) -> [ThemeConfiguration.Entry]? {
    guard case .array(let elements) = json.value else {
      mismatch(json, expected: "an array of entries with 'title' and 'link'")
      return nil
    }
    return elements.compactMap { element in
      guard let members = members(element, keys: ["title", "link"]) else { return nil }
      guard let title = members["title"], let link = members["link"] else {
        report("missing-key", at: element.location, "an entry has a 'title' and a 'link'")
        return nil
      }
      guard let text = string(title), let address = string(link) else { return nil }
      if text.allSatisfy(\.isWhitespace) {
        report("invalid-value", at: title.location, "an entry's title holds no word")
        return nil
      }
      return .init(title: text, link: Located(address, at: link.location))
    }
  }

  /// One colour, of which each scheme takes a readable shade, or a readable one for each.
  mutating func accent(_ json: LocatedJSON) -> Accent? {
    if case .string = json.value { return color(json).map { Accent($0) } }
    guard case .object = json.value else {
      mismatch(json, expected: "a colour, or an object with 'light' and 'dark'")
      return nil
    }
    guard let members = members(json, keys: ["light", "dark"]) else { return nil }
    guard let light = members["light"], let dark = members["dark"] else {
      report(
        "missing-key", at: json.location,
        "an accent is one colour, or one for 'light' and one for 'dark' pages")
      return nil
    }
    let first = readable(light, on: .light, "light")
    let second = readable(dark, on: .dark, "dark")
    guard let first, let second else { return nil }
    return Accent(light: first, dark: second)
  }

  private mutating func readable(
    _ json: LocatedJSON, on scheme: ThemeGrounds.Scheme, _ name: String
  ) -> HexColor? {
    guard let color = color(json) else { return nil }
    let ratio = Accent.contrast(of: color, on: scheme)
    if ratio >= Accent.leastContrast { return color }
    let shade = Accent.readable(color, on: scheme)
    let hundredths = Int(ratio * 100)
    let text = "\(hundredths / 100).\(hundredths % 100 / 10)\(hundredths % 10)"
    report(
      Diagnostic(
        "low-contrast", at: json.location,
        "accent \(color) has a contrast of \(text) with the grounds of \(name) pages, and text needs 4.5",
        fixIts: [.init("the nearest shade that can be read is", replacement: "\(shade)")]))
    return nil
  }

  private mutating func color(_ json: LocatedJSON) -> HexColor? {
    guard let text = string(json) else { return nil }
    if let color = HexColor(text) { return color }
    report(
      "invalid-value", at: json.location,
      "'\(text)' is no colour such as '#0a6259' (three or six hexadecimal digits)")
    return nil
  }

  private mutating func file(_ json: LocatedJSON, as kind: ThemeFileKind) -> Located<String>? {
    guard let path = path(json) else { return nil }
    if kind.accepts(path) { return Located(path, at: json.location) }
    report(
      "invalid-value", at: json.location,
      "'\(path)' is no \(kind.words); its name ends with \(kind.endings)")
    return nil
  }
}
