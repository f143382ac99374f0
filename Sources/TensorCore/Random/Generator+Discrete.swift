extension Generator {
  /// Fills `buffer` with whole numbers from `low` up to and without `high`: `randint`.
  ///
  /// Requires `low < high`. For other dtypes torch converts these numbers.
  package func fillIntegers(
    _ buffer: UnsafeMutableBufferPointer<Int64>, from low: Int64, to high: Int64
  ) {
    let range = UInt64(bitPattern: high &- low)
    withState { state in
      // A range that is not small takes two words a number, to be less skewed by the remainder.
      if range < 1 << 28 {
        state.words.draw(buffer.count) { words, start in
          for (offset, word) in words.enumerated() {
            buffer[start + offset] = low &+ Int64(word % UInt32(range))
          }
        }
      } else {
        state.words.draw(2 * buffer.count) { words, start in
          for pair in 0..<(words.count / 2) {
            let bits = UInt64(words[2 * pair]) << 32 | UInt64(words[2 * pair + 1])
            buffer[start / 2 + pair] = low &+ Int64(bitPattern: bits % range)
          }
        }
      }
    }
  }

  /// The numbers from 0 up to and without `count` in a random order: `randperm`.
  package func permutation(_ count: Int) -> [Int64] {
    var numbers = Array(0..<Int64(count))
    withState { state in
      // torch takes more bits from here on, to be less skewed by the remainder.
      let isWide = count >= Int(UInt32.max) / 20
      for index in numbers.indices.dropLast() {
        let left = UInt64(count - index)
        let bits = isWide ? state.words.nextWide() : UInt64(state.words.next())
        numbers.swapAt(index, index + Int(bits % left))
      }
    }
    return numbers
  }

  /// Fills `buffer` with flips of one coin: `bernoulli_(p)`, and the mask of dropout.
  ///
  /// Requires a probability from 0 to 1. torch fills a tensor in the order of its memory.
  package func fillBernoulli(_ buffer: UnsafeMutableBufferPointer<Bool>, probability: Double) {
    withState { state in
      state.words.draw(2 * buffer.count) { words, start in
        for pair in 0..<(words.count / 2) {
          let bits = UInt64(words[2 * pair]) << 32 | UInt64(words[2 * pair + 1])
          buffer[start / 2 + pair] = unitDouble(bits) < probability
        }
      }
    }
  }

  /// Fills `buffer` with flips of a coin each: `torch.bernoulli` of float64 probabilities.
  ///
  /// Requires as many probabilities as places, from 0 to 1.
  package func fillBernoulli(
    _ buffer: UnsafeMutableBufferPointer<Bool>, probabilities: UnsafeBufferPointer<Double>
  ) {
    withState { state in
      for (index, probability) in probabilities.enumerated() {
        buffer[index] = unitDouble(state.words.nextWide()) < probability
      }
    }
  }

  /// Fills `buffer` with flips of a coin each: `torch.bernoulli` of narrower probabilities.
  ///
  /// Requires as many probabilities as places, from 0 to 1. A number of 24 bits decides each.
  package func fillBernoulli(
    _ buffer: UnsafeMutableBufferPointer<Bool>, probabilities: UnsafeBufferPointer<Float>
  ) {
    withState { state in
      for (index, probability) in probabilities.enumerated() {
        buffer[index] = Float(state.words.next() & 0xFF_FFFF) * 0x1p-24 < probability
      }
    }
  }
}
