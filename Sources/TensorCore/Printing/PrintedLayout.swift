/// Which elements of a tensor print, and how they stand in brackets and lines.
struct PrintedLayout {
  private struct Axis {
    let size: Int
    let isCut: Bool
    let shown: [Int]

    /// The parts, with `gap` in their middle where some do not print.
    func withGap(_ parts: [String], _ gap: String) -> [String] {
      isCut ? parts[..<(parts.count / 2)] + [gap] + parts[(parts.count / 2)...] : parts
    }
  }

  private let axes: [Axis]
  private let lineWidth: Int

  /// The layout of a tensor without an axis of size 0.
  ///
  /// A tensor of more elements than the threshold shows the ends of its longer axes only.
  init(shape: [Int], options: PrintOptions) {
    let count = shape.reduce(1, *)
    let isSummary = options.threshold.map { count > $0 } ?? false
    let edge = max(0, options.edgeItems)
    axes = shape.map { size in
      let isCut = isSummary && size > 2 * edge
      let shown = isCut ? Array(0..<edge) + ((size - edge)..<size) : Array(0..<size)
      return Axis(size: size, isCut: isCut, shown: shown)
    }
    lineWidth = options.lineWidth
  }

  /// The row-major indices of the elements that print, in their order.
  var indices: [Int] {
    axes.reduce([0]) { starts, axis in
      starts.flatMap { start in axis.shown.map { start * axis.size + $0 } }
    }
  }

  /// The texts of the elements that print in brackets, all of one `width`, from column `indent` on.
  func text(_ elements: [String], width: Int, indent: Int) -> String {
    text(elements[...], axes: axes[...], width: width, indent: indent)
  }

  private func text(
    _ elements: ArraySlice<String>, axes: ArraySlice<Axis>, width: Int, indent: Int
  ) -> String {
    guard let axis = axes.first else { return elements.joined() }
    let inner = axes.dropFirst()
    let margin = String(repeating: " ", count: indent + 1)
    guard !inner.isEmpty else {
      let row = axis.withGap(Array(elements), axis.shown.isEmpty ? "..." : " ...")
      let perLine = max(1, (lineWidth - indent) / (width + 2))
      let lines = stride(from: 0, to: row.count, by: perLine).map {
        row[$0..<min($0 + perLine, row.count)].joined(separator: ", ")
      }
      return "[" + lines.joined(separator: ",\n" + margin) + "]"
    }
    let length = axis.shown.isEmpty ? 0 : elements.count / axis.shown.count
    let parts = axis.shown.indices.map { place in
      let start = elements.startIndex + place * length
      return text(
        elements[start..<(start + length)], axes: inner, width: width, indent: indent + 1)
    }
    let breaks = "," + String(repeating: "\n", count: inner.count) + margin
    return "[" + axis.withGap(parts, "...").joined(separator: breaks) + "]"
  }
}
