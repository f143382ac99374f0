import GalleryDiagnostics
import GalleryModel
import Testing

struct OptionTests {
  @Test func `Every option of a file is read`() {
    let result = parse(
      """
      // # T
      // gallery: title = Another; order = -2; run = false
      // gallery: expect-failure = exit 3 ; timeout=1.5 min
      // gallery: thumbnail = figures/a b.png; optimize = true
      // gallery: tags = one, two words , one; capture = stdout,value;
      // gallery: inputs = Data/a b.csv, Models; environment = HOME, API_2; cache = false
      // gallery: normalize = paths, numbers:1e-3
      print(1)
      """)
    #expect(result.diagnostics.isEmpty)
    #expect(
      result.value.options
        == ExampleOptions(
          title: "Another", order: -2, expectedFailure: .exit(3), timeout: 90, runs: false,
          thumbnail: "figures/a b.png", tags: ["one", "two words"], capture: [.stdout, .value],
          optimize: true, inputs: ["Data/a b.csv", "Models"], environment: ["HOME", "API_2"],
          caches: false, normalizers: ["paths", "numbers:1e-3"]))
  }

  @Test func `Every option of a block is read and belongs to it alone`() {
    let result = parse(
      """
      // # T
      let a = 1
      // gallery: output = none
      // %% H
      // gallery: hide; fold = true; normalize = dates
      // text
      let b = 2
      // %%
      let c = 3
      """)
    #expect(result.diagnostics.isEmpty)
    #expect(
      result.value.codeBlocks.map(\.options) == [
        BlockOptions(showsOutput: false),
        BlockOptions(hide: true, fold: true, normalizers: ["dates"]), BlockOptions(),
      ])
    #expect(
      picture(result.value) == [
        "code 0 2-2 2:let a = 1", "prose 4 #H |\ntext", "code 1 7-7 7:let b = 2",
        "code 2 9-9 9:let c = 3",
      ])
  }

  @Test(arguments: [
    ("timeout = 90", 90.0), ("timeout = 1.5", 1.5), ("timeout = 30s", 30), ("timeout = 2 min", 120),
    ("timeout = 0.5 s", 0.5),
  ])
  func `A timeout has seconds or minutes`(option: String, seconds: Double) {
    let result = parse("// # T\n// gallery: \(option)\nprint(1)")
    #expect(result.value.options.timeout == seconds)
    #expect(result.diagnostics.isEmpty)
  }

  @Test(arguments: [
    ("compile", ExpectedFailure.compile), ("throw", .throw), ("trap", .trap), ("exit 0", .exit(0)),
  ])
  func `A failure can be expected`(text: String, failure: ExpectedFailure) {
    let options = parse("// # T\n// gallery: expect-failure = \(text)").value.options
    #expect(options.expectedFailure == failure)
  }

  @Test func `Nothing may be captured`() {
    #expect(parse("// # T\n// gallery: capture = none").value.options.capture.isEmpty)
  }

  @Test(arguments: [
    ("order = first", 21), ("order =", 20), ("order", 13), ("order = 1.5", 21),
    ("order = 99999999999999999999", 21), ("expect-failure = maybe", 30),
    ("expect-failure = exit", 30), ("expect-failure = exit 256", 30),
    ("expect-failure = exit -1", 30), ("expect-failure = trap 3", 30), ("timeout = 0", 23),
    ("timeout = -1", 23), ("timeout = soon", 23), ("timeout = inf", 23), ("timeout = nan", 23),
    ("timeout = 1e3", 23), ("timeout = 5 h", 23), ("timeout = s", 23), ("run = yes", 19),
    ("thumbnail = 0", 25), ("thumbnail = ../a.png", 25), ("thumbnail = a/../b.png", 25),
    ("thumbnail = /a.png", 25), ("tags =", 19), ("tags = a,,b", 20), ("capture = stdin", 23),
    ("capture = none, value", 23), ("optimize = -O", 24), ("title = ", 20), ("title = \"\"", 21),
    ("inputs = ../a", 22), ("inputs = /a", 22), ("inputs = a//b", 22), ("inputs = ./a", 22),
    ("inputs =", 21), ("environment = A-B", 27), ("environment = 2A", 27),
    ("environment = A, , B", 27), ("cache = never", 21),
  ])
  func `A bad value is an error at the value that says what is allowed`(
    option: String, column: Int
  ) throws {
    let result = parse("// # T\n// gallery: \(option)\nprint(1)")
    #expect(result.diagnostics.map(brief) == ["2:\(column) error bad-option-value"])
    #expect(try #require(result.diagnostics.first).summary.contains("it takes "))
    #expect(result.value.options == ExampleOptions())
  }

  @Test(arguments: [
    ("hide = maybe", 20), ("fold = 1", 20), ("output = some", 22), ("output", 13), ("hide =", 19),
  ])
  func `A bad value in a block is an error`(option: String, column: Int) {
    let result = parse("// # T\n// %%\n// gallery: \(option)\nprint(1)")
    #expect(result.diagnostics.map(brief) == ["3:\(column) error bad-option-value"])
    #expect(result.value.codeBlocks.map(\.options) == [BlockOptions()])
  }

  @Test(arguments: [
    ("ordr = 1", "option 'ordr' does not exist; did you mean 'order'?"),
    ("Order = 1", "option 'Order' does not exist; did you mean 'order'?"),
    ("hid", "option 'hid' does not exist; did you mean 'hide'?"),
    (
      "expected-failure = trap",
      "option 'expected-failure' does not exist; did you mean 'expect-failure'?"
    ),
    ("colour = red", "option 'colour' does not exist"), ("= 1", "option '' does not exist"),
  ])
  func `An unknown option is an error with the name that was meant`(
    option: String, summary: String
  ) {
    let result = parse("// # T\n// gallery: \(option); timeout = 5\nprint(1)")
    #expect(result.diagnostics.map(brief) == ["2:13 error unknown-option"])
    #expect(result.diagnostics.map(\.summary) == [summary])
    #expect(result.value.options.timeout == 5)
  }

  @Test func `A file's option in a block and a block's above the blocks are errors`() {
    let result = parse(
      "// # T\n// gallery: hide\nprint(1)\n// gallery: order = 1\n// %%\n// gallery: run = true\n")
    #expect(
      result.diagnostics.map(brief) == [
        "2:13 error misplaced-option", "4:13 error misplaced-option", "6:13 error misplaced-option",
      ])
    #expect(result.diagnostics.map { $0.summary.contains("belongs to ") } == [true, true, true])
  }

  @Test func `A repeated option is an error and the first counts`() {
    let result = parse(
      "// # T\n// gallery: order = 1\n\n// gallery: order = 2\nprint(1)\n// %%\n// gallery: hide; hide\n"
    )
    #expect(
      result.diagnostics.map(brief) == ["4:13 error repeated-option", "7:19 error repeated-option"])
    #expect(result.value.options.order == 1)
  }

  @Test func `An empty option line is an error`() {
    let result = parse("// # T\n// gallery:\nprint(1)\n")
    #expect(result.diagnostics.map(brief) == ["2:12 error missing-option"])
  }

  @Test(arguments: ["  // gallery: nonsense", "func f() {\n// gallery: nonsense\n}"])
  func `Only comments at the margin of the top level hold options`(code: String) {
    let result = parse("// # T\n\n\(code)\nprint(1)")
    #expect(result.diagnostics.map(\.id) == ["near-option"])
    #expect(result.value.options == ExampleOptions())
  }
}
