import TensorCore
import Testing

/// A tensor and the text that torch printed for it.
struct PrintingGolden: Decodable, CustomTestStringConvertible {
  let title: String
  let shape: [Int]
  let dtype: String
  /// How the elements are given: `items`, `same`, `range` or `det` and a seed.
  let data: String
  let items: [String]?
  let first: Int64?
  let suffixes: [String]?
  let options: Options?
  let text: String

  var testDescription: String { title }

  static let all: [PrintingGolden] = readGoldens("printing.json")

  /// The options that differ from the defaults.
  struct Options: Decodable {
    let precision: Int?
    let threshold: Int?
    let edgeItems: Int?
    let lineWidth: Int?
    let usesExponents: Bool?
  }

  var printOptions: PrintOptions {
    var result = PrintOptions()
    result.precision = options?.precision ?? result.precision
    result.threshold = options?.threshold ?? result.threshold
    result.edgeItems = options?.edgeItems ?? result.edgeItems
    result.lineWidth = options?.lineWidth ?? result.lineWidth
    result.usesExponents = options?.usesExponents
    if result.threshold == -1 { result.threshold = nil }
    return result
  }

  private var isFloatingPoint: Bool { dtype.contains("float") }

  func element(_ index: Int) -> PrintedElement? {
    switch data.split(separator: " ")[0] {
    case "det":
      let seed = data.split(separator: " ").last.flatMap { Int($0) } ?? 0
      let number = Double((index * 37 + seed * 11) % 101 - 50) / 25
      return .float(dtype == "float32" ? Double(Float(number)) : number)
    case "range":
      let number = (first ?? 0) + Int64(index)
      return isFloatingPoint ? .float(Double(number)) : .integer(number)
    case "same": return items?.first.flatMap(parsed)
    default: return items.flatMap { parsed($0[index]) }
    }
  }

  private func parsed(_ item: String) -> PrintedElement? {
    if dtype == "bool" { return .boolean(item == "True") }
    return isFloatingPoint
      ? Double(item).map(PrintedElement.float) : Int64(item).map(PrintedElement.integer)
  }
}
