internal import GalleryDiagnostics
internal import GalleryModel
internal import GalleryScripts

/// A snippet that was read, ready to become a part of a program.
struct PreparedSnippet: Sendable {
  var snippet: Snippet
  var text: SnippetText
  var read: ReadSnippet
  /// The code of HTML comments in front of it, if there is any.
  var setup: SnippetText?
  /// What readers do not see declares and uses names too.
  var facts: SnippetFacts
  /// The rules for both sides of a comparison: those of its file, then those that its fence names.
  var normalizers: [Normalizer]
  /// What is wrong with those names.
  var normalizerErrors: [Diagnostic]

  /// nil if the parser does not get through it.
  init?(_ snippet: Snippet, rules: NormalizerRules = NormalizerRules()) {
    self.snippet = snippet
    text = SnippetText(snippet.lines)
    guard let read = SnippetReader.read(text) else { return nil }
    self.read = read
    facts = read.facts
    if facts.leavesOutMembers { text = text.withoutElidedMembers }
    let named = rules.rules(named: snippet.attributes.normalizers, at: snippet.location)
    normalizers = rules.rules(forFile: snippet.path) + named.value
    normalizerErrors = named.diagnostics
    guard !snippet.setup.isEmpty else { return }
    let setup = SnippetText(snippet.setup)
    self.setup = setup
    guard let hidden = SnippetReader.read(setup)?.facts else { return }
    facts.declared.formUnion(hidden.declared)
    facts.used = facts.used.union(hidden.used).subtracting(facts.declaredNames)
    facts.imports = hidden.imports + facts.imports
    facts.modules += hidden.modules
    facts.needsFileScope =
      facts.needsFileScope ?? hidden.needsFileScope
      ?? (hidden.imports.isEmpty ? nil : "an import that readers do not see")
  }

  /// Whether it cannot be the body of a function: a script never is.
  var needsFileScope: Bool {
    if case .example = snippet.origin { return true }
    return facts.needsFileScope != nil
  }

  /// Why it is not compiled; nil for code that is.
  var reason: DocTestResult.Reason? {
    if snippet.attributes.isIgnored { return .ignored }
    if read.facts.syntaxError != nil || read.facts.isEmpty { return .notSwift }
    return snippet.attributes.isSetup ? .setup : nil
  }

  /// Whether it can stand in front of others in a program.
  var isSupplier: Bool { reason == nil || !snippet.attributes.isIgnored && facts.leavesOutMembers }

  /// The statements with which it stands in front of others, by their indices; nil for all.
  var suppliedItems: Set<Int>? { facts.leavesOutMembers ? declarations : nil }

  /// The statements that hold without having run, by their indices.
  var declarations: Set<Int> { Set(read.items.indices.filter { read.items[$0].isDeclaration }) }

  /// Whether both stand in one page, or in one comment.
  func isOnPage(of other: PreparedSnippet) -> Bool {
    snippet.path == other.snippet.path && snippet.page == other.snippet.page
  }
}
