import Testing

@testable import TensorSymbols

@Suite struct EqualityTests {
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
}
