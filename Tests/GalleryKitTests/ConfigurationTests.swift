import GalleryDiagnostics
import GalleryModel
import Testing

@testable import GalleryDocTests
@testable import GalleryKit

@Suite struct ConfigurationTests {
  private func diagnostics(of text: String) -> [Diagnostic] {
    do {
      _ = try ConfigurationReader.read(text, path: "site/gallery.json")
      return []
    } catch {
      return error.diagnostics
    }
  }

  @Test func everyKeyIsRead() throws {
    let configuration = try ConfigurationReader.read(
      """
      {
        "title": "Räume", "tagline": "t", "language": "de", "examples": ["A", "B/C/"],
        "output": "docs", "sourceURL": "https://example.org/blob/main/", "license": "MIT",
        "trustHTML": ["charts/*"], "rawHTML": true, "search": false,
        "defaults": {"timeout": 1.5, "run": false, "optimize": true, "tags": ["x"], "capture": ["stderr"],
                     "inputs": ["Data"], "environment": ["HOME"], "cache": false},
        "limits": {"output": 4096, "memory": 1048576},
        "tests": {
          "normalize": ["paths", "build-id"], "files": {"site/*": ["numbers:1e-3"], "R.md": []},
          "normalizers": {"build-id": {"pattern": "build \\\\d+", "replacement": "build N"}}
        }
      }
      """, path: "site/gallery.json")
    var expected = Configuration()
    expected.title = "Räume"
    expected.tagline = "t"
    expected.language = "de"
    expected.examples = ["A", "B/C"]
    expected.output = "docs"
    expected.sourceURL = "https://example.org/blob/main/"
    expected.license = "MIT"
    expected.trustHTML = ["charts/*"]
    expected.rawHTML = true
    expected.search = false
    expected.defaults = ExampleOptions(
      timeout: 1.5, runs: false, tags: ["x"], capture: [.stderr], optimize: true,
      inputs: ["Data"], environment: ["HOME"], caches: false)
    expected.limits = RunLimits(output: 4096, memory: 1_048_576)
    let own = Normalizer.replacement(
      try TextReplacement(pattern: #"build \d+"#, replacement: "build N"))
    expected.normalizers = NormalizerRules(
      own: ["build-id": own], site: [.paths, own],
      files: [
        .init(PathPattern("site/*"), [.numbers(tolerance: 1e-3)]), .init(PathPattern("R.md"), []),
      ])
    #expect(configuration == expected)
  }

  @Test func anEmptyObjectIsTheDefault() throws {
    #expect(try ConfigurationReader.read("{}", path: "p") == Configuration())
  }

  @Test func anUnknownKeyIsNamedWithItsPlaceAndANearMiss() {
    let found = diagnostics(of: "{\n  \"titel\": \"x\",\n  \"zzz\": 1\n}")
    #expect(
      found.map { TextDiagnosticRenderer().render($0).split(separator: "\n").first } == [
        "site/gallery.json:2:3: error: unknown key 'titel'; did you mean 'title'? [unknown-key]",
        "site/gallery.json:3:3: error: unknown key 'zzz' [unknown-key]",
      ])
  }

  @Test(arguments: [
    (#"{"title": 3}"#, "1:11", "expected a string, found a number"),
    (#"{"title": null}"#, "1:11", "expected a string, found null"),
    (#"{"examples": "A"}"#, "1:14", "expected an array of folders, found a string"),
    (#"{"examples": ["A", 1]}"#, "1:20", "expected a string, found a number"),
    (#"{"examples": ["../A"]}"#, "1:15", "folder '../A' does not lie inside the package"),
    (#"{"output": "/tmp"}"#, "1:12", "folder '/tmp' does not lie inside the package"),
    (#"{"rawHTML": "yes"}"#, "1:13", "expected true or false, found a string"),
    (#"{"defaults": []}"#, "1:14", "expected an object, found an array"),
    (#"{"tests": 1}"#, "1:11", "expected an object, found a number"),
    (
      #"{"tests": {"normalise": []}}"#, "1:12",
      "unknown key 'normalise'; did you mean 'normalize'?"
    ),
    (#"{"tests": {"normalize": "paths"}}"#, "1:25", "expected an array of rules, found a string"),
    (
      #"{"tests": {"normalize": ["path"]}}"#, "1:26",
      "unknown normalizer 'path'; did you mean 'paths'?"
    ),
    (
      #"{"tests": {"files": {"a*": ["bild"]}, "normalizers": {"build": {"pattern": "b", "replacement": ""}}}}"#,
      "1:29", "unknown normalizer 'bild'; did you mean 'build'?"
    ),
    (#"{"tests": {"normalizers": {"paths": {}}}}"#, "1:28", "'paths' is a rule already"),
    (
      #"{"tests": {"normalizers": {"a b": {}}}}"#, "1:28",
      "a rule's name has letters, digits and '-', not 'a b'"
    ),
    (
      #"{"tests": {"normalizers": {"a": {"pattern": "x"}}}}"#, "1:33",
      "a rule has a 'pattern' and a 'replacement'"
    ),
    (
      #"{"defaults": {"timeout": 0}}"#, "1:26",
      "a number of seconds greater than 0 and at most 86400 is expected"
    ),
    (
      #"{"limits": {"output": 1.5}}"#, "1:23",
      "a whole number of bytes from 1 to 1073741824 is expected"
    ),
    (
      #"{"defaults": {"environment": ["A=B"]}}"#, "1:30",
      "'A=B' is no name of an environment variable"
    ),
    (
      #"{"defaults": {"inputs": ["../up"]}}"#, "1:26",
      "folder '../up' does not lie inside the package"
    ),
    (
      #"{"defaults": {"capture": ["stdot"]}}"#, "1:27",
      "'stdot' cannot be captured; did you mean 'stdout'?"
    ),
    (
      #"{"defaults": {"timeout": 1e300}}"#, "1:26",
      "a number of seconds greater than 0 and at most 86400 is expected"
    ),
    (
      #"{"limits": {"output": 9e18}}"#, "1:23",
      "a whole number of bytes from 1 to 1073741824 is expected"
    ),
    (#"{"sourceURL": "javascript:x"}"#, "1:15", "an address that begins with https:// is expected"),
    (#"[]"#, "1:1", "expected an object, found an array"),
  ])
  func aWrongValueIsReportedAtItsPlace(text: String, place: String, summary: String) {
    let found = diagnostics(of: text)
    #expect(found.map(\.summary) == [summary])
    #expect(found.first?.location?.description == "site/gallery.json:\(place)")
  }

  @Test func allFaultsAreReportedAtOnce() {
    #expect(diagnostics(of: #"{"title": 1, "b": 2, "rawHTML": 3}"#).count == 3)
  }

  @Test(arguments: [
    ("", "1:1"), ("{", "1:2"), (#"{"a" 1}"#, "1:6"), ("{,}", "1:2"), (#"{"title": "x",}"#, "1:15"),
    (#"{"title": "x"} x"#, "1:16"), (#"{"title": 'x'}"#, "1:11"), (#"{"limits": 01}"#, "1:12"),
    ("{\"title\": \"a\nb\"}", "1:13"), (#"{"title": "\q"}"#, "1:13"),
    (#"{"title": "\ud800"}"#, "1:18"),
    (#"{"title": "x"#, "1:13"), ("{\"title\": tru}", "1:11"),
  ])
  func brokenJSONIsReportedAtItsPlace(text: String, place: String) {
    let found = diagnostics(of: text)
    #expect(found.map(\.id) == ["invalid-json"])
    #expect(found.first?.location?.description == "site/gallery.json:\(place)")
  }

  @Test func aKeyGivenTwiceIsAnError() {
    #expect(diagnostics(of: #"{"title": "a", "title": "b"}"#).map(\.id) == ["duplicate-key"])
  }

  @Test func deepNestingIsRefusedWithoutACrash() {
    let text = String(repeating: "[", count: 200_000)
    #expect(diagnostics(of: text).map(\.id) == ["invalid-json"])
  }

  @Test func escapesAreDecoded() throws {
    let text = #"{"title": "a\u00e9\ud83d\ude00\n\"\\"}"#
    #expect(try ConfigurationReader.read(text, path: "p").title == "aé😀\n\"\\")
  }

  @Test(arguments: [
    ("charts/*", "charts/a", true), ("charts/*", "chart", false), ("*", "x/y", true),
    ("a*c", "abc", true), ("a*c", "ac", true), ("a*a", "a", false), ("a*b*c", "a-b-b-c", true),
    ("a", "a", true), ("a", "ab", false), ("*z", "abc", false),
  ])
  func aPatternTrustsWhatItMatches(pattern: String, id: String, trusted: Bool) {
    var configuration = Configuration()
    configuration.trustHTML = [pattern]
    #expect(configuration.trustsHTML(ExampleID(id)) == trusted)
  }
}
