import GalleryModel
import Synchronization
import Testing

struct ConcurrentMapTests {
  @Test(arguments: [0, 1, 3, 100])
  func `Outputs are in the order of the elements, and no more run at once than asked`(
    _ jobs: Int
  ) async throws {
    let running = Mutex((now: 0, most: 0))
    let outputs = try await Array(0..<20).concurrentMap(jobs: jobs) { number in
      running.withLock { $0 = ($0.now + 1, max($0.most, $0.now + 1)) }
      for _ in 0..<(20 - number) { await Task.yield() }
      running.withLock { $0.now -= 1 }
      return number * 2
    }
    #expect(outputs == (0..<20).map { $0 * 2 })
    #expect(running.withLock { $0.most } <= max(1, jobs))
  }

  @Test func `An error of one is that of all`() async {
    struct Odd: Error {}
    await #expect(throws: Odd.self) {
      try await [2, 3].concurrentMap(jobs: 2) { number in
        if number == 3 { throw Odd() }
        return number
      }
    }
  }
}
