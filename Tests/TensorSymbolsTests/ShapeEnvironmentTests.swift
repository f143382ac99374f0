import Testing

@testable import TensorSymbols

/// An environment with a symbol for each hint.
private func environment(_ hints: [Int]) -> (ShapeEnvironment, [SymbolicExpression]) {
  let environment = ShapeEnvironment()
  let symbols = hints.map { SymbolicExpression(environment.makeSymbol(hint: $0)) }
  return (environment, symbols)
}

@Suite struct ShapeEnvironmentTests {
  @Test func symbolsAreNumberedByHowManyWereMade() {
    let (environment, symbols) = environment([3, 3, 4])
    #expect(symbols.map(\.description) == ["s0", "s1", "s2"])
    #expect(environment.symbols.map(\.hint) == [3, 3, 4])
  }

  /// Sizes that are equal, and what the inputs and the range constraints then show, as measured.
  struct Equality: Sendable, CustomTestStringConvertible {
    let hints: [Int]
    let left: @Sendable ([SymbolicExpression]) -> SymbolicExpression
    let right: @Sendable ([SymbolicExpression]) -> SymbolicExpression
    let sizes: [String]
    let constraints: [String]
    var testDescription: String { "\(sizes)" }
  }

  static let equalities: [Equality] = [
    Equality(
      hints: [3, 4, 7], left: { $0[0] + $0[1] }, right: { $0[2] },
      sizes: ["s0", "s1", "s0 + s1"],
      constraints: ["s0: VR[2, int_oo]", "s1: VR[2, int_oo]", "s0 + s1: VR[4, int_oo]"]),
    Equality(
      hints: [7, 3, 4], left: { $0[1] + $0[2] }, right: { $0[0] },
      sizes: ["s1 + s2", "s1", "s2"],
      constraints: ["s1 + s2: VR[4, int_oo]", "s1: VR[2, int_oo]", "s2: VR[2, int_oo]"]),
    Equality(
      hints: [3, 6], left: { $0[0] + $0[0] }, right: { $0[1] }, sizes: ["s0", "2*s0"],
      constraints: ["s0: VR[2, int_oo]", "2*s0: VR[4, int_oo]"]),
    Equality(
      hints: [6, 3], left: { $0[1] * 2 }, right: { $0[0] }, sizes: ["2*s1", "s1"],
      constraints: ["2*s1: VR[4, int_oo]", "s1: VR[2, int_oo]"]),
    Equality(
      hints: [3, 4, 2, 6], left: { $0[0] * $0[1] }, right: { $0[2] * $0[3] },
      sizes: ["s0", "s1", "s2", "s3"],
      constraints: [
        "s0: VR[2, int_oo]", "s1: VR[2, int_oo]", "s2: VR[2, int_oo]", "s3: VR[2, int_oo]",
      ]),
    Equality(
      hints: [3, 4, 2, 5], left: { $0[0] + $0[1] }, right: { $0[2] + $0[3] },
      sizes: ["s0", "s1", "s2", "s3"],
      constraints: [
        "s0: VR[2, int_oo]", "s1: VR[2, int_oo]", "s2: VR[2, int_oo]", "s3: VR[2, int_oo]",
      ]),
    Equality(
      hints: [3, 4, 12], left: { $0[0] * $0[1] }, right: { $0[2] },
      sizes: ["s0", "s1", "s0*s1"],
      constraints: ["s0: VR[2, int_oo]", "s1: VR[2, int_oo]", "s0*s1: VR[4, int_oo]"]),
    Equality(
      hints: [3, 3], left: { $0[0] * 2 }, right: { $0[1] * 2 }, sizes: ["s0", "s0"],
      constraints: ["s0: VR[2, int_oo]"]),
    Equality(
      hints: [6, 4], left: { $0[0] * 2 }, right: { $0[1] * 3 }, sizes: ["s0", "s1"],
      constraints: ["s0: VR[2, int_oo]", "s1: VR[2, int_oo]"]),
    Equality(
      hints: [3, 4], left: { $0[0] + $0[1] }, right: { _ in 7 }, sizes: ["s0", "7 - s0"],
      constraints: ["s0: VR[2, 5]", "7 - s0: VR[2, 5]"]),
    Equality(
      hints: [3, 4], left: { $0[0] + 1 }, right: { $0[1] }, sizes: ["s0", "s0 + 1"],
      constraints: ["s0: VR[2, int_oo]", "s0 + 1: VR[3, int_oo]"]),
    Equality(
      hints: [5, 4], left: { $0[0] }, right: { $0[1] + 1 }, sizes: ["s1 + 1", "s1"],
      constraints: ["s1 + 1: VR[3, int_oo]", "s1: VR[2, int_oo]"]),
    Equality(
      hints: [4], left: { $0[0] * 2 }, right: { _ in 8 }, sizes: ["4"], constraints: []),
    Equality(
      hints: [2, 2], left: { $0[0] * 2 }, right: { 6 - $0[1] }, sizes: ["2", "2"],
      constraints: []),
    Equality(
      hints: [6, 4], left: { $0[0] * $0[1] }, right: { $0[0] * 4 }, sizes: ["s0", "4"],
      constraints: ["s0: VR[2, int_oo]"]),
    Equality(
      hints: [6], left: { $0[0].floorDivide(by: 2) }, right: { _ in 3 }, sizes: ["s0"],
      constraints: ["s0: VR[2, int_oo]"]),
    Equality(
      hints: [8], left: { $0[0].floorDivide(by: 9) }, right: { _ in 0 }, sizes: ["s0"],
      constraints: ["s0: VR[2, 8]"]),
    Equality(
      hints: [4, 2, 2], left: { $0[0] + $0[1] }, right: { $0[0] + $0[2] },
      sizes: ["s0", "s1", "s2"],
      constraints: ["s0: VR[2, int_oo]", "s1: VR[2, int_oo]", "s2: VR[2, int_oo]"]),
    Equality(
      hints: [2, 3, 3], left: { $0[0] + $0[1] }, right: { $0[0] + $0[2] },
      sizes: ["s0", "s1", "s1"], constraints: ["s0: VR[2, int_oo]", "s1: VR[2, int_oo]"]),
    Equality(
      hints: [6], left: { $0[0].modulo(2) }, right: { _ in 0 }, sizes: ["s0"],
      constraints: ["s0: VR[2, int_oo]"]),
  ]

