import Testing

@testable import TensorSymbols

// Measured: what the printer of the reference gives for these expressions.

private let s0 = SymbolicExpression(Symbol("s0"))
private let s1 = SymbolicExpression(Symbol("s1"))
private let s2 = SymbolicExpression(Symbol("s2"))
private let s3 = SymbolicExpression(Symbol("s3"))
private let s10 = SymbolicExpression(Symbol("s10"))
private let s11 = SymbolicExpression(Symbol("s11"))

/// An expression and its text.
private typealias Row = (expression: SymbolicExpression, text: String)

private let sumsAndProducts: [Row] = [
  (s1 + s3, "s1 + s3"),
  (2 * (s1 + s3), "2*s1 + 2*s3"),
  (s0 * 8, "8*s0"),
  (s1 * s0, "s0*s1"),
  (s1 - 1, "s1 - 1"),
  (s0 + 1, "s0 + 1"),
  (1 - s0, "1 - s0"),
  (7 - s0, "7 - s0"),
  (7 - 2 * s0, "7 - 2*s0"),
  (7 - s0 * s1, "-s0*s1 + 7"),
  (7 - power(s0, 2), "7 - s0**2"),
  (7 - s0 - s1, "-s0 - s1 + 7"),
  (-7 - s0, "-s0 - 7"),
  (-s0, "-s0"),
  (-s0 - 1, "-s0 - 1"),
  (-s0 + 2 * s1, "-s0 + 2*s1"),
  (s0 - 2 * s1, "s0 - 2*s1"),
  (s2 + s10 + 1, "s10 + s2 + 1"),
  (s10 * s2 * 2, "2*s10*s2"),
  (s3 * s11, "s11*s3"),
  (s3 + s11, "s11 + s3"),
  (power(s0, 2), "s0**2"),
  (s0 * s0 * s1, "s0**2*s1"),
  (s1 * s1 * s0 + s0 * s1 + s0 + power(s1, 2) + 3, "s0*s1**2 + s0*s1 + s0 + s1**2 + 3"),
  (power(s1, 3) + s0 * s1 + s2 - 4, "s0*s1 + s1**3 + s2 - 4"),
  (s0 * s1 + s0, "s0*s1 + s0"),
  ((s0 + 1) * (s1 + 2) + 0, "s0*s1 + 2*s0 + s1 + 2"),
  (100 * s0 - 3 * s1 + s2 - 1, "100*s0 - 3*s1 + s2 - 1"),
  (-s1 * s0 + s1, "-s0*s1 + s1"),
  (-s0 * s1 - s1 + 2, "-s0*s1 - s1 + 2"),
  (-2 * s0 + 3, "3 - 2*s0"),
]

