/// How many things, and how many bytes they take.
package struct Amount: Hashable, Codable, Sendable {
  package var count: Int
  package var bytes: Int

  package init(count: Int = 0, bytes: Int = 0) {
    self.count = count
    self.bytes = bytes
  }

  /// Counts one more thing.
  mutating func add(_ bytes: Int) {
    count += 1
    self.bytes += bytes
  }

  package static func + (a: Amount, b: Amount) -> Amount {
    Amount(count: a.count + b.count, bytes: a.bytes + b.bytes)
  }
}
