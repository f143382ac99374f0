import TensorCore
import TensorSymbols

/// A number or truth value as Python has it.
struct PythonNumber {
  /// Python's type.
  let type: String
  /// As Python prints it.
  let text: String
  /// The value to compare and to average.
  let value: Double

  /// A number of any of Swift's types; `nil` for anything else.
  init?(_ value: Any) {
    switch value {
    case let value as Bool: self.init(value)
    case let value as any BinaryInteger:
      self.init(type: "int", text: "\(value)", value: Double(value))
    case let value as any BinaryFloatingPoint:
      self.init(Double(value))
    case let value as SymInt:
      guard let constant = value.constant else { return nil }
      self.init(constant)
    default: return nil
    }
  }

  init(_ value: Bool) {
    self.init(type: "bool", text: value ? "True" : "False", value: value ? 1 : 0)
  }

  init(_ value: Int) {
    self.init(type: "int", text: "\(value)", value: Double(value))
  }

  init(_ value: Double) {
    self.init(type: "float", text: pythonFloat(value), value: value)
  }

  private init(type: String, text: String, value: Double) {
    self.type = type
    self.text = text
    self.value = value
  }
}

/// The least, the greatest and the mean of numbers as Python prints them.
struct NumberRange {
  let smallest: String
  let largest: String
  let mean: String

  /// The range, `nil` without numbers.
  init?(_ numbers: [PythonNumber]) {
    guard let smallest = numbers.min(by: { $0.value < $1.value }),
      let largest = numbers.max(by: { $0.value < $1.value })
    else { return nil }
    self.smallest = smallest.text
    self.largest = largest.text
    mean = pythonFloat(numbers.reduce(0) { $0 + $1.value } / Double(numbers.count))
  }
}
