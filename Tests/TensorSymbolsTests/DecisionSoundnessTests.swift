import Testing

@testable import TensorSymbols

@Suite struct DecisionSoundnessTests {
  @Test(arguments: 0..<60)
  func decisionsHoldForAllSizesThatSatisfyTheGuards(seed: Int) throws {
    var generator = SeededGenerator(state: 3000 + UInt64(seed))
    let hints = (0..<3).map { _ in Int.random(in: 2...5, using: &generator) }
    let (environment, symbols) = environment(hints)
    var questions: [(Relation, SymbolicExpression, SymbolicExpression, Bool)] = []
    for _ in 0..<8 {
      let depth = Int.random(in: 1...2, using: &generator)
      let left = Tree.random(depth: depth, using: &generator).expression
      let right = Tree.random(depth: depth, using: &generator).expression
      let relation = Relation.allCases.randomElement(using: &generator) ?? .equal
      guard let one = environment.hint(of: left), let other = environment.hint(of: right) else {
        continue
      }
      let answer = environment.decide(relation, left, right)
      try #require(answer == relation.holds(one, other), "\(left) \(relation) \(right)")
      questions.append((relation, left, right, answer))
    }
    let sizes = (2...7).flatMap { a in (2...7).flatMap { b in (2...7).map { [a, b, $0] } } }
    for point in sizes.map(values) {
      let satisfies = environment.guards.allSatisfy { known in
        guard let one = try? known.left.evaluate(point),
          let other = try? known.right.evaluate(point)
        else { return false }
        return known.relation.holds(one, other)
      }
      guard satisfies else { continue }
      for (symbol, replacement) in environment.replacements {
        #expect(try replacement.evaluate(point) == point[symbol])
      }
      for record in environment.symbols {
        let size = try #require(point[record.symbol])
        #expect(record.refinedRange.contains(size) && record.provenRange.contains(size))
      }
      for (relation, left, right, answer) in questions {
        guard let one = try? left.evaluate(point), let other = try? right.evaluate(point) else {
          continue
        }
        #expect(relation.holds(one, other) == answer, "\(left) \(relation) \(right) at \(point)")
      }
    }
    #expect(symbols.allSatisfy { environment.hint(of: environment.simplify($0)) != nil })
  }
}
