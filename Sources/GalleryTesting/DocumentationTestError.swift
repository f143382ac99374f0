/// Why the documentation could not be tested, and what to do about it.
struct DocumentationTestError: Error, CustomStringConvertible {
  var problem: String
  var help: String
  /// What the tool printed.
  var output: String

  /// Lines of the tool's output that are shown, from its end.
  private static let shown = 30

  init(_ problem: String, help: String, output: String = "") {
    self.problem = problem
    self.help = help
    self.output = output
  }

  var description: String {
    var lines = ["\(problem); \(help)"]
    let printed = output.split(separator: "\n", omittingEmptySubsequences: false)
    let rest = printed.last == "" ? printed.dropLast() : printed[...]
    if rest.count > Self.shown { lines.append("  … (\(rest.count - Self.shown) lines before)") }
    lines += rest.suffix(Self.shown).map { "  \($0)" }
    return lines.joined(separator: "\n")
  }
}
