import GalleryModel
import Testing

@testable import GalleryDocTests

struct RefusalReaderTests {
  /// What is said of the last block of a page for a message of the compiler.
  private func status(
    _ blocks: [String], _ message: String, broken: [Int] = [],
    package: PackageNames = PackageNames()
  ) -> DocTestResult.Status {
    let snippets = PreparedSnippet.page(blocks)
    return RefusalReader(snippets, package: package)
      .status(of: snippets.count - 1, [message], broken: broken)
  }

  @Test func `A name that nothing defines makes a fragment, below broken code a consequence`() {
    #expect(status(["f()"], "cannot find 'f' in scope") == .notRun(.fragment))
    #expect(
      status(["func f() {}", "f()"], "cannot find 'f' in scope", broken: [0])
        == .notRun(.dependsOnBroken))
  }

  @Test func `A member that the text never gives to a type of its own makes a fragment`() {
    let message = "value of type 'P' has no member 'b'"
    #expect(status(["struct P {}", "P().b"], message) == .notRun(.fragment))
    #expect(status(["struct P {}\nP().b"], message) == .doesNotCompile)
    #expect(status(["P().b"], message) == .doesNotCompile)
    #expect(
      status(["struct P {}", "extension P { var b: Int { 1 } }", "P().b"], message)
        == .doesNotCompile)
  }

  @Test func `A member of code that does not compile is a consequence`() {
    #expect(
      status(
        ["struct P {}", "extension P { var b: Q { 1 } }", "P().b"],
        "value of type 'P' has no member 'b'", broken: [1]) == .notRun(.dependsOnBroken))
    #expect(
      status(
        ["struct P {}", "extension P: Q {}", "f(P())"],
        "type 'P' does not conform to protocol 'Q'", broken: [1]) == .notRun(.dependsOnBroken))
  }

  @Test func `A type that the page tells in parts is none of them`() {
    let message = "type 'P' does not conform to protocol 'Q'"
    #expect(
      status(["class P: Q { var a = 1 }", "class P: Q { var b = 1 }"], message)
        == .notRun(.fragment))
    #expect(status(["class P: Q { var a = 1 }"], message) == .doesNotCompile)
    #expect(
      status(["class P { var a = 1 }", "class P: Q { var b = 1 }"], message) == .doesNotCompile)
  }

  @Test func `Members that are left out may be those that are missing`() {
    let message = "no exact matches in call to static method 'f'"
    #expect(status(["struct P { ... }", "P.f(1)"], message) == .notRun(.fragment))
    #expect(status(["struct P {}", "P.f(1)"], message) == .doesNotCompile)
    #expect(
      status(["struct P { ... }", "let a = P()\na.f()"], "cannot use mutating member on 'a'")
        == .doesNotCompile)
  }

  @Test func `A body that holds a comment only leaves code out`() {
    let message = "missing return in global function expected to return 'Int'"
    #expect(status(["func f() -> Int { /* some number */ }"], message) == .notRun(.fragment))
    #expect(status(["func f() -> Int {}"], message) == .doesNotCompile)
  }

  @Test func `What the package declares is quoted, and what it declares elsewhere is no fault`() {
    var package = PackageNames()
    package.types = ["P"]
    package.conditionalMembers = ["P.b"]
    #expect(
      status(["struct P {}\nP(1)"], "extra argument in call", package: package)
        == .notRun(.fragment))
    #expect(
      status(["P().b"], "value of type 'P' has no member 'b'", package: package)
        == .notRun(.otherBuild))
    #expect(
      status(["P().c"], "value of type 'P' has no member 'c'", package: package)
        == .doesNotCompile)
  }
}
