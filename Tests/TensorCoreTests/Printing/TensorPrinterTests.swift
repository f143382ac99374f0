import TensorCore
import Testing

@Suite struct TensorPrinterTests {
  @Test(arguments: PrintingGolden.all)
  func aTensorPrintsAsInTorch(golden: PrintingGolden) throws {
    let dtype = try #require(DType(rawValue: golden.dtype))
    let text = TensorPrinter(options: golden.printOptions).text(
      shape: golden.shape, dtype: dtype, suffixes: golden.suffixes ?? []
    ) { index in
      guard let element = golden.element(index) else {
        Issue.record("No element \(index)")
        return .integer(0)
      }
      return element
    }
    #expect(text == golden.text)
  }

  @Test func allGoldensAreThere() {
    #expect(PrintingGolden.all.count == 266)
  }

  @Test func aGreatTensorIsAskedForWhatPrintsOnly() {
    var asked: [Int] = []
    let text = TensorPrinter().text(shape: [100_000, 4, 1000], dtype: .int64) { index in
      asked.append(index)
      return .integer(Int64(index % 10))
    }
    #expect(asked.count == 6 * 4 * 6)
    #expect(Set(asked).count == asked.count)
    #expect(asked.last == 399_999_999)
    #expect(text.hasPrefix("tensor([[[0, 1, 2,  ..., 7, 8, 9],"))
  }

  @Test func aTensorWithAnAxisOfNoneIsAskedForNothing() {
    let text = TensorPrinter().text(shape: [1 << 62, 0, 4], dtype: .float32) { _ in
      Issue.record("An element was asked for")
      return .float(0)
    }
    #expect(text == "tensor([], size=(4611686018427387904, 0, 4))")
  }

  @Test func theDefaultsAreThoseOfTorch() {
    let options = PrintOptions()
    #expect(options.precision == 4)
    #expect(options.threshold == 1000)
    #expect(options.edgeItems == 3)
    #expect(options.lineWidth == 80)
    #expect(options.usesExponents == nil)
  }
}
