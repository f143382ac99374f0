package import GalleryModel

/// Holds an execution against what the example's options announce.
///
/// A failure of the announced kind is as it should be; without one, or with another, the example
/// failed. An example that did not run is not judged. The outputs of the blocks stay as they were.
package func judge(_ execution: Execution, expecting expected: ExpectedFailure?) -> Execution {
  guard let expected else { return execution }
  var judged = execution
  switch execution.outcome {
  case .notRun: break
  case .passed:
    judged.outcome = .failed(
      ExampleFailure(
        .notAsExpected(expected, instead: nil),
        message: "It should end with \(expected.phrase), but ran to its end"))
  case .failed(let failure), .failedAsExpected(let failure):
    if case .notAsExpected = failure.kind { return execution }
    if expected.matches(failure.kind) {
      judged.outcome = .failedAsExpected(failure)
    } else {
      var other = failure
      other.kind = .notAsExpected(expected, instead: failure.kind)
      other.message = "It should end with \(expected.phrase), but: \(failure.message)"
      judged.outcome = .failed(other)
    }
  }
  return judged
}

extension ExpectedFailure {
  fileprivate func matches(_ kind: ExampleFailure.Kind) -> Bool {
    switch (self, kind) {
    case (.compile, .compile), (.throw, .threw): true
    case (.trap, .trapped(let signal)): Signal(signal).isTrap
    case (.exit(let expected), .exited(let code)): expected == code
    default: false
    }
  }
}
