/// How the elements of one tensor are written: all with the same width.
///
/// The rule is that of torch. Whole numbers print without digits after the point (`1.`), others
/// with as many as the options say; where the range is wide, all have an exponent. Only elements
/// that are finite and not zero have a say in this, and in the width.
struct ElementFormat {
  private enum Style {
    case plain
    case whole
    case fixed
    case exponent
  }

  private let precision: Int
  private var style: Style

  /// How many characters an element takes at least.
  private(set) var width = 1

  /// The format of a tensor that shows `elements`.
  init(_ elements: [PrintedElement], isFloatingPoint: Bool, options: PrintOptions) {
    precision = options.precision
    guard isFloatingPoint else {
      style = .plain
      width = elements.map { $0.pythonText.utf8.count }.max() ?? 1
      return
    }
    style = .whole
    let numbers = elements.compactMap(\.telling)
    let magnitudes = numbers.map(\.magnitude)
    guard let least = magnitudes.min(), let greatest = magnitudes.max() else { return }
    let isWhole = numbers.allSatisfy { $0 == $0.rounded() }
    let isWide = greatest / least > 1000 || greatest > 1e8 || (!isWhole && least < 1e-4)
    style = isWide ? .exponent : isWhole ? .whole : .fixed
    width = numbers.map { text(of: $0).utf8.count }.max() ?? 1
    // The width stays that of the style which the numbers ask for, as in torch.
    switch options.usesExponents {
    case true: style = .exponent
    case false: style = isWhole ? .whole : .fixed
    case nil: break
    }
  }

  /// The element, with spaces before it up to the width.
  func padded(_ element: PrintedElement) -> String {
    let text =
      if case .float(let number) = element { text(of: number) } else { element.pythonText }
    return String(repeating: " ", count: max(0, width - text.utf8.count)) + text
  }

  private func text(of number: Double) -> String {
    switch style {
    case .plain: pythonFloat(number)
    case .whole: fixedText(number, precision: 0) + (number.isFinite ? "." : "")
    case .fixed: fixedText(number, precision: precision)
    case .exponent: exponentText(number, precision: precision)
    }
  }
}

extension PrintedElement {
  /// The number, if it has a say in the format.
  fileprivate var telling: Double? {
    guard case .float(let number) = self, number.isFinite, number != 0 else { return nil }
    return number
  }
}
