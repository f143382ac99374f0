import GalleryModel
import Testing

@testable import GalleryDocTests

struct UnitPlannerTests {
  /// The programs of one page, each as the numbers of its snippets; a number in parentheses supplies names only.
  private func plan(
    _ blocks: [String], attributes: [Int: SnippetAttributes] = [:],
    package: PackageNames = PackageNames()
  ) -> [String] {
    let snippets = PreparedSnippet.page(blocks, attributes: attributes)
    return UnitPlanner(snippets, package: package).units().map { unit in
      unit.parts.map { $0.isTested ? "\($0.snippet)" : "(\($0.snippet))" }.joined(separator: " ")
        + (unit.isApart ? " apart" : "")
    }
  }

  @Test func `A snippet continues the one whose names it uses`() {
    #expect(plan(["let a = 1", "print(a)", "let b = a", "print(b)"]) == ["0 1 2 3"])
    #expect(plan(["let a = 1", "print(2)"]) == ["0", "1"])
  }

  @Test func `A snippet that declares a name again starts anew with what it needs`() {
    #expect(
      plan(["struct P {}", "let p = P()", "let p = P()\nprint(p)", "print(p)"])
        == ["0 1", "(0) 2 3"])
  }

  @Test func `Code that only stands at the top level runs apart`() {
    #expect(plan(["struct P {}", "extension P {}", "print(1)"]) == ["0 1 apart", "2"])
  }

  @Test func `Setup stands in front of every program, and continues joins what is above`() {
    var setup = SnippetAttributes()
    setup.isSetup = true
    var continues = SnippetAttributes()
    continues.continues = true
    #expect(
      plan(["let a = 1", "print(2)", "print(3)"], attributes: [0: setup, 2: continues])
        == ["(0) 1 2"])
  }

  @Test func `Code that stops or must not compile ends its program`() {
    var trap = SnippetAttributes()
    trap.mustTrap = true
    #expect(
      plan(["let a = [1]", "a[9]", "print(a)"], attributes: [1: trap]) == ["0 2", "(0) 1"])
  }

  @Test func `Probes have numbers of their own where snippets are left out`() throws {
    let lines = ["let a = 1", "let b: Int = \"\" // error: no"].enumerated().map {
      Snippet.Line($1, number: $0 + 1, column: 1, offset: 0)
    }
    let snippets = lines.compactMap { line in
      PreparedSnippet(Snippet(path: "a.md", origin: .markdown(heading: nil), lines: [line]))
    }
    let planner = UnitPlanner(snippets)
    let kept = Array(planner.units().dropFirst())
    #expect(kept.map(\.number) == [1])
    #expect(planner.probes(of: kept).map(\.number) == [2])
  }

  @Test func `A label of a function parts it from others of its name`() {
    #expect(
      plan(["func f(a: Int) {}", "func f(b: Int) {}\nf(a: 1)"]) == ["0 1"])
  }

  @Test func `Extensions come along with the type that they extend`() {
    #expect(
      plan(["struct P {}", "extension P: Hashable {}", "Set([P()])"]) == ["0 1 2 apart"])
    #expect(
      plan(["struct P {}", "extension P { var a: Int { 1 } }", "P().a", "P()"])
        == ["0 1 2 3 apart"])
  }

  @Test func `An extension that says again what another says starts anew, and the newest counts`() {
    let extensions = ["extension P { var a: Int { 1 } }", "extension P { var a: Int { 2 } }"]
    #expect(
      plan(["struct P {}"] + extensions + ["P().a"]) == ["0 1 apart", "(0) 2 3 apart"])
  }

  @Test func `An extension of a type that is declared again belongs to the old one`() {
    #expect(
      plan(["struct P {}", "extension P: Hashable {}", "struct P { var b = 1 }", "P().b"])
        == ["0 1 apart", "2 3"])
  }

  @Test func `What changes a variable comes along with it`() {
    #expect(
      plan(["var a = [1]", "a.append(2)", "let b = a", "let b = a.count"])
        == ["0 1 2", "(0) (1) 3"])
  }

  @Test func `A member that is named with its type tells which declaration is meant`() {
    let types = ["struct P { static let a = 1 }", "struct P { static let b = 1 }"]
    #expect(plan(types + ["P.a"]) == ["0 2", "1"])
    #expect(plan(types + ["P.c"]) == ["0", "1 2"])
  }

  @Test func `A type supplies others even if members of it are left out`() {
    #expect(plan(["struct P { ... }", "P()"]) == ["(0) 1"])
    #expect(plan(["struct P {}", "struct P { ... }", "P()"]) == ["0 2"])
  }

  @Test func `What the package declares is not supplied by a quotation`() {
    var package = PackageNames()
    package.types = ["P"]
    #expect(plan(["protocol P {}", "struct Q: P {}"], package: package) == ["0 apart", "1"])
  }
}