  @Test(arguments: equalities)
  func anEqualityLetsTheLargestSymbolGoIfItHasAnIntegerSolution(row: Equality) {
    let (environment, symbols) = environment(row.hints)
    #expect(environment.decide(.equal, row.left(symbols), row.right(symbols)))
    #expect(symbols.map { environment.simplify($0).description } == row.sizes)
    #expect(environment.rangeConstraints.map(\.description) == row.constraints)
    #expect(environment.guards.count == 1)
    // It is known from now on.
    #expect(environment.decide(.equal, row.left(symbols), row.right(symbols)))
    #expect(!environment.decide(.notEqual, row.right(symbols), row.left(symbols)))
    #expect(environment.guards.count == 1)
  }

  /// A question on one or two sizes and the ranges that it leaves, as measured.
  struct Inequality: Sendable, CustomTestStringConvertible {
    let hints: [Int]
    let relation: Relation
    let left: @Sendable ([SymbolicExpression]) -> SymbolicExpression
    let right: @Sendable ([SymbolicExpression]) -> SymbolicExpression
    let answer: Bool
    let ranges: [String]
    var testDescription: String { "\(hints) \(relation) \(ranges)" }
  }

  static let inequalities: [Inequality] = [
    Inequality(
      hints: [6], relation: .greater, left: { $0[0] }, right: { _ in 4 }, answer: true,
      ranges: ["VR[5, int_oo]"]),
    Inequality(
      hints: [3], relation: .greater, left: { $0[0] }, right: { _ in 4 }, answer: false,
      ranges: ["VR[2, 4]"]),
    Inequality(
      hints: [3], relation: .less, left: { $0[0] * 2 }, right: { _ in 10 }, answer: true,
      ranges: ["VR[2, 4]"]),
    Inequality(
      hints: [3], relation: .less, left: { $0[0] * 2 }, right: { _ in 11 }, answer: true,
      ranges: ["VR[2, int_oo]"]),
    Inequality(
      hints: [6], relation: .greater, left: { $0[0] - 1 }, right: { _ in 3 }, answer: true,
      ranges: ["VR[5, int_oo]"]),
    Inequality(
      hints: [6], relation: .greater, left: { 10 - $0[0] }, right: { _ in 3 }, answer: true,
      ranges: ["VR[2, 6]"]),
    Inequality(
      hints: [6], relation: .greater, left: { $0[0] }, right: { _ in 2 }, answer: true,
      ranges: ["VR[2, int_oo]"]),
    Inequality(
      hints: [6], relation: .greaterOrEqual, left: { $0[0] }, right: { _ in 3 }, answer: true,
      ranges: ["VR[3, int_oo]"]),
    Inequality(
      hints: [6], relation: .greater, left: { $0[0].floorDivide(by: 2) }, right: { _ in 2 },
      answer: true, ranges: ["VR[6, int_oo]"]),
    Inequality(
      hints: [6], relation: .greaterOrEqual, left: { $0[0].floorDivide(by: 2) },
      right: { _ in 2 }, answer: true, ranges: ["VR[4, int_oo]"]),
    Inequality(
      hints: [6], relation: .less, left: { $0[0].floorDivide(by: 2) }, right: { _ in 4 },
      answer: true, ranges: ["VR[2, 7]"]),
    Inequality(
      hints: [3, 7], relation: .lessOrEqual, left: { $0[0] * 2 }, right: { $0[1] },
      answer: true, ranges: ["VR[2, int_oo]", "VR[4, int_oo]"]),
    Inequality(
      hints: [3, 7], relation: .less, left: { $0[0] }, right: { $0[1] }, answer: true,
      ranges: ["VR[2, int_oo]", "VR[2, int_oo]"]),
    Inequality(
      hints: [3, 4], relation: .greater, left: { $0[0] * $0[1] }, right: { _ in 5 },
      answer: true, ranges: ["VR[2, int_oo]", "VR[2, int_oo]"]),
    Inequality(
      hints: [4], relation: .lessOrEqual, left: { $0[0] * 2 }, right: { $0[0] + 4 },
      answer: true, ranges: ["VR[2, int_oo]"]),
    Inequality(
      hints: [5], relation: .equal, left: { $0[0] }, right: { _ in 6 }, answer: false,
      ranges: ["VR[2, int_oo]"]),
    Inequality(
      hints: [5], relation: .equal, left: { $0[0].modulo(2) }, right: { _ in 0 },
      answer: false, ranges: ["VR[2, int_oo]"]),
  ]

