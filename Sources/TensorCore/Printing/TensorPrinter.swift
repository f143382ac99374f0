/// Writes tensors as torch does: `tensor([[1., 2.], [3., 4.]])`.
package struct TensorPrinter: Sendable {
  private static let prefix = "tensor("

  private let options: PrintOptions

  /// Makes a printer of these options.
  package init(options: PrintOptions = PrintOptions()) {
    self.options = options
  }

  /// The text of a tensor.
  ///
  /// `element` gives the value at an index into the elements in row-major order. It is asked once
  /// for each element that prints and for no other. `suffixes` follow the size and the dtype, which
  /// print where they cannot be told from the elements.
  package func text(
    shape: [Int], dtype: DType, suffixes: [String] = [], element: (Int) -> PrintedElement
  ) -> String {
    let body = Self.prefix + contents(shape: shape, dtype: dtype, element: element)
    return body + trailer(ownSuffixes(shape: shape, dtype: dtype) + suffixes, after: body) + ")"
  }

  private func contents(
    shape: [Int], dtype: DType, element: (Int) -> PrintedElement
  ) -> String {
    guard !shape.contains(0) else { return "[]" }
    let layout = PrintedLayout(shape: shape, options: options)
    let elements = layout.indices.map(element)
    let format = ElementFormat(
      elements, isFloatingPoint: dtype.isFloatingPoint, options: options)
    return layout.text(
      elements.map(format.padded), width: format.width, indent: Self.prefix.utf8.count)
  }

  private func ownSuffixes(shape: [Int], dtype: DType) -> [String] {
    let isEmpty = shape.contains(0)
    let showsSize = isEmpty ? shape.count != 1 : options.edgeItems == 0
    // No element tells whole numbers or truth values from others in an empty tensor.
    let isEvident = dtype == .float32 || (!isEmpty && (dtype == .int64 || dtype == .bool))
    return (showsSize ? ["size=\(pythonTuple(shape.map(String.init)))"] : [])
      + (isEvident ? [] : ["dtype=\(dtype)"])
  }

  /// The suffixes, each on a new line where it does not fit in the last one.
  private func trailer(_ suffixes: [String], after body: String) -> String {
    let indent = Self.prefix.utf8.count
    // torch counts a bracket and a comma more than the body has so far.
    var column = body.utf8.reversed().prefix { $0 != UInt8(ascii: "\n") }.count + 2
    var text = ""
    for suffix in suffixes {
      let length = suffix.utf8.count
      if column + length + 2 > options.lineWidth {
        text += ",\n" + String(repeating: " ", count: indent) + suffix
        column = indent + length
      } else {
        text += ", " + suffix
        column += length + 2
      }
    }
    return text
  }
}
