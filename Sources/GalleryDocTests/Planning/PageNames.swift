internal import GalleryScripts

/// The names of a page, and which of its snippets a snippet needs for what it uses.
struct PageNames {
  private let facts: [Int: SnippetFacts]
  private let claims: [Int: SnippetClaims]
  /// The snippets that declare a name, in order.
  private var declarers: [String: [Int]] = [:]
  /// The snippets that extend a type, in order.
  private var extenders: [String: [Int]] = [:]

  /// Names of snippets by their numbers; only those that supply them are needed by others.
  init(_ facts: [Int: SnippetFacts], supplying: (Int) -> Bool) {
    self.facts = facts
    claims = facts.mapValues(SnippetClaims.init)
    for (number, facts) in facts.sorted(by: { $0.key < $1.key })
    where supplying(number) {
      for name in facts.declaredNames { declarers[name, default: []].append(number) }
      for (name, type) in facts.types where type.isExtended {
        extenders[name, default: []].append(number)
      }
    }
  }

  func isCompatible(_ first: Int, _ second: Int) -> Bool {
    guard let first = claims[first], let second = claims[second] else { return true }
    return first.isCompatible(with: second)
  }

  /// The earlier snippets, in order, without which one does not stand: the newest that declare the names it uses, the
  /// extensions of those types that it can use, and all that these need themselves.
  ///
  /// An extension belongs to the declaration of its type above it. What says again what something newer says is left
  /// out.
  func needs(of number: Int) -> [Int] {
    guard let own = facts[number], let claims = claims[number] else { return [] }
    var search = Search(claims: claims, members: own.usedMembers)
    var open = [number]
    while let next = open.popLast() {
      guard let facts = facts[next] else { continue }
      for name in facts.used.sorted() where !search.names.contains(name) {
        let declarer = declarer(of: name, before: next, or: number)
        if let declarer, add(declarer, to: &search) { open.append(declarer) }
      }
      search.names.formUnion(facts.used.union(facts.declaredNames))
      if open.isEmpty { open = extensions(before: number, &search) }
    }
    return search.found.sorted()
  }

  /// The newest declaration of a name; of a type, the newest with the members that are referred to by its name, if there
  /// is one, and one that leaves out members only if there is no other.
  ///
  /// What a supplier uses stood above it or, in a page that is read as a whole, below.
  private func declarer(of name: String, before next: Int, or number: Int) -> Int? {
    let declared = declarers[name] ?? []
    let above = declared.filter { $0 < next }
    guard !above.isEmpty else { return declared.first { $0 < number } }
    let prefix = name + "."
    let members = (facts[next]?.qualifiedMembers ?? [])
      .filter { $0.hasPrefix(prefix) }.map { String($0.dropFirst(prefix.count)) }
    func count(_ declarer: Int) -> Int {
      let said =
        [declarer]
        + (extenders[name] ?? []).filter { extender in
          extender < next && (declared.last { $0 <= extender } ?? declared[0]) == declarer
        }
      let names = said.reduce(into: Set<String>()) {
        $0.formUnion(facts[$1]?.types[name]?.memberNames ?? [])
      }
      return members.count(where: names.contains)
    }
    return above.max { (count($0), rank($0), $0) < (count($1), rank($1), $1) }
  }

  /// A declaration whose members are left out tells less than one above it.
  private func rank(_ number: Int) -> Int { facts[number]?.leavesOutMembers ?? false ? 0 : 1 }

  /// The declarations of a type of which an extension can be: the one above it, or the first; if that leaves out its
  /// members, what it repeats too.
  private func owners(of extender: Int, _ declared: [Int]) -> [Int] {
    let above = declared.filter { $0 <= extender }
    return [above.last ?? declared[0]] + above.filter { rank($0) == 1 }.suffix(1)
  }

  private struct Search {
    var claims: SnippetClaims
    /// Members that are referred to.
    var members: Set<String>
    /// Names that are declared or were looked for.
    var names: Set<String> = []
    var found: Set<Int> = []
  }

  /// False if it says again what is there.
  private func add(_ number: Int, to search: inout Search) -> Bool {
    guard !search.found.contains(number), let claims = claims[number],
      search.claims.isCompatible(with: claims)
    else { return false }
    search.found.insert(number)
    search.claims.add(claims)
    search.members.formUnion(facts[number]?.usedMembers ?? [])
    return true
  }

  /// Adds extensions of the types in use, the newest first, and returns them.
  private func extensions(before number: Int, _ search: inout Search) -> [Int] {
    var added: [Int] = []
    for name in search.names.sorted() {
      for extender in (extenders[name] ?? []).reversed()
      where extender < number && isUseful(extender, name, search)
        && belongs(extender, to: name, number, search)
      {
        if add(extender, to: &search) { added.append(extender) }
      }
    }
    return added
  }

  private func isUseful(_ extender: Int, _ name: String, _ search: Search) -> Bool {
    guard let type = facts[extender]?.types[name] else { return false }
    return !type.inherited.isEmpty || !type.memberNames.isDisjoint(with: search.members)
  }

  /// Whether an extension is one of the declaration that is in use.
  private func belongs(
    _ extender: Int, to name: String, _ number: Int, _ search: Search
  ) -> Bool {
    guard let declared = declarers[name] else { return true }
    if declared.contains(number) { return false }
    return owners(of: extender, declared).contains { $0 == extender || search.found.contains($0) }
  }
}
