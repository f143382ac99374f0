import Testing

@testable import GalleryDisplay

@Suite struct MeasurementTests {
  @Test(arguments: [
    (Duration.zero, "0 ns"), (.nanoseconds(1), "1 ns"), (.nanoseconds(999), "999 ns"),
    (.nanoseconds(1000), "1.00 µs"), (.nanoseconds(9994), "9.99 µs"),
    (.nanoseconds(9996), "10.0 µs"),
    (.nanoseconds(99_960), "100 µs"), (.nanoseconds(999_400), "999 µs"),
    (.nanoseconds(999_600), "1.00 ms"), (.milliseconds(12), "12.0 ms"), (.seconds(1.5), "1.50 s"),
    (.seconds(3600), "3600 s"), (.milliseconds(-2), "-2.00 ms"),
  ])
  func durationsHaveThreeDigitsAndASensibleUnit(duration: Duration, text: String) {
    #expect(Measurement.text(duration) == text)
  }

  @Test func quantilesAreInterpolated() {
    let measurement = Measurement(
      durations: [5, 1, 2, 4, 3].map { .milliseconds($0) }, isOptimized: false)
    #expect(measurement.median == .milliseconds(3))
    #expect(measurement.minimum == .milliseconds(1))
    #expect(measurement.maximum == .milliseconds(5))
    #expect(measurement.spread == .milliseconds(2))
    #expect(
      measurement.description
        == "median 3.00 ms, minimum 1.00 ms, maximum 5.00 ms, spread 2.00 ms (5 runs, -Onone)")
    let even = Measurement(durations: [.milliseconds(1), .milliseconds(2)], isOptimized: true)
    #expect(even.median == .microseconds(1500))
    #expect(even.galleryDisplay.detail == "-O")
  }

  @Test func theWarmUpRunDoesNotCount() {
    var runs = 0
    let measurement = measure(repeat: 3) { runs += 1 }
    #expect(runs == 4)
    #expect(measurement.durations.count == 3)
  }

  @Test func anErrorOfTheWorkIsThrownOn() async {
    struct Failed: Error {}
    #expect(throws: Failed.self) { try measure { throw Failed() } }
    await #expect(throws: Failed.self) {
      try await measure(repeat: 2) { () async throws in throw Failed() }
    }
  }

  @Test func asynchronousWorkIsMeasured() async {
    let measurement = await measure(repeat: 2) { await Task.yield() }
    #expect(measurement.durations.count == 2)
  }
}
