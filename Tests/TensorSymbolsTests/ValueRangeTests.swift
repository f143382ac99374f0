import Testing

@testable import TensorSymbols

@Suite struct ValueRangeTests {
  @Test(arguments: [
    (ValueRange.sizes, "VR[2, int_oo]"), (ValueRange.all, "VR[-int_oo, int_oo]"),
    (ValueRange(0, 20), "VR[0, 20]"), (ValueRange(5, 3), "VR[3, 5]"),
  ])
  func rangesPrintInfinityAsAName(range: ValueRange, text: String) {
    #expect(range.description == text)
  }

  @Test func infiniteBoundsStayInfinite() {
    let sizes = ValueRange.sizes
    #expect(sizes + ValueRange(only: -5) == ValueRange(-3, ValueRange.infinity))
    #expect(sizes * ValueRange(only: -2) == ValueRange(ValueRange.minusInfinity, -4))
    #expect(sizes.floorDivided(by: ValueRange(only: 2)) == ValueRange(1, ValueRange.infinity))
    #expect(ValueRange(-7, 7).floorDivided(by: sizes) == ValueRange(-4, 3))
    #expect(sizes.modulo(ValueRange(only: 3)) == ValueRange(0, 2))
    #expect(ValueRange(0, 2).modulo(ValueRange(5, 9)) == ValueRange(0, 2))
  }

  @Test func boundsPastTheEndSaturate() {
    let large = ValueRange(1, Int.max - 1)
    #expect((large + large).upper == ValueRange.infinity)
    #expect((large * large).upper == ValueRange.infinity)
  }

  @Test func disjointRangesHaveNoIntersection() {
    #expect(ValueRange(2, 4).intersection(ValueRange(5, 9)) == nil)
    #expect(ValueRange(2, 5).intersection(ValueRange(5, 9))?.onlyValue == 5)
  }
}
