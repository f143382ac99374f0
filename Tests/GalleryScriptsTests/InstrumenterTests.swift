import GalleryDiagnostics
import GalleryModel
import GalleryScripts
import Testing

struct InstrumenterTests {
  func instrument(_ text: String, showsValues: Bool = true) -> InstrumentedExample {
    Instrumenter(showsValues: showsValues).instrument(parse(text).value)
  }

  @Test func `Marks take the places of comments and values are shown`() {
    let result = instrument(
      """
      // # T
      // Summary.
      import A

      let x = 1

      // %% H
      // Prose.
      x + 1  // more
      // %%
      // Only prose.
      // %%
      print(x)
      // The end.

      """)
    #expect(
      result.text == """
        import GalleryRuntime; _galleryBegin(0);

        import A

        let x = 1

        _galleryNext(1);

        _galleryShow(x + 1)  // more
        _galleryNext(2);


        print(x)
        // The end.
        _galleryEnd(2)
        """)
    #expect(
      result.columnMap
        == ColumnMap([
          ColumnMap.Insertion(line: 9, column: 1, count: 13),
          ColumnMap.Insertion(line: 9, column: 6, count: 1),
        ]))
  }

  @Test(arguments: [
    ("x", "import GalleryRuntime; _galleryBegin(0); _galleryShow(x)\n_galleryEnd(0)"),
    ("x\n", "import GalleryRuntime; _galleryBegin(0); _galleryShow(x)\n_galleryEnd(0)"),
    (
      "\u{FEFF}x\n",
      "\u{FEFF}import GalleryRuntime; _galleryBegin(0); _galleryShow(x)\n_galleryEnd(0)"
    ),
    (
      "#!/bin/swift\nimport A\n",
      "#!/bin/swift\nimport GalleryRuntime; _galleryBegin(0); import A\n_galleryEnd(0)"
    ),
    (
      "#!/bin/swift\n// # T\nimport A\n",
      "#!/bin/swift\nimport GalleryRuntime; _galleryBegin(0);\nimport A\n_galleryEnd(0)"
    ),
    (
      "/* Copyright */\nimport A\n",
      "/* Copyright */\nimport GalleryRuntime; _galleryBegin(0); import A\n_galleryEnd(0)"
    ),
    (
      "/* Copyright\n\n */\nimport A\n",
      "/* Copyright\n\n */\nimport GalleryRuntime; _galleryBegin(0); import A\n_galleryEnd(0)"
    ),
    ("\nx\n", "import GalleryRuntime; _galleryBegin(0);\n_galleryShow(x)\n_galleryEnd(0)"),
    (
      "// # T\r\nx\r\n// %%\r\ny\r\n",
      "import GalleryRuntime; _galleryBegin(0);\r\n_galleryShow(x)\r\n"
        + "_galleryNext(1);\r\n_galleryShow(y)\r\n_galleryEnd(1)"
    ),
    (
      "// # T\n// %%\n// Prose.\n.some(3) as Int?\n",
      "import GalleryRuntime; _galleryBegin(0);\n\n\n"
        + "_galleryShow(.some(3) as Int?)\n_galleryEnd(0)"
    ),
    (
      "// # T\nlet a =\n// %%\nfunc f() {}\n",
      "import GalleryRuntime; _galleryBegin(0);\nlet a =\n"
        + ";_galleryNext(1);\nfunc f() {}\n_galleryEnd(1)"
    ),
    (
      "// # T\nlet a =",
      "import GalleryRuntime; _galleryBegin(0);\nlet a =\n;_galleryEnd(0)"
    ),
    (
      "// # T\nthrow E()\n",
      "import GalleryRuntime; _galleryBegin(0);\nthrow E()\n"
    ),
    (
      "// # T\n\n// A comment\n",
      "import GalleryRuntime; _galleryBegin(0);\n\n// A comment\n_galleryEnd(0)"
    ),
    ("// # T\n// %%\n// Prose only.\n", "// # T\n// %%\n// Prose only.\n"),
    ("", ""),
  ])
  func `The marks find their places`(text: String, instrumented: String) {
    #expect(instrument(text).text == instrumented)
  }

  @Test(arguments: [
    "x = 1", "x += 1", "x .+= 1", "_ = x", "try x = f()", "print(x)", "debugPrint(x)", "dump(x)",
    "Swift.print(x)", "x;", "let y = x", "if x { 1 }", "if x { 1 } else if y { 2 }",
    "if x { 1 } else { f(); 2 }", "if x { 1 } else { if y { 2 } }", "if x { 1 } else { 2 };",
    "if x { let y = 1 } else { 2 }", "switch x { case 1: f(); 1\ndefault: 1 }", "switch x {}",
    "switch x { case 1: 1\ndefault: break }", "if x { print(1) } else { y = 2 }",
    "do { 1 }", "fatalError()", "preconditionFailure(\"a\")", "exit(1)", "assert(x)",
    "precondition(x)", "#Preview { x }", "#warning(\"a\")", "#line", "#sourceLocation()",
    "display(x)",
    "await display(x)", "{ x }", "{ (a: Int) in a }", "defer { x }", "x++", "--x", "func f() {}",
    "struct S {}", "for a in x { a }", "while x { 1 }", "import A", "guard x else { fatalError() }",
    "#if os(Linux)\nx\n#endif", "[1]\n  #if os(Linux)\n  .first\n  #endif", "x +", "f(", "throw x",
    "fputs(x, stderr)", "fflush(stdout)", "Glibc.puts(x)",
    "/* x */", "&x", "exit(1)", "Foundation.exit(1)",
  ])
  func `Nothing is shown`(code: String) {
    #expect(!instrument("// # T\n" + code + "\n").text.contains("_galleryShow"))
  }

  @Test(arguments: [
    ("x", "_galleryShow(x)"), ("x == 1", "_galleryShow(x == 1)"),
    ("x <= 1", "_galleryShow(x <= 1)"), ("x .<= y", "_galleryShow(x .<= y)"),
    ("x !== y", "_galleryShow(x !== y)"), ("try f()", "_galleryShow(try f())"),
    ("try await f()", "_galleryShow(try await f())"), ("try? f()", "_galleryShow(try? f())"),
    ("f { $0 }", "_galleryShow(f { $0 })"), ("f { a in\n  a\n}", "_galleryShow(f { a in\n  a\n})"),
    ("let a = 1; a + 1", "let a = 1; _galleryShow(a + 1)"),
    ("#file", "_galleryShow(#file)"), ("#filePath", "_galleryShow(#filePath)"),
    ("{ 1 }()", "_galleryShow({ 1 }())"), ("x!", "_galleryShow(x!)"), ("-x", "_galleryShow(-x)"),
    ("x as Any", "_galleryShow(x as Any)"), ("a ? b : c", "_galleryShow(a ? b : c)"),
    ("\tx", "\t_galleryShow(x)"), ("/* a */ x /* b */", "/* a */ _galleryShow(x) /* b */"),
    ("x // )", "_galleryShow(x) // )"),
    ("a\n  .b() // c\n  .d()", "_galleryShow(a\n  .b() // c\n  .d())"),
    ("\"\"\"\n  a\n  \"\"\"", "_galleryShow(\"\"\"\n  a\n  \"\"\")"),
    ("/a+b/", "_galleryShow(/a+b/)"),
    ("my.print(x)", "_galleryShow(my.print(x))"), ("print", "_galleryShow(print)"),
    ("x\n\n// a comment", "_galleryShow(x)\n\n// a comment"),
  ])
  func `The value of the last expression is shown`(code: String, shown: String) {
    let text = instrument("// # T\n" + code + "\n").text
    #expect(text == "import GalleryRuntime; _galleryBegin(0);\n\(shown)\n_galleryEnd(0)")
  }

  @Test(arguments: [
    ("if x { 1 } else { \"a\" }", "if x { _galleryShow(1) } else { _galleryShow(\"a\") }"),
    (
      "if x {\n  1\n} else if y {\n  f()\n} else {\n  throw E()\n}",
      "if x {\n  _galleryShow(1)\n} else if y {\n  _galleryShow(f())\n} else {\n  throw E()\n}"
    ),
    (
      "switch x { case 1: 1\ndefault: if y { 2 } else { print(3) } }",
      "switch x { case 1: _galleryShow(1)\ndefault: if y { _galleryShow(2) } else { print(3) } }"
    ),
    ("if x { 1; } else { 2 }", "if x { 1; } else { _galleryShow(2) }"),
  ])
  func `The values of branches that are one expression each are shown`(
    code: String, shown: String
  ) {
    let text = instrument("// # T\n" + code + "\n").text
    #expect(text == "import GalleryRuntime; _galleryBegin(0);\n\(shown)\n_galleryEnd(0)")
  }

  @Test func `Prose counts by its lines alone`() {
    let text = instrument(
      """
      // # T
      // Summary.
      let x = 1
      // A remark in code.
      // %% H
      // Prose.
      //
      // - more
      /* as it is */
      print(x)

      """
    ).text
    #expect(
      text == """
        import GalleryRuntime; _galleryBegin(0);

        let x = 1
        // A remark in code.
        _galleryNext(1);



        /* as it is */
        print(x)
        _galleryEnd(1)
        """)
  }

  @Test func `The places of shown values are those of their tokens outside braces`() {
    let places = instrument("// # T\nx\n// %%\n\u{E9}.map {\n  1; 2\n} + y\n").shownPlaces
    #expect(
      places.map { "\($0.line ?? 0):\($0.column ?? 0)" }.sorted()
        == ["2:1", "4:1", "4:3", "4:4", "4:8", "6:3", "6:5"])
    #expect(instrument("// # T\nx\n", showsValues: false).shownPlaces == [])
  }

  @Test func `Blocks without output and examples without values show nothing`() {
    let text = "// # T\n// %%\n// gallery: output = none\nx\n// %%\n// gallery: hide\ny\n// %%\nz\n"
    #expect(instrument(text).text.contains("\nx\n"))
    #expect(instrument(text).text.contains("\ny\n"))
    #expect(instrument(text).text.contains("\n_galleryShow(z)\n"))
    #expect(!instrument(text, showsValues: false).text.contains("_galleryShow"))
    let captured = "// # T\n// gallery: capture = stdout\nx\n"
    #expect(!instrument(captured).text.contains("_galleryShow"))
  }

  @Test(arguments: [
    (
      "// # T\n@main struct A {\n  static func main() async throws {\n    run()\n  }\n}\n",
      "import GalleryRuntime;\n@main struct A {\n  static func main() async throws {"
        + " defer { _galleryEnd(0) };\n    run()\n  }\n}\n"
    ),
    (
      "@main struct A { static func main() { run() } }",
      "import GalleryRuntime; @main struct A { static func main() {"
        + " defer { _galleryEnd(0) }; run() } }"
    ),
    (
      "@main enum A {}\nextension A { public static func main() {} }\n",
      "import GalleryRuntime; @main enum A {}\n"
        + "extension A { public static func main() { _galleryEnd(0);} }\n"
    ),
    (
      "// # T\n@main struct A: Command { func main() {} }\n",
      "import GalleryRuntime;\n@main struct A: Command { func main() {} }\n"
    ),
    (
      "@main struct A { static func main(_ a: [String]) {} }\n",
      "import GalleryRuntime; @main struct A { static func main(_ a: [String]) {} }\n"
    ),
  ])
  func `A file with a main type gets the import and an end in its main`(
    text: String, instrumented: String
  ) {
    #expect(instrument(text).text == instrumented)
  }
}
