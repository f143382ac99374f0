public import Testing

/// A snippet of a package's documentation, as a case of a test.
///
/// ```swift ignore
/// import GalleryTesting
/// import Testing
///
/// @Test(arguments: try await DocumentationTest.all())
/// func `the documentation holds`(_ test: DocumentationTest) {
///   test.check()
/// }
/// ```
/// The tool `gallery` runs all snippets at once and reports; a case says what it reported of one.
/// This library links nothing of the tool.
public struct DocumentationTest: Hashable, Codable, Identifiable, Sendable,
  CustomTestStringConvertible
{
  /// A place at which the documentation is wrong, and in what.
  public struct Failure: Hashable, Codable, Sendable {
    /// Package-relative path of the file.
    public let path: String
    /// Counted from 1.
    public let line: Int
    /// The UTF-8 column, counted from 1.
    public let column: Int
    /// What was expected, what came and how they differ, or what the compiler says.
    public let text: String
  }

  /// `PATH:LINE`, or the name that the fence gives.
  public let name: String
  /// Package-relative path of the file.
  public let path: String
  /// The line of the snippet, counted from 1.
  public let line: Int
  /// The declaration or heading under which readers find it.
  public let subject: String?
  /// Everything that is wrong; empty if the snippet holds.
  public let failures: [Failure]
  /// Absolute path of the package's folder.
  let folder: String

  /// The same for the same snippet, also where two have one name.
  public var id: String { "\(path):\(line) \(name)" }

  /// The name of the case.
  public var testDescription: String { name }

  /// Records an issue for each failure, at the line of the documentation.
  public func check() {
    for failure in failures {
      Issue.record(
        "\(failure.path):\(failure.line):\(failure.column): \(failure.text)",
        sourceLocation: SourceLocation(
          // Testing wants a module before the path, and shows neither.
          fileID: "Documentation/\(failure.path)", filePath: "\(folder)/\(failure.path)",
          line: failure.line, column: failure.column))
    }
  }
}
