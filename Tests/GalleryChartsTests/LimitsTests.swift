import Testing

@testable import GalleryCharts

@Suite struct LimitsTests {
  private func limits(_ limits: Limits, _ axis: Axis = "") -> [Double] {
    let scale = limits.scale(axis)
    return [scale.lower, scale.upper]
  }

  @Test func fivePercentStayFreeOnBothSides() {
    #expect(limits(Limits(span: 0...100)) == [-5, 105])
    let logarithmic = limits(Limits(span: 1...100), .logarithmic())
    #expect(abs(logarithmic[0] - 0.794_328_234_724) < 1e-9)
    #expect(abs(logarithmic[1] - 125.892_541_179) < 1e-6)
  }

  @Test func barsStandOnZero() {
    #expect(limits(Limits(span: 20...100, includesZero: true)) == [0, 105])
    #expect(limits(Limits(span: -100 ... -20, includesZero: true)) == [-105, 0])
    #expect(limits(Limits(span: 0...0, includesZero: true)) == [0, 1])
    #expect(limits(Limits(span: 0.004...1000, includesZero: true), .logarithmic())[0] == 0.001)
    #expect(limits(Limits(span: 10...1000, includesZero: true), .logarithmic())[0] == 1)
  }

  @Test func equalNumbersAndNoneGetAnAxisToo() {
    #expect(limits(Limits(span: 100...100)) == [95, 105])
    #expect(limits(Limits(span: 0...0)) == [-0.05, 0.05])
    #expect(limits(Limits(span: nil)) == [0, 1])
    #expect(limits(Limits(span: nil), .logarithmic()) == [1, 10])
    #expect(limits(Limits(span: 10...10), .logarithmic()) == [8, 12.5])
  }

  @Test func ownLimitsWin() {
    #expect(limits(Limits(span: 0...100), Axis(from: 0)) == [0, 105])
    #expect(limits(Limits(span: 0...100), Axis(from: 10, to: 20)) == [10, 20])
    #expect(limits(Limits(span: 0...100), Axis(from: 20, to: 10)) == [10, 20])
    #expect(limits(Limits(span: 0...100), Axis(from: 500)) == [500, 1000])
    #expect(limits(Limits(span: 1...1), .logarithmic(from: -1, to: .nan)) == [0.8, 1.25])
  }

  @Test func placesStayFiniteOverAnEnormousRange() {
    let scale = Scale(.linear, -1e300, 1e300)
    #expect([-1e300, 0, 1e300].map(scale.fraction) == [0, 0.5, 1])
    let logarithmic = Scale(.logarithmic, 1e-300, 1e300)
    #expect([1e-300, 1, 1e300].map(logarithmic.fraction) == [0, 0.5, 1])
  }
}
