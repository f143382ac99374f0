import Foundation
import TensorExport
import Testing

/// A case of the reference: what the real tools printed for the same model and inputs.
struct ExpectedCase {
  let folder: URL

  init(_ name: String) {
    folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Cases/\(name)")
  }

  /// The text of a file, `nil` if the reference has none of this name.
  ///
  /// A slice to the end leaves a bound of about 2⁶³ in the ranges of torch 2.7, which says nothing: it is
  /// taken for none.
  func text(_ file: String) -> String? {
    let text = try? String(contentsOf: folder.appending(path: file), encoding: .utf8)
    return text?.replacing(/\d{19,}\]/, with: "int_oo]")
  }

  /// The lines `>>> expression` and what each printed.
  func answers(_ file: String) throws -> [(expression: String, text: String)] {
    let text = try #require(self.text(file))
    return text.components(separatedBy: ">>> ").dropFirst().map { part in
      let lines = part.split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: false)
      let answer = lines.count > 1 ? String(lines[1]) : ""
      return (String(lines[0]), answer.hasSuffix("\n") ? String(answer.dropLast()) : answer)
    }
  }

  /// Compares a text with a file, after what may differ has been made equal in both.
  func expect(
    _ text: String, in file: String, sourceLocation: Testing.SourceLocation = #_sourceLocation
  ) throws {
    let expected = try #require(self.text(file), "\(file) is missing")
    let actual = text.hasSuffix("\n") ? text : text + "\n"
    #expect(
      Normalized(actual) == Normalized(expected), "\(folder.lastPathComponent)/\(file)",
      sourceLocation: sourceLocation)
  }
}

/// A printed program without path, line and code of its places, and with `sym_size_int` numbered by
/// appearance: nothing else may differ from the reference.
struct Normalized: Equatable, CustomStringConvertible {
  let description: String

  init(_ text: String) {
    var result = text.replacing(/# File: [^\n]*? in (\w+), code: [^\n]*/) {
      "# File: in \($0.output.1)"
    }
    var numbers: [Substring: Int] = [:]
    result = result.replacing(/\bsym_size_int(?:_\d+)?\b/) { match in
      let number = numbers[match.output] ?? numbers.count
      numbers[match.output] = number
      return "sym_size_int#\(number)"
    }
    description = result
  }

  static func == (left: Normalized, right: Normalized) -> Bool {
    left.description == right.description
  }
}
