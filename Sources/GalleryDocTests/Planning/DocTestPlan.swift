internal import GalleryModel
internal import GalleryScripts

/// Snippets that were read, and the programs that are to be made of them.
struct DocTestPlan: Sendable {
  private let snippets: [Snippet]
  private let isSelected: [Bool]
  private let silentPaths: Set<String>
  /// The snippets that the parser got through; programs and results name them by their numbers here.
  let readable: [PreparedSnippet]
  /// The number of each snippet among those; nil for one that cannot be read.
  private let places: [Int?]
  /// Programs with snippets that are selected, and those that try single statements.
  let units: [SnippetUnit]

  /// Reads snippets, `jobs` at one time; those that are not `selected` only supply names to others.
  init(
    _ snippets: [Snippet], selected: (Snippet) -> Bool, rules: NormalizerRules,
    package: PackageNames, jobs: Int
  ) async throws {
    self.snippets = snippets
    let prepared = try await snippets.concurrentMap(jobs: jobs) {
      PreparedSnippet($0, rules: rules)
    }
    let silent = Self.silentExamples(snippets, prepared)
    let isSelected = snippets.map { selected($0) && !silent.contains($0.path) }
    let readable = prepared.compactMap(\.self)
    let numbers = prepared.indices.filter { prepared[$0] != nil }
    var places = [Int?](repeating: nil, count: snippets.count)
    for (place, number) in numbers.enumerated() { places[number] = place }
    let planner = UnitPlanner(readable, package: package)
    let units = planner.units().map { unit in
      var unit = unit
      for index in unit.parts.indices where !isSelected[numbers[unit.parts[index].snippet]] {
        unit.parts[index].isTested = false
      }
      return unit
    }.filter { $0.parts.contains(where: \.isTested) }
    self.isSelected = isSelected
    silentPaths = silent
    self.readable = readable
    self.places = places
    self.units = units + planner.probes(of: units)
  }

  /// The results in the order of the snippets, from those of the readable ones by number.
  func results(_ findings: [Int: DocTestResult]) -> [DocTestResult] {
    snippets.indices.map { index in
      let snippet = snippets[index]
      guard isSelected[index] else {
        return snippet.result(
          .notRun(silentPaths.contains(snippet.path) ? .nothingRecorded : .filtered))
      }
      guard let number = places[index] else { return snippet.result(.notRun(.notSwift)) }
      return findings[number]
        ?? snippet.result(.notRun(readable[number].reason ?? .dependsOnBroken))
    }
  }

  /// The paths of examples of which no comment says anything, or which do not parse: building the gallery says why.
  private static func silentExamples(
    _ snippets: [Snippet], _ prepared: [PreparedSnippet?]
  ) -> Set<String> {
    var talking: Set<String> = []
    var broken: Set<String> = []
    var paths: Set<String> = []
    for (snippet, prepared) in zip(snippets, prepared) {
      guard case .example = snippet.origin else { continue }
      paths.insert(snippet.path)
      guard let read = prepared?.read, read.facts.syntaxError == nil else {
        broken.insert(snippet.path)
        continue
      }
      if !read.expectations.isEmpty { talking.insert(snippet.path) }
    }
    return paths.subtracting(talking).union(broken)
  }
}
