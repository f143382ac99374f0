import GalleryModel
import Testing

@testable import GalleryExecution

@Suite struct JudgementTests {
  private func execution(_ outcome: Outcome) -> Execution {
    Execution(example: ExampleID("a"), outcome: outcome, blocks: [])
  }

  private static let kinds: [ExampleFailure.Kind] = [
    .compile([]), .threw(type: "E"), .trapped(signal: 4), .trapped(signal: 9), .exited(code: 0),
    .exited(code: 3), .timedOut(seconds: 1), .outputLimit(bytes: 1), .memoryLimit(bytes: 1),
    .untrustedRecords, .tool,
  ]

  @Test(arguments: [
    (ExpectedFailure.compile, [0]), (.throw, [1]), (.trap, [2]), (.exit(0), [4]), (.exit(3), [5]),
    (.exit(4), []),
  ])
  func onlyTheAnnouncedFailureIsAsItShouldBe(expected: ExpectedFailure, matching: [Int]) {
    for (index, kind) in Self.kinds.enumerated() {
      let failure = ExampleFailure(kind, message: "m", block: 2)
      let outcome = judge(execution(.failed(failure)), expecting: expected).outcome
      if matching.contains(index) {
        #expect(outcome == .failedAsExpected(failure))
      } else {
        #expect(outcome.failure?.kind == .notAsExpected(expected, instead: kind))
        #expect(outcome.failure?.block == 2)
        guard case .failed = outcome else {
          Issue.record("\(outcome)")
          continue
        }
      }
    }
  }

  @Test func aSuccessThatShouldHaveFailedIsAFailure() {
    let outcome = judge(execution(.passed), expecting: .trap).outcome
    #expect(outcome.failure?.kind == .notAsExpected(.trap, instead: nil))
    #expect(outcome.failure?.message == "It should end with a trap, but ran to its end")
  }

  @Test func withoutAnExpectationNothingChanges() {
    let failed = Self.kinds.map { Outcome.failed(ExampleFailure($0, message: "")) }
    for outcome in failed + [.passed, .notRun(.option)] {
      #expect(judge(execution(outcome), expecting: nil).outcome == outcome)
    }
    #expect(judge(execution(.notRun(.filtered)), expecting: .trap).outcome == .notRun(.filtered))
  }

  @Test func judgingTwiceIsJudgingOnce() {
    for outcome in [Outcome.passed] + Self.kinds.map({ Outcome.failed(.init($0, message: "m")) }) {
      let once = judge(execution(outcome), expecting: .throw)
      #expect(judge(once, expecting: .throw) == once)
    }
  }
}
