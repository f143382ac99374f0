internal import GalleryDiagnostics
internal import GalleryDocTests
internal import GalleryModel

/// Reads `tests`: the rules that make texts alike before they are compared.
extension ConfigurationReader {
  /// The author's own rules are read first, as the others may name them wherever they stand.
  mutating func rules(_ json: LocatedJSON) -> NormalizerRules? {
    guard let members = members(json, keys: ["normalizers", "normalize", "files"]) else {
      return nil
    }
    var rules = NormalizerRules()
    if let own = members["normalizers"] { rules.own = ownRules(own) }
    if let site = members["normalize"] { rules.site = named(site, own: rules.own) }
    if let files = members["files"], let patterns = self.members(files) {
      rules.files = patterns.map { member in
        NormalizerRules.FileRules(
          PathPattern(member.key), named(member.value, own: rules.own))
      }
    }
    return rules
  }

  private mutating func ownRules(_ json: LocatedJSON) -> [String: Normalizer] {
    var rules: [String: Normalizer] = [:]
    for member in members(json) ?? [] {
      if Normalizer.names.contains(member.key) {
        report("invalid-value", at: member.keyLocation, "'\(member.key)' is a rule already")
      } else if member.key.wholeMatch(of: /[A-Za-z][A-Za-z0-9\-]*/) == nil {
        report(
          "invalid-value", at: member.keyLocation,
          "a rule's name has letters, digits and '-', not '\(member.key)'")
      } else if let rule = replacement(member.value) {
        rules[member.key] = .replacement(rule)
      }
    }
    return rules
  }

  private mutating func replacement(_ json: LocatedJSON) -> TextReplacement? {
    guard let members = members(json, keys: ["pattern", "replacement"]) else { return nil }
    guard let pattern = members["pattern"], let replacement = members["replacement"] else {
      report("missing-key", at: json.location, "a rule has a 'pattern' and a 'replacement'")
      return nil
    }
    guard let text = string(pattern), let written = string(replacement) else { return nil }
    do {
      return try TextReplacement(pattern: text, replacement: written, at: pattern.location)
    } catch {
      report(error)
      return nil
    }
  }

  /// The rules that an array of words names.
  private mutating func named(_ json: LocatedJSON, own: [String: Normalizer]) -> [Normalizer] {
    guard case .array(let elements) = json.value else {
      mismatch(json, expected: "an array of rules")
      return []
    }
    var rules: [Normalizer] = []
    for element in elements {
      guard let word = string(element) else { continue }
      do {
        rules.append(try Normalizer(word: word, own: own, at: element.location))
      } catch {
        report(error)
      }
    }
    return rules
  }
}
