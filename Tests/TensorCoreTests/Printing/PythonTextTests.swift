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
    ("a", "'a'"), ("", "''"), ("it's", "\"it's\""), ("say \"a\"", "'say \"a\"'"),
    ("it's \"a\"", "'it\\'s \"a\"'"), ("a\\b", "'a\\\\b'"), ("a\nb", "'a\\nb'"),
  ])
  func textsAreQuotedAsByPython(text: String, quoted: String) {
    #expect(pythonString(text) == quoted)
    #expect(pythonStrings([text, "b"]) == "[\(quoted), 'b']")
  }

  @Test(arguments: [([], "()"), (["2"], "(2,)"), (["2", "3"], "(2, 3)")])
  func aTupleOfOneHasAComma(items: [String], text: String) {
    #expect(pythonTuple(items) == text)
  }
}
