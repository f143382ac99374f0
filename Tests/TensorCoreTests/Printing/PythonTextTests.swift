import TensorCore
import Testing

@Suite struct PythonTextTests {
  @Test func numbersAreWrittenAsByPython() throws {
    let goldens: [[String]] = readGoldens("python-floats.json")
    #expect(goldens.count == 151)
    for golden in goldens {
      let bits = try #require(UInt64(golden[0], radix: 16))
      #expect(pythonFloat(Double(bitPattern: bits)) == golden[1])
    }
  }

  @Test func aNumberThatIsNoneHasNoSign() {
    #expect(pythonFloat(-Double.nan) == "nan")
    #expect(
      TensorPrinter().text(shape: [], dtype: .float32) { _ in .float(-.nan) } == "tensor(nan)")
  }

  @Test(arguments: [
    ([], "1.0"), ([0], "[]"), ([1], "[1.0]"), ([2, 2], "[[1.0, 2.0], [3.0, 4.0]]"),
    ([2, 0], "[[], []]"), ([1, 2, 1], "[[[1.0], [2.0]]]"),
  ])
  func aListIsNestedByTheShape(shape: [Int], text: String) {
    #expect(pythonList(shape: shape) { .float(Double($0 + 1)) } == text)
  }

  @Test func aListHoldsWholeNumbersAndTruthValues() {
    #expect(pythonList(shape: [2]) { .integer(Int64($0) - 1) } == "[-1, 0]")
    #expect(pythonList(shape: [2]) { .boolean($0 == 0) } == "[True, False]")
  }

  @Test(arguments: [([], "()"), (["2"], "(2,)"), (["2", "3"], "(2, 3)")])
  func aTupleOfOneHasAComma(items: [String], text: String) {
    #expect(pythonTuple(items) == text)
  }
}
