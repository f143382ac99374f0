import Testing

@testable import TensorSymbols

private let s0 = SymbolicExpression(Symbol("s0"))
private let s1 = SymbolicExpression(Symbol("s1"))
private let s2 = SymbolicExpression(Symbol("s2"))

@Suite struct SymbolicExpressionTests {
  @Test(arguments: 0..<40)
  func simplificationsKeepTheValueForAllSmallSizes(seed: Int) throws {
    var generator = SeededGenerator(state: UInt64(seed))
    for _ in 0..<50 {
      let tree = Tree.random(depth: 4, using: &generator)
      let expression = tree.expression
      for sizes in smallSizes {
        guard let value = tree.value(sizes) else { continue }
        let own = try expression.evaluate(values(sizes))
        try #require(own == value, "\(tree) as \(expression) for \(sizes)")
      }
    }
  }

  @Test(arguments: 0..<20)
  func rangesHoldEveryValue(seed: Int) throws {
    var generator = SeededGenerator(state: 1000 + UInt64(seed))
    for _ in 0..<50 {
      let tree = Tree.random(depth: 4, using: &generator)
      let range = tree.expression.range { _ in ValueRange(1, 4) }
      let open = tree.expression.range { _ in ValueRange(1, ValueRange.infinity) }
      let narrowed = tree.expression.narrowedRange { _ in ValueRange(1, 4) }
      #expect(range.isSubset(of: open))
      #expect(narrowed.isSubset(of: range))
      for sizes in smallSizes {
        guard let value = tree.value(sizes) else { continue }
        try #require(narrowed.contains(value), "\(tree) as \(tree.expression) for \(sizes)")
      }
    }
  }

  @Test(arguments: 0..<20)
  func substitutionIsTheSameAsBuildingFromTheParts(seed: Int) throws {
    var generator = SeededGenerator(state: 2000 + UInt64(seed))
    for _ in 0..<50 {
      let expression = Tree.random(depth: 3, using: &generator).expression
      let replaced = expression.substituting([Symbol("s2"): s0 + s1])
      for sizes in smallSizes {
        let full = [sizes[0], sizes[1], sizes[0] + sizes[1]]
        guard let value = try? expression.evaluate(values(full)) else { continue }
        try #require(replaced.symbols.contains(Symbol("s2")) == false)
        try #require(try replaced.evaluate(values(sizes)) == value)
      }
    }
  }

  @Test func equalPolynomialsAreEqualValues() {
    #expect((s0 + s1) * (s0 - s1) == s0 * s0 - s1 * s1)
    #expect(floorDivide(s1 - 2, 2) + 1 == floorDivide(s1, 2))
    #expect((s0 + 1) * s1 == s0 * s1 + s1)
    #expect(Set([(s0 + 1) * s1, s0 * s1 + s1]).count == 1)
    #expect((s0 - s0).constant == 0)
    #expect((s0 * 0 + 7).constant == 7)
    #expect(s0.constant == nil)
  }

  @Test func symbolsAreFoundInsideFunctions() {
    let expression = floorDivide(s0, 2) + maximum(s1, remainder(s2, 3))
    #expect(expression.symbols == [Symbol("s0"), Symbol("s1"), Symbol("s2")])
    #expect((s0 * s1).symbol == nil)
    #expect(s0.symbol == Symbol("s0"))
  }

  @Test func overflowIsAFailureThatSpreads() {
    let large = SymbolicExpression(Int.max)
    #expect((large + 1).failure == .overflow)
    #expect((large * s0 * 2).failure == .overflow)
    #expect((SymbolicExpression(Int.min).floorDivide(by: -1)).failure == .overflow)
    #expect((-SymbolicExpression(Int.min)).failure == .overflow)
    #expect(((large + 1) * 0 + s0).failure == .overflow)
    #expect((large + 1).constant == nil)
    #expect((large * s0).failure == nil)
    #expect(throws: SymbolicFailure.overflow) {
      try (large * s0).evaluate([Symbol("s0"): 2])
    }
    #expect(floorDivide(floorDivide(s0, large), large).failure == nil)
  }

  @Test func divisionByZeroIsAFailure() {
    #expect(floorDivide(s0, s0 - s0).failure == .divisionByZero)
    #expect(remainder(s0, 0).failure == .divisionByZero)
    let quotient = floorDivide(s0, s1 - 2)
    #expect(quotient.substituting([Symbol("s1"): 2]).failure == .divisionByZero)
    #expect(throws: SymbolicFailure.divisionByZero) {
      try quotient.evaluate([Symbol("s0"): 1, Symbol("s1"): 2])
    }
  }

  @Test func anEvaluationNeedsAllSymbols() {
    #expect(throws: SymbolicFailure.unknownSymbol(Symbol("s1"))) {
      try (s0 + s1).evaluate([Symbol("s0"): 1])
    }
  }
}