private let floorDivisions: [Row] = [
  (floorDivide(s0, 2), "(s0//2)"),
  (floorDivide(s1 + 1, 2), "((s1 + 1)//2)"),
  (s0 - floorDivide(s0, 2), "s0 - ((s0//2))"),
  (floorDivide(s0, 2) + 1, "((s0//2)) + 1"),
  (floorDivide(s0, 2) * 2, "2*((s0//2))"),
  (floorDivide(s0, 2) * s1, "s1*((s0//2))"),
  (power(floorDivide(s0, 2), 2), "((s0//2))**2"),
  (-floorDivide(s0, 2), "-((s0//2))"),
  (5 - floorDivide(s0, 2), "5 - ((s0//2))"),
  (floorDivide(s0, s1), "(s0//s1)"),
  (floorDivide(s0, 2 * s1), "(s0//(2*s1))"),
  (floorDivide(2 * s0, 3), "((2*s0)//3)"),
  (floorDivide(s0 * s1, 3), "((s0*s1)//3)"),
  (floorDivide(s0 * s1, 2 * s0), "(s1//2)"),
  (floorDivide(s1 - 2, 2) + 1, "(s1//2)"),
  (floorDivide(s1 - 1, 2) + 1, "(((s1 - 1)//2)) + 1"),
  (floorDivide(s1 + 3, 2), "((s1 + 3)//2)"),
  (floorDivide(4 * s0 + 3, 2), "2*s0 + 1"),
  (floorDivide(3 * s0, 2), "((3*s0)//2)"),
  (floorDivide(floorDivide(s0, 2), 3), "(s0//6)"),
  (floorDivide(floorDivide(s0 + 1, 2) + 1, 2), "(((((s0 + 1)//2)) + 1)//2)"),
  (floorDivide(-s0, 2), "((-s0)//2)"),
  (floorDivide(s0, -2), "(s0//(-2))"),
  (floorDivide(s0 + s1, s0 + s1), "1"),
  (floorDivide(2 * s0 + 2 * s1, s0 + s1), "2"),
  (floorDivide(power(s0, 2) - 1, s0 - 1), "s0 + 1"),
  (floorDivide(4 * s0 + 6, 4), "s0 + 1"),
  (floorDivide(6 * s0 + 9, 12), "((2*s0 + 3)//4)"),
  (floorDivide(s0 * s1 + s2, s0), "((s0*s1 + s2)//s0)"),
  (floorDivide(s0 * s1 + s0, s0 * s2), "((s1 + 1)//s2)"),
  (floorDivide(7, s0), "(7//s0)"),
  (floorDivide(0, s0), "0"),
  (floorDivide(power(s0, 2), 2), "((s0**2)//2)"),
  (floorDivide(s0 - s1, 2), "((s0 - s1)//2)"),
  (floorDivide(s0, 2) + floorDivide(s0, 3), "((s0//2)) + ((s0//3))"),
  (floorDivide(s1, 2) + floorDivide(s0, 3), "((s0//3)) + ((s1//2))"),
  (floorDivide(s0 + 1, 2) + floorDivide(s0, 2), "((s0//2)) + (((s0 + 1)//2))"),
  (
    floorDivide(s0 * s1, 2) + floorDivide(s0 + s1, 2) + floorDivide(s2, 2),
    "((s2//2)) + (((s0*s1)//2)) + (((s0 + s1)//2))"
  ),
  (floorDivide(2 * s0, 3) + floorDivide(s0, 3), "((s0//3)) + (((2*s0)//3))"),
  (floorDivide(power(s0, 2), 3) + floorDivide(s0, 3), "((s0//3)) + (((s0**2)//3))"),
  (s0 * floorDivide(s1, 2) - s0, "s0*((s1//2)) - s0"),
  (floorDivide(floorDivide(s0, 2) * 3, 4), "((3*((s0//2)))//4)"),
  (
    power(floorDivide(s0, 2), 2) + floorDivide(s0, 2) + power(s0, 2),
    "s0**2 + ((s0//2))**2 + ((s0//2))"
  ),
]

private let remainders: [Row] = [
  (remainder(s0, 2), "Mod(s0, 2)"),
  (remainder(s0 * s1, 2 * s0), "Mod(s0*s1, 2*s0)"),
  (remainder(s0, 2) + 1, "(Mod(s0, 2)) + 1"),
  (remainder(s0, 2) * 3, "3*(Mod(s0, 2))"),
  (s1 - remainder(s0, 2), "s1 - (Mod(s0, 2))"),
  (remainder(2 * s0, 2), "0"),
  (remainder(2 * s0 + 1, 2), "1"),
  (remainder(2 * s0 + 3, 4), "Mod(2*s0 + 3, 4)"),
  (remainder(s0 - 1, 2), "Mod(s0 - 1, 2)"),
  (remainder(s0 - 3, 2), "PythonMod(s0 - 3, 2)"),
  (remainder(s0 - s1, 2), "PythonMod(s0 - s1, 2)"),
  (remainder(s0, s0 + 1), "s0"),
  (remainder(s0 + 1, s0), "Mod(s0 + 1, s0)"),
  (remainder(s0 * s1, s0), "0"),
  (remainder(7, s0), "Mod(7, s0)"),
  (remainder(s0 + s1, s2), "Mod(s0 + s1, s2)"),
  (remainder(-s0, 3), "PythonMod(-s0, 3)"),
  (remainder(power(s0, 2), 3), "Mod(s0**2, 3)"),
]

