extension ExpectedFailure {
  /// As an example's file says it, such as `exit 3`.
  package var written: String {
    switch self {
    case .compile: "compile"
    case .throw: "throw"
    case .trap: "trap"
    case .exit(let code): "exit \(code)"
    }
  }

  /// In a sentence, such as `a compile error`.
  package var phrase: String {
    switch self {
    case .compile: "a compile error"
    case .throw: "a thrown error"
    case .trap: "a trap"
    case .exit(let code): "exit(\(code))"
    }
  }
}
