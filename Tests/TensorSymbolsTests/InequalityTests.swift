import Testing

@testable import TensorSymbols

@Suite struct InequalityTests {
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
}