private let extrema: [Row] = [
  (maximum(s0, s1), "Max(s0, s1)"),
  (maximum(s1, s0), "Max(s0, s1)"),
  (maximum(s0, 1), "s0"),
  (maximum(s0, 0), "s0"),
  (maximum(s0, 5), "Max(5, s0)"),
  (maximum(1, s0 - 3), "Max(1, s0 - 3)"),
  (maximum(0, s0 - 3), "Max(0, s0 - 3)"),
  (maximum(s0, s1, s2), "Max(s0, s1, s2)"),
  (maximum(maximum(s2, s1), s0), "Max(s0, s1, s2)"),
  (maximum(s10, s2), "Max(s10, s2)"),
  (maximum(s0 + s1, s2), "Max(s2, s0 + s1)"),
  (maximum(s0 * s1, s2, 4), "Max(4, s2, s0*s1)"),
  (maximum(3, maximum(s0 - 2, 5)), "Max(5, s0 - 2)"),
  (maximum(s0, s1) + 1, "Max(s0, s1) + 1"),
  (maximum(s0, s1) * 2, "2*Max(s0, s1)"),
  (s0 - maximum(s0, s1), "s0 - Max(s0, s1)"),
  (maximum(s0, s1) * s2, "s2*Max(s0, s1)"),
  (minimum(s0, s1), "Min(s0, s1)"),
  (minimum(s0, 1), "1"),
  (minimum(maximum(s0, s1), 4), "Min(4, Max(s0, s1))"),
  (maximum(minimum(s0, s1), 4), "Max(4, Min(s0, s1))"),
  (minimum(12, s0), "Min(12, s0)"),
  (maximum(s0, s1) + minimum(s0, s1), "Max(s0, s1) + Min(s0, s1)"),
]

private let mixtures: [Row] = [
  (remainder(floorDivide(s0, 2), 3), "PythonMod((s0//2), 3)"),
  (
    floorDivide(s0, 2) + remainder(s0, 2) + maximum(s0, s1) + s0 + s0 * s1,
    "s0*s1 + s0 + ((s0//2)) + (Mod(s0, 2)) + Max(s0, s1)"
  ),
  (
    floorDivide(s0, 2) * remainder(s1, 2) * maximum(s0, s1) * s3,
    "s3*((s0//2))*(Mod(s1, 2))*Max(s0, s1)"
  ),
  (floorDivide(maximum(s0, s1), 2), "(Max(s0, s1)//2)"),
  (maximum(floorDivide(s0, 2), s1), "Max(s1, (s0//2))"),
]