  @Test(arguments: inequalities)
  func anInequalityNarrowsTheRangesThatTorchNarrows(row: Inequality) {
    let (environment, symbols) = environment(row.hints)
    #expect(
      environment.decide(row.relation, row.left(symbols), row.right(symbols)) == row.answer)
    #expect(environment.symbols.map(\.refinedRange.description) == row.ranges)
    #expect(
      environment.guards.map(\.relation) == [row.answer ? row.relation : row.relation.negated])
    #expect(
      environment.decide(row.relation, row.left(symbols), row.right(symbols)) == row.answer)
    #expect(environment.guards.count == 1)
  }

  @Test func rangesBeforeAnEqualityGoOverToTheSurvivor() {
    let (environment, s) = environment([6, 6])
    _ = environment.decide(.greater, s[1], 4)
    _ = environment.decide(.equal, s[0], s[1])
    #expect(environment.rangeConstraints.map(\.description) == ["s0: VR[5, int_oo]"])
  }

  @Test func rangesAfterAnEqualityDoNotShowInTheConstraintsOfTheReplacedSymbol() {
    let (environment, s) = environment([6, 12])
    _ = environment.decide(.equal, 2 * s[0], s[1])
    _ = environment.decide(.greater, s[1], 8)
    #expect(
      environment.rangeConstraints.map(\.description) == [
        "s0: VR[5, int_oo]", "2*s0: VR[4, int_oo]",
      ])
    #expect(environment.range(of: s[1]) == ValueRange(10, ValueRange.infinity))
  }

  @Test func aBoundOnADoubleBecomesOneOnItsHalf() {
    let (environment, s) = environment([3, 6])
    _ = environment.decide(.less, s[1], 21)
    _ = environment.decide(.equal, 2 * s[0], s[1])
    #expect(
      environment.rangeConstraints.map(\.description) == ["s0: VR[2, 10]", "2*s0: VR[4, 20]"])
  }

  @Test func theSurvivorOfAClassIsTheSmallestNameAsAString() {
    let (environment, s) = environment(Array(repeating: 4, count: 13))
    for index in [5, 8, 11, 12] { _ = environment.decide(.equal, s[2], s[index]) }
    #expect(environment.simplify(s[2]).description == "s11")
    #expect(environment.simplify(s[12]).description == "s11")
    for index in [4, 7, 10] { _ = environment.decide(.equal, s[1], s[index]) }
    #expect(environment.simplify(s[10]).description == "s1")
    #expect(environment.outcome(of: Symbol("s10")) == .equal(Symbol("s1")))
    #expect(environment.outcome(of: Symbol("s1")) == .kept)
  }

  @Test func whatRangesAndPolynomialsProveNeedsNoGuard() {
    let (environment, s) = environment([4, 5])
    #expect(environment.decide(.greaterOrEqual, s[0], 2))
    #expect(environment.decide(.notEqual, s[0] + s[1], 3))
    #expect(environment.decide(.equal, (s[0] + 1) * (s[0] - 1), s[0] * s[0] - 1))
    #expect(environment.decide(.greater, s[0] * s[1], s[0]))
    #expect(!environment.decide(.equal, s[0], 1))
    #expect(environment.decide(.less, s[0] + s[1], SymbolicExpression(Int.max)))
    #expect(SymbolicExpression.min(s[0], SymbolicExpression(Int.max)) == s[0])
    let half = s[0].floorDivide(by: 2)
    #expect(environment.decide(.lessOrEqual, half, s[0]))
    #expect(environment.decide(.less, s[0].floorDivide(by: 3) + half, s[0]))
    #expect(
      environment.decide(
        .equal, (s[0] - 1).floorDivide(by: 2) + 1, (s[0] + 1).floorDivide(by: 2)))
    #expect(environment.decide(.equal, s[0] - 2 * half, s[0].modulo(2)))
    #expect(environment.guards.isEmpty)
  }

  @Test func earlierGuardsProveWhatFollowsFromThem() {
    let (environment, s) = environment([6, 9])
    _ = environment.decide(.less, s[0], s[1])
    #expect(environment.decide(.lessOrEqual, s[0] + 1, s[1]))
    #expect(environment.decide(.notEqual, s[0], s[1]))
    #expect(!environment.decide(.greaterOrEqual, s[0], s[1]))
    _ = environment.decide(.equal, s[0].modulo(2), 0)
    #expect(environment.decide(.equal, 2 * s[0].floorDivide(by: 2), s[0]))
    #expect(environment.guards.map(\.description) == ["s0 < s1", "Eq(Mod(s0, 2), 0)"])
  }

  @Test func guardsKeepTheirSidesAndReasons() {
    let (environment, s) = environment([6, 6, 7])
    _ = environment.decide(.equal, s[0], s[1], reason: "add")
    environment.currentReason = "line 3"
    _ = environment.decide(.equal, s[1] + 1, s[2])
    _ = environment.decide(.equal, s[1], 9)
    #expect(
      environment.guards.map(\.description) == ["Eq(s0, s1)", "Eq(s0 + 1, s2)", "Ne(s0, 9)"])
    #expect(environment.guards.map(\.reason) == ["add", "line 3", "line 3"])
  }

  @Test func aNamedDimensionPrintsTheUsersRange() {
    let environment = ShapeEnvironment()
    let source = SymbolSource("L['args'][0][0].size()[0]", dimension: "a")
    let symbol = environment.makeSymbol(hint: 6, range: ValueRange(0, 20), source: source)
    #expect(environment.rangeConstraints.map(\.description) == ["s0: VR[0, 20]"])
    #expect(environment.range(of: SymbolicExpression(symbol)) == ValueRange(2, 20))
    #expect(environment.restrictedRange(of: symbol) == nil)
    _ = environment.decide(.greater, SymbolicExpression(symbol), 2)
    #expect(environment.rangeConstraints.map(\.description) == ["s0: VR[0, 20]"])
    #expect(environment.restrictedRange(of: symbol) == ValueRange(3, 20))
  }

  @Test func aUsersRangeGoesOverToAnEqualDimension() {
    let environment = ShapeEnvironment()
    let first = environment.makeSymbol(hint: 6, range: ValueRange(0, 20))
    let second = environment.makeSymbol(hint: 6, range: ValueRange(3, ValueRange.infinity))
    _ = environment.decide(.equal, SymbolicExpression(first), SymbolicExpression(second))
    #expect(environment.outcome(of: second) == .equal(first))
    #expect(environment.restrictedRange(of: first) == ValueRange(3, 20))
    #expect(environment.restrictedRange(of: second) == ValueRange(3, 20))
  }

  @Test func threadsGetSymbolsOfTheirOwn() async {
    let environment = ShapeEnvironment()
    let symbols = await withTaskGroup(of: [Symbol].self) { group in
      for _ in 0..<8 {
        group.addTask { (0..<50).map { environment.makeSymbol(hint: $0 + 2) } }
      }
      return await group.reduce(into: []) { $0 += $1 }
    }
    #expect(Set(symbols).count == 400)
    for record in environment.symbols {
      #expect(environment.hint(of: SymbolicExpression(record.symbol)) == record.hint)
    }
  }

  @Test func aHintOutsideTheRangeIsTheFirstError() {
    let environment = ShapeEnvironment()
    _ = environment.makeSymbol(hint: 5, range: ValueRange(0, 4))
    #expect(environment.firstError?.description == "5 not in range [2, 4]")
  }

  @Test func specialisingBindsTheSymbol() {
    let (environment, s) = environment([5, 5])
    #expect(environment.specialize(s[0] * 2) == 10)
    #expect(environment.outcome(of: Symbol("s0")) == .constant(5))
    #expect(environment.rangeConstraints.map(\.description) == ["s1: VR[2, int_oo]"])
    #expect(environment.guards.map(\.description) == ["Eq(2*s0, 10)"])
  }

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
