import Testing

struct TracedExpansionTests {
  @Test func `The body is kept byte for byte between the marks`() {
    let expansion = Expansion(
      """
      // A comment.
      @Traced
      func forward(x: Int) -> Int {
        // Of the statement.
        let y = x  +  1  // kept
        while y > 2 {
            return #line
        }
        return (
          y)
      }
      """)
    let name = "__macro_local_8functionfMu_"
    let file = "\"/src/Models/Model.swift\""
    #expect(
      expansion.lines == """
        // A comment.
        func forward(x: Int) -> Int {
        let \(name) = TensorModules.TracedFunction("forward", \(file), 3, "func forward(x: Int) -> Int {")
        defer { \(name).leave() }
          // Of the statement.
          \(name).reach(5, "let y = x  +  1  // kept")
        #sourceLocation(file: \(file), line: 5)
          let y = x  +  1  // kept
          while \(name).reached(6, "while y > 2 {"), y > 2 {
              \(name).reach(7, "return #line")
        #sourceLocation(file: \(file), line: 7)
              return 7
          }
          \(name).reach(10, "y)")
        #sourceLocation(file: \(file), line: 9)
          return (
            y)
        }
        """)
  }

  @Test func `The file is shown as the attribute asks`() {
    let text = Expansion("@Traced(path: .fileID)\nfunc f() {\n  g()\n}").text
    #expect(text.contains(#"TracedFunction("f", "Models/Model.swift", 2"#))
    #expect(text.contains(#"#sourceLocation(file: "/src/Models/Model.swift", line: 3)"#))
  }

  @Test(arguments: [
    ("x + 1", true), ("if x { 1 } else { 2 }", false), ("switch x { default: 1 }", false),
    ("throw E()", false),
  ])
  func `A lone expression is returned, a branch's is returned inside it`(
    _ body: String, _ isReturned: Bool
  ) {
    let text = Expansion("@Traced\nfunc f() throws -> Int {\n  \(body)\n}").lines
    #expect(text.contains("return \(body)") == isReturned)
    #expect(text.contains("return 1") == body.contains("1 }"))
  }

  @Test(arguments: ["", " -> Void", " -> ()"])
  func `A function without a result returns nothing`(_ result: String) {
    #expect(!Expansion("@Traced\nfunc f()\(result) {\n  g()\n}").text.contains("return"))
  }

  @Test func `Text with quotes and backslashes becomes a literal`() {
    let text = Expansion("@Traced\nfunc f() {\n  g(\"a\\n\\(b)\")\n}").text
    #expect(text.contains(###"reach(3, #"g("a\n\(b)")"#)"###))
  }

  @Test func `Closures and nested functions belong to the statement around them`() {
    let text = Expansion(
      "@Traced\nfunc f() {\n  func h() {\n    a()\n  }\n  g { x in\n    b(x)\n  }\n}"
    ).text
    #expect(text.components(of: ".reach(") == 1)
    #expect(text.contains(#"reach(6, "g { x in")"#))
  }

  @Test func `An async function is left alone`() {
    #expect(!Expansion("@Traced\nfunc f() async {\n  g()\n}").text.contains("TracedFunction"))
  }
}

extension Expansion {
  /// The text without its empty lines.
  fileprivate var lines: String {
    text.split(separator: "\n").filter { !$0.allSatisfy(\.isWhitespace) }.joined(separator: "\n")
  }
}

extension String {
  /// How often a text occurs.
  fileprivate func components(of part: String) -> Int { ranges(of: part).count }
}