private let products: [Row] = [
  ((s0 + 1) * (s1 + 2), "(s0 + 1)*(s1 + 2)"),
  (s1 * (2 * s0 + s2), "s1*(2*s0 + s2)"),
  ((s1 + 1) * s0 * 2, "2*s0*(s1 + 1)"),
  (2 * (s0 + 1), "2*s0 + 2"),
  ((s0 + 1) * (s0 + 1), "(s0 + 1)**2"),
  ((s0 + 1) * (s0 + 1) * s3, "s3*(s0 + 1)**2"),
  (-(s0 * (s1 + 1)), "-s0*(s1 + 1)"),
  ((s1 + s2) * (s0 + 1) * 3, "3*(s0 + 1)*(s1 + s2)"),
  ((s0 + s1 + s2) * (s3 + 1) * (s0 - 1), "(s0 - 1)*(s3 + 1)*(s0 + s1 + s2)"),
  (floorDivide(s0, 2) * (s1 + 1), "(s1 + 1)*((s0//2))"),
  (maximum(s0, s1) * (s1 + 1) * s2, "s2*(s1 + 1)*Max(s0, s1)"),
  (floorDivide((s0 + 1) * (s1 + 1), 2), "(((s0 + 1)*(s1 + 1))//2)"),
  (floorDivide((s0 + 1) * s1, s1), "s0 + 1"),
  (remainder((s0 + 1) * s1, 3), "Mod(s1*(s0 + 1), 3)"),
  ((floorDivide(s0 - 1, 2) + 1) * s1, "s1*((((s0 - 1)//2)) + 1)"),
  (
    (floorDivide(s0 - 1, 2) + 1) * (floorDivide(s1 - 1, 2) + 1) * s2,
    "s2*((((s0 - 1)//2)) + 1)*((((s1 - 1)//2)) + 1)"
  ),
  ((7 - s0) * s1, "s1*(7 - s0)"),
  ((2 * s0 + 2) * s1, "s1*(2*s0 + 2)"),
  ((s0 * s1 + s2) * s0, "s0*(s0*s1 + s2)"),
  ((s0 + 1) * -1, "-s0 - 1"),
  ((s0 + 1) * s1 * -2, "-2*s1*(s0 + 1)"),
  (((s0 + 1) * s1) * ((s0 + 1) * s2), "s1*s2*(s0 + 1)**2"),
  ((power(s0, 2) + s1) * power(s2, 2), "s2**2*(s0**2 + s1)"),
  (maximum((s0 + 1) * s1, 7), "Max(7, s1*(s0 + 1))"),
  (floorDivide((s0 + 1) * s1, 4 * s1), "((s0 + 1)//4)"),
  (floorDivide((s0 + 1) * (s1 + 2), s1 + 2), "s0 + 1"),
  (floorDivide(4 * s0 * (s1 + 1), 2), "2*s0*(s1 + 1)"),
  (floorDivide(s0 * (s1 + 1), s2 * (s1 + 1)), "(s0//s2)"),
]

// Where this library knows more than the reference does.
private let simpler: [Row] = [
  (floorDivide(power(s0, 2), s0), "s0"),
  (remainder(4 * s0 + 1, 4), "1"),
  (maximum(s0, s0 + 1), "s0 + 1"),
  (maximum(s0, 2 * s0), "2*s0"),
  (minimum(s0, s0 + 1), "s0"),
  (floorDivide(power(s0, 2) + s0 * s1, s0 + s1), "s0"),
  (remainder(s0 * s1 + s1, s0 + 1), "0"),
  (maximum(s0 * s1, s0), "s0*s1"),
  (maximum(floorDivide(s0, 2), s0), "s0"),
  (maximum(s0 * s1 + 1, s0 + s1), "s0*s1 + 1"),
  (maximum(maximum(s0, s1), s0 + 1), "Max(s1, s0 + 1)"),
]

@Suite struct ExpressionDescriptionTests {
  @Test(arguments: sumsAndProducts.indices)
  func sumsAndProductsPrintInTheOrderOfNames(row: Int) {
    #expect(sumsAndProducts[row].expression.description == sumsAndProducts[row].text)
  }

  @Test(arguments: floorDivisions.indices)
  func floorDivisionsBringTheirParentheses(row: Int) {
    #expect(floorDivisions[row].expression.description == floorDivisions[row].text)
  }

  @Test(arguments: remainders.indices)
  func remaindersPrintByTheSignOfTheirOperands(row: Int) {
    #expect(remainders[row].expression.description == remainders[row].text)
  }

  @Test(arguments: extrema.indices)
  func extremaListTheirOperandsInOrder(row: Int) {
    #expect(extrema[row].expression.description == extrema[row].text)
  }

  @Test(arguments: mixtures.indices)
  func mixturesPutFunctionsAfterSymbols(row: Int) {
    #expect(mixtures[row].expression.description == mixtures[row].text)
  }

  @Test(arguments: products.indices)
  func productsPrintAsTheyWereMultiplied(row: Int) {
    #expect(products[row].expression.description == products[row].text)
  }

  @Test(arguments: simpler.indices)
  func boundsAndExactDivisionsSimplify(row: Int) {
    #expect(simpler[row].expression.description == simpler[row].text)
  }
}
