import Testing

@testable import GalleryExecution

@Suite struct ExampleEnvironmentTests {
  private func variables(_ parent: [String: String], declared: [String] = []) -> [String: String] {
    ExampleEnvironment.variables(
      .init(declared: declared), parent: parent, home: "/copy", crashReport: "/crash")
  }

  @Test func `An example sees the same environment on every machine`() {
    let one = ["PATH": "/a", "HOME": "/home/a", "USER": "a", "LANG": "de", "TZ": "X", "TOKEN": "1"]
    #expect(variables(one) == variables([:]))
    #expect(variables(one)["HOME"] == "/copy")
  }

  @Test func `A variable that the example names is handed on, and is what its result depends on`() {
    let parent = ["TOKEN": "1", "PATH": "/a", "TMPDIR": "/t"]
    let declared = ["TOKEN", "PATH", "ABSENT"]
    let variables = variables(parent, declared: declared)
    #expect(variables["TOKEN"] == "1")
    #expect(variables["PATH"] == "/a")
    #expect(variables["ABSENT"] == nil)
    #expect(ExampleEnvironment.seen(of: parent, declared: declared) == parent)
    #expect(ExampleEnvironment.seen(of: parent, declared: []) == ["TMPDIR": "/t"])
  }

  @Test func `Whatever an example sees of the environment of the build is told as seen`() {
    let parent = Dictionary(
      uniqueKeysWithValues: ["PATH", "HOME", "TMPDIR", "LD_LIBRARY_PATH", "LC_ALL", "X"]
        .map { ($0, "value of " + $0) })
    let seen = ExampleEnvironment.seen(of: parent, declared: ["X"])
    for (name, value) in variables(parent, declared: ["X"]) where parent[name] == value {
      #expect(seen[name] == value, "\(name)")
    }
  }

  @Test func `No variable can take the place of the report of a crash`() {
    let variables = variables(["SWIFT_BACKTRACE": "enable=no"], declared: ["SWIFT_BACKTRACE"])
    #expect(variables["SWIFT_BACKTRACE"]?.contains("output-to=/crash") == true)
  }
}
