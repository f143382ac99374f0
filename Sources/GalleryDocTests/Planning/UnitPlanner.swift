internal import GalleryModel
internal import GalleryScripts

/// Puts the snippets of a page together as readers read them.
///
/// A snippet that uses a name which an earlier one of its page declares continues that one: both run in one program, in
/// which the earlier has run before. What an extension adds to a type counts as such a name. One that says again what the
/// program says, a name, a member or a conformance, starts anew; so does one that uses nothing of what stands above it. What it needs of earlier snippets then stands in front of it in its own program too.
/// `continues` joins the snippet above whatever the names are, and `setup` code stands in front of every program of the
/// page.
struct UnitPlanner {
  private let snippets: [PreparedSnippet]
  private let package: PackageNames

  init(_ snippets: [PreparedSnippet], package: PackageNames = PackageNames()) {
    self.snippets = snippets
    self.package = package
  }

  /// The programs, with the snippets that are to be tested each in one of them.
  func units() -> [SnippetUnit] {
    var units: [SnippetUnit] = []
    var start = 0
    while start < snippets.count {
      var end = start
      while end < snippets.count, snippets[start].isOnPage(of: snippets[end]) { end += 1 }
      units += self.units(of: start..<end, from: units.count)
      start = end
    }
    return units
  }

  /// Programs that try the statements which must not compile or must stop, with numbers beyond those of `units`.
  func probes(of units: [SnippetUnit]) -> [SnippetUnit] {
    let first = (units.map(\.number).max() ?? -1) + 1
    var probes: [SnippetUnit] = []
    for unit in units {
      for (index, part) in unit.parts.enumerated() where part.isTested {
        for expectation in snippets[part.snippet].read.expectations
        where expectation.kind == .doesNotCompile || expectation.kind == .stops {
          probes.append(
            SnippetUnit(
              number: first + probes.count, parts: Array(unit.parts[...index]),
              probe: .init(snippet: part.snippet, expectation: expectation.index),
              isApart: unit.isApart, captures: .none))
        }
      }
    }
    return probes
  }

  private func units(of page: Range<Int>, from count: Int) -> [SnippetUnit] {
    let setup = page.filter { snippets[$0].reason == .setup }
    let code = page.filter { snippets[$0].reason == nil }
    // What a page quotes of the package's own declarations supplies nothing: the package does.
    let suppliers = page.filter { snippets[$0].isSupplier }
    let names = PageNames(
      Dictionary(uniqueKeysWithValues: suppliers.map { ($0, snippets[$0].facts) }),
      supplying: { !package.areDeclared(in: snippets[$0].facts) })
    var units: [SnippetUnit] = []
    /// The unit in which a snippet is tested.
    var homes: [Int: Int] = [:]
    var above: Int?
    for number in code {
      let needed = names.needs(of: number)
      let changes = changes(of: needed, before: number, homes: homes, units)
      var joined: Int?
      if snippets[number].snippet.attributes.continues {
        joined = above.flatMap { homes[$0] }
      } else if let last = needed.last, let home = homes[last],
        Set(units[home].parts.map(\.snippet)).isSuperset(of: needed + changes),
        !standsAlone(number), !redeclares(number, units[home], names)
      {
        joined = home
      }
      if let joined {
        units[joined].parts.append(.init(snippet: number, isTested: true))
        homes[number] = joined
      } else {
        let parts = supplied(by: setup + needed.reversed() + changes.reversed(), to: number).map {
          SnippetUnit.Part(snippet: $0, isTested: false, kept: snippets[$0].suppliedItems)
        }
        homes[number] = units.count
        units.append(
          SnippetUnit(
            number: count + units.count, parts: parts + [.init(snippet: number, isTested: true)],
            isApart: false))
      }
      above = number
    }
    for index in units.indices {
      units[index].isApart = units[index].parts.contains { snippets[$0.snippet].needsFileScope }
    }
    return units
  }

  /// Whether nothing may stand behind it, or in front of it: it ends the program, must not run, or has a main type.
  private func standsAlone(_ number: Int) -> Bool {
    let attributes = snippets[number].snippet.attributes
    return attributes.mustTrap || attributes.mustThrow || attributes.mustNotCompile
      || !attributes.runs || snippets[number].facts.hasMainType
  }

  private func redeclares(_ number: Int, _ unit: SnippetUnit, _ names: PageNames) -> Bool {
    unit.parts.contains { part in
      standsAlone(part.snippet) || !names.isCompatible(number, part.snippet)
    }
  }

  /// Those snippets, in order, that say nothing again which the snippet or one in front of them in the list says.
  private func supplied(by needed: [Int], to number: Int) -> [Int] {
    var claims = SnippetClaims(snippets[number].facts)
    var supplied: Set<Int> = []
    for other in needed where !supplied.contains(other) {
      let own = SnippetClaims(snippets[other].facts)
      guard claims.isCompatible(with: own) else { continue }
      claims.add(own)
      supplied.insert(other)
    }
    return supplied.sorted()
  }

  /// The snippets that can have changed the variables of others before a snippet, in order.
  private func changes(
    of needed: [Int], before number: Int, homes: [Int: Int], _ units: [SnippetUnit]
  ) -> [Int] {
    let programs = needed.filter { snippets[$0].facts.hasVariables }.compactMap { homes[$0] }
    let parts = Set(programs).flatMap { units[$0].parts.map(\.snippet) }
    return Set(parts).filter { $0 < number }.sorted()
  }
}
