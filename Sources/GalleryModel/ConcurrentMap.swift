extension Array where Element: Sendable {
  /// What a body gives for each element, in their order; it runs for at most `jobs` of them at one time.
  ///
  /// - Throws: the first error of the body; the others are cancelled.
  package func concurrentMap<Output: Sendable>(
    jobs: Int, _ body: @escaping @Sendable (Element) async throws -> Output
  ) async throws -> [Output] {
    try await withThrowingTaskGroup(of: (Int, Output).self) { group in
      var outputs = [Output?](repeating: nil, count: count)
      var open = indices.makeIterator()
      func add() {
        guard let index = open.next() else { return }
        let element = self[index]
        group.addTask { (index, try await body(element)) }
      }
      for _ in 0..<Swift.max(1, jobs) { add() }
      while let (index, output) = try await group.next() {
        outputs[index] = output
        add()
      }
      return outputs.compactMap(\.self)
    }
  }
}
