import Testing

@testable import GalleryCharts

@Suite struct NumberTextTests {
  @Test(arguments: [
    (0, "0"), (-0.0, "0"), (1, "1"), (0.1 + 0.2, "0.3"), (1234.5, "1235"),
    (12_345, "12\u{202F}350"),
    (-1.5, "\u{2212}1.5"), (0.000_123_45, "0.0001235"), (0.000_012_345, "1.235e\u{2212}5"),
    (1e9, "1e9"), (123_456_789, "123\u{202F}500\u{202F}000"), (9.99996, "10"),
    (-1e300, "\u{2212}1e300"),
    (.leastNonzeroMagnitude, "5e\u{2212}324"), (.nan, "not a number"), (.infinity, "infinite"),
  ])
  func numbersAreWrittenInFourDigits(number: Double, text: String) {
    #expect(NumberText.short(number) == text)
  }

  @Test(arguments: [
    (0.26, "0.260"), (3, "3.00"), (12.45, "12.5"), (999.7, "1000"), (-0.05, "\u{2212}0.0500"),
    (0, "0.00"), (123_456, "123\u{202F}000"),
  ])
  func cellsHaveTheSameNumberOfDigits(number: Double, text: String) {
    #expect(NumberText.padded(number, significant: 3) == text)
  }

  @Test func digitsAreEnoughToTellNumbersOfASpanApart() {
    let digits = NumberText.digits(for: 1_000_000_000.001...1_000_000_000.004)
    #expect(NumberText.text(1_000_000_000.004, significant: digits).hasSuffix("000.004"))
    #expect(NumberText.digits(for: 0...1) == 4)
    #expect(NumberText.digits(for: 5...5) == 4)
  }

  @Test func logarithmsOfPowersOfTenAreExact() {
    for exponent in -300...300 {
      #expect(Logarithm.base10(Number.powerOfTen(exponent)) == Double(exponent))
      #expect(Logarithm.floorOfBase10(Number.powerOfTen(exponent)) == exponent)
    }
    #expect(Logarithm.floorOfBase10(999.999_999_999_9) == 2)
    #expect(abs(Logarithm.base10(2) - 0.301_029_995_663_981_2) < 1e-15)
    #expect(abs(Exponential.base10(-1.5) - 0.031_622_776_601_683_79) < 1e-14)
  }

  @Test(arguments: [
    (0, "0"), (12, "12"), (0.5, "0.5"), (-3.256, "-3.26"), (0.004, "0"), (-0.004, "0"),
    (7.05, "7.05"),
    (99.999, "100"), (1e300, "1000000"), (.nan, "0"), (-.infinity, "-1000000"),
  ])
  func coordinatesHaveTwoDecimalsAtMost(number: Double, text: String) {
    #expect(SVGNumber.text(number) == text)
  }
}
