internal import GalleryModel
internal import GalleryScripts

/// Tells the documentation's faults from code that no program can hold, by the compiler's messages and the text.
///
/// A message that a fault gives too is one unless the text itself shows that it is none.
struct RefusalReader: Sendable {
  private let snippets: [PreparedSnippet]
  private let package: PackageNames

  init(_ snippets: [PreparedSnippet], package: PackageNames) {
    self.snippets = snippets
    self.package = package
  }

  /// The status of a snippet with those errors; `broken` are the snippets of its program that do not compile.
  func status(of number: Int, _ messages: [String], broken: [Int]) -> DocTestResult.Status {
    if messages.contains(where: { CompilerWords.missingModule($0) != nil }) {
      return .notRun(.missingModule)
    }
    if messages.contains(where: CompilerWords.isFragment) {
      return .notRun(broken.isEmpty ? .fragment : .dependsOnBroken)
    }
    let facts = snippets[number].facts
    if package.areDeclared(in: facts) { return .notRun(.fragment) }
    if facts.leavesOutCode, messages.contains(where: CompilerWords.isEmptyBody) {
      return .notRun(.fragment)
    }
    if messages.contains(where: CompilerWords.followsFromType), leavesOutMembers(number) {
      return .notRun(.fragment)
    }
    let missing = messages.compactMap(MissingPart.init)
    if missing.contains(where: isElsewhere) { return .notRun(.otherBuild) }
    if missing.contains(where: { part in broken.contains { declares($0, part) } }) {
      return .notRun(.dependsOnBroken)
    }
    if missing.contains(where: { isUndefined($0, by: number) || isInParts($0, number) }) {
      return .notRun(.fragment)
    }
    return .doesNotCompile
  }

  /// Whether the newest declaration of a type that it uses shows `...` for members.
  private func leavesOutMembers(_ number: Int) -> Bool {
    let facts = snippets[number].facts
    var open = facts.used
    for other in page(of: number).reversed() where other < number {
      let declared = snippets[other].facts.declaredNames.intersection(open)
      if !declared.isEmpty, snippets[other].facts.leavesOutMembers { return true }
      open.subtract(declared)
    }
    return false
  }

  /// The snippets of its page.
  private func page(of number: Int) -> Range<Int> {
    let own = snippets[number]
    let start = snippets[..<number].lastIndex { !$0.isOnPage(of: own) }.map { $0 + 1 } ?? 0
    let end = snippets[number...].firstIndex { !$0.isOnPage(of: own) } ?? snippets.endIndex
    return start..<end
  }

  /// Whether another platform or another build of the package has the member.
  private func isElsewhere(_ part: MissingPart) -> Bool {
    guard case .member(let name) = part.kind else { return false }
    return package.conditionalMembers.contains("\(part.type).\(name)")
      || AppleFoundation.members[part.type]?.contains(name) ?? false
  }

  private func declares(_ number: Int, _ part: MissingPart) -> Bool {
    guard let type = snippets[number].facts.types[part.type] else { return false }
    return switch part.kind {
    case .member(let name): type.memberNames.contains(name)
    case .conformance(let name): type.inherited.contains(name)
    }
  }

  /// Whether the text around a snippet tells of a type, and nowhere of that member.
  private func isUndefined(_ part: MissingPart, by number: Int) -> Bool {
    guard case .member = part.kind else { return false }
    func isDeclared(by other: Int) -> Bool {
      snippets[other].facts.declared.contains(part.type)
    }
    let page = page(of: number)
    return !isDeclared(by: number) && page.contains(where: isDeclared)
      && !page.contains { declares($0, part) }
  }

  /// Whether other snippets of the page declare the same type with the same conformance: each a part of it.
  private func isInParts(_ part: MissingPart, _ number: Int) -> Bool {
    func isDeclared(by other: Int) -> Bool {
      snippets[other].facts.declared.contains(part.type) && declares(other, part)
    }
    guard case .conformance = part.kind, isDeclared(by: number) else { return false }
    return page(of: number).contains { $0 != number && isDeclared(by: $0) }
  }
}
