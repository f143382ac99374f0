import TensorSymbols
import Testing

@testable import TensorExport

private let d = NamedDimension("d", min: 3, max: 20)

// Measured on the reference.
private let derived: [(NamedDimension, String, Int, Int)] = [
  (d, "d", 3, 20), (2 * d, "2*d", 6, 40), (d * 2, "2*d", 6, 40), (d + 1, "d + 1", 4, 21),
  (1 + d, "d + 1", 4, 21), (d - 1, "d - 1", 2, 19), (2 * d + 1, "2*d + 1", 7, 41),
  (2 * (d + 1), "2*d + 2", 8, 42), ((d - 1) * 3 - 2, "3*d - 5", 4, 55),
  (2 * (2 * d), "4*d", 12, 80), ((d + 1) - 1, "d", 3, 20), (d * 1, "d", 3, 20),
  (NamedDimension("q") + 1, "q + 1", 1, ValueRange.infinity),
]

private let mistaken: [(NamedDimension, String)] = [
  (NamedDimension("1bad"), "Dim name must be a valid identifier, got 1bad"),
  (NamedDimension("a b"), "Dim name must be a valid identifier, got a b"),
  (NamedDimension(""), "Dim name must be a valid identifier, got "),
  (NamedDimension("a", min: 5, max: 3), "Cannot create Dim with inconsistent min=5, max=3"),
  (NamedDimension("a", min: 3, max: 3), "Cannot create Dim with inconsistent min=3, max=3"),
  (NamedDimension("a", max: 0), "Cannot create Dim with inconsistent min=None, max=0"),
  (
    d * -1,
    "Attempted to multiply -1 with d, where a positive integer was expected. "
      + "(Only increasing linear operations with integer coefficients are supported.)"
  ),
  (
    d - 4,
    "Expected derived min value of d - 4 to be >= 0. "
      + "Please specify an appropriate min value for d (currently 3)."
  ),
  (
    NamedDimension("e", max: Int.max / 2) * 3,
    "Expected derived max value of 3*e to be <= 9223372036854775806. "
      + "Please specify an appropriate max value for e (currently 4611686018427387903)."
  ),
  (NamedDimension("1bad") + 1, "Dim name must be a valid identifier, got 1bad"),
]

@Suite struct DimTests {
  @Test(arguments: derived)
  func derivedDimensionsMapTheRangeOfTheirRoot(
    dim: NamedDimension, name: String, min: Int, max: Int
  ) {
    #expect(dim.name == name)
    #expect(dim.min == min)
    #expect(dim.max == max)
    #expect(dim.error == nil)
  }

  @Test(arguments: mistaken)
  func mistakesAreKeptForTheExport(dim: NamedDimension, message: String) {
    #expect(dim.error?.description == message)
  }

  @Test(arguments: ["é", "_x", "class", "a1"])
  func identifiersArePythons(name: String) {
    #expect(NamedDimension(name).error == nil)
  }

  @Test(arguments: [
    (NamedDimension("a", max: 8), "Dim('a', min=0, max=8)"),
    (NamedDimension("a", min: 2), "Dim('a')"),
    (NamedDimension("a", min: 4), "Dim('a', min=4)"), (2 * NamedDimension("a"), "2*a"),
  ])
  func definitionsPrintAsTorchWritesThem(dim: NamedDimension, text: String) {
    #expect(dim.description == text)
  }

  @Test func equalDefinitionsAreEqual() {
    #expect(NamedDimension("a", max: 8) == NamedDimension("a", min: 0, max: 8))
    #expect(NamedDimension("a", max: 8) != NamedDimension("a", max: 9))
    #expect(d + 1 == 1 + d && d != d + 1)
    #expect((d + 1).isDerived && !d.isDerived)
  }
}
