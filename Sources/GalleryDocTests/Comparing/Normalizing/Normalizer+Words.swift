package import GalleryDiagnostics

extension Normalizer {
  /// The tolerance of `numbers` without one.
  package static let usualTolerance = 1e-6

  /// The rule that a word such as `paths` or `numbers:1e-3` names, or one of the author's `own` rules.
  ///
  /// - Throws: `DiagnosticError` that lists the words.
  package init(
    word: String, own: [String: Normalizer] = [:], at location: SourceLocation? = nil
  ) throws(DiagnosticError) {
    if let rule = own[word] {
      self = rule
      return
    }
    let parts = word.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    let name = String(parts[0])
    let argument = parts.count == 2 ? String(parts[1]) : nil
    if name == "numbers" {
      self = .numbers(tolerance: try Self.tolerance(argument, at: location))
      return
    }
    guard let rule = Self.plain.first(where: { $0.name == name }) else {
      throw Self.unknown(name, among: (Self.names + own.keys).sorted(), at: location)
    }
    if let argument {
      throw DiagnosticError(
        Diagnostic(
          "invalid-normalizer", at: location, "normalizer '\(name)' takes no ':\(argument)'",
          fixIts: [.init("write", replacement: name)]))
    }
    self = rule
  }

  /// The word that names the rule; of a replacement its pattern.
  var word: String {
    if case .numbers(let tolerance) = self, tolerance != Self.usualTolerance {
      return "\(name):\(tolerance)"
    }
    return name
  }

  private static let plain: [Normalizer] = [
    .addresses, .paths, .durations, .dates, .uuids, .unordered, .dictionaries, .trailingSpace,
  ]

  private static func tolerance(
    _ text: String?, at location: SourceLocation?
  ) throws(DiagnosticError) -> Double {
    guard let text else { return usualTolerance }
    if let number = Double(text), number > 0, number.isFinite { return number }
    throw DiagnosticError(
      Diagnostic(
        "invalid-normalizer", at: location, "tolerance '\(text)' is no number greater than 0",
        fixIts: [.init("write for example", replacement: "numbers:1e-6")]))
  }

  private static func unknown(
    _ name: String, among names: [String], at location: SourceLocation?
  ) -> DiagnosticError {
    let guess = NearMiss.bestMatch(for: name, in: names)
    return DiagnosticError(
      Diagnostic(
        "unknown-normalizer", at: location,
        "unknown normalizer '\(name)'" + (guess.map { "; did you mean '\($0)'?" } ?? ""),
        notes: [.init("known normalizers: \(names.joined(separator: ", "))")],
        fixIts: guess.map { [.init("write", replacement: $0)] } ?? []))
  }
}
