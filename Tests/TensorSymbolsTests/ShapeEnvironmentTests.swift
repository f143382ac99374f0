import Testing

@testable import TensorSymbols

@Suite struct ShapeEnvironmentTests {
  @Test func symbolsAreNumberedByHowManyWereMade() {
    let (environment, symbols) = environment([3, 3, 4])
    #expect(symbols.map(\.description) == ["s0", "s1", "s2"])
    #expect(environment.symbols.map(\.hint) == [3, 3, 4])
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

  @Test func earlierGuardsHoldForTheSymbolThatRemains() {
    let (environment, s) = environment([6, 9, 9])
    _ = environment.decide(.less, s[0], s[2])
    _ = environment.decide(.equal, s[1], s[2])
    #expect(environment.decide(.lessOrEqual, s[0] + 1, s[1]))
    #expect(environment.guards.map(\.description) == ["s0 < s2", "Eq(s1, s2)"])
  }

  @Test func guardsKeepTheirSidesAndReasons() {
    let (environment, s) = environment([6, 6, 7])
    _ = environment.decide(.equal, s[0], s[1], reason: "add")
    environment.reasons { "line 3" }
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
}
