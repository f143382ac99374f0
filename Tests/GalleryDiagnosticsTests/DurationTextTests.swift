import Testing

@testable import GalleryDiagnostics

struct DurationTextTests {
  @Test(arguments: [
    (0, "0.0 ms"), (0.00044, "0.4 ms"), (0.018, "18 ms"), (0.9999, "1.0 s"), (1.94, "1.9 s"),
    (59.96, "1 min 0 s"), (125, "2 min 5 s"), (-1, "0.0 ms"), (.nan, "0.0 ms"),
    (.infinity, "0.0 ms"), (1e300, "16666666 min 40 s"),
  ])
  func `Durations read as people say them`(seconds: Double, text: String) {
    #expect(DurationText.of(seconds) == text)
  }
}
