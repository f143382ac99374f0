extension Generator {
  /// Fills `buffer` with numbers from `low` up to and without `high`: `uniform_`.
  ///
  /// Requires `low <= high`. torch fills a tensor in the order of its memory, whatever its strides.
  package func fillUniform<Element: RandomElement>(
    _ buffer: UnsafeMutableBufferPointer<Element>, low: Double = 0, high: Double = 1
  ) {
    withState { Element.fillUniform(buffer, low: low, high: high, from: &$0) }
  }

  /// Fills `buffer` with normal numbers: `normal_`.
  ///
  /// Requires `deviation >= 0`. Sixteen numbers or more come in blocks, unless `serially` says that
  /// they are for a tensor that is not contiguous: then torch draws them one by one.
  package func fillNormal<Element: RandomElement>(
    _ buffer: UnsafeMutableBufferPointer<Element>, mean: Double = 0, deviation: Double = 1,
    serially: Bool = false
  ) {
    withState { state in
      if serially || buffer.count < 16 {
        for index in buffer.indices {
          buffer[index] = Element(rounding: mean.addingProduct(state.nextNormal(), deviation))
        }
      } else {
        fillNormalBlocks(buffer, mean: mean, deviation: deviation, from: &state)
      }
    }
  }
}

/// Fills 16 numbers or more; where a block is not full, the last 16 are drawn anew.
private func fillNormalBlocks<Element: RandomElement>(
  _ buffer: UnsafeMutableBufferPointer<Element>, mean: Double, deviation: Double,
  from state: inout GeneratorState
) {
  Element.fillUniform(buffer, low: 0, high: 1, from: &state)
  for start in stride(from: 0, through: buffer.count - 16, by: 16) {
    let block = UnsafeMutableBufferPointer(rebasing: buffer[start..<(start + 16)])
    Element.makeNormal(block, mean: mean, deviation: deviation)
  }
  guard !buffer.count.isMultiple(of: 16) else { return }
  let last = UnsafeMutableBufferPointer(rebasing: buffer.suffix(16))
  Element.fillUniform(last, low: 0, high: 1, from: &state)
  Element.makeNormal(last, mean: mean, deviation: deviation)
}
