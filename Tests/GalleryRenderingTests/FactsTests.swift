import GalleryModel
import Testing

@testable import GalleryRendering

@Suite struct FactsTests {
  private func site(_ entries: [Gallery.Entry], reproducible: Bool = false) -> Site {
    SiteRenderer(options: Build.options(reproducible: reproducible)).render(Build.gallery(entries))
  }

  private func entry(_ id: String, outcome: Outcome = .passed, optimized: Bool) -> Gallery.Entry {
    let example = Build.example(id, [.code(Build.code(0, from: 1, "print(1)"))])
    var entry = Build.entry(example, outcome: outcome, [Build.done(0)])
    entry.execution.optimized = optimized
    return entry
  }

  @Test(arguments: [(false, "-Onone"), (true, "-O")])
  func theOptimisationLevelStandsBesideEveryTime(optimized: Bool, level: String) {
    let site = site([entry("a/one", optimized: optimized)])
    let small = "<small class=\"level\">\(level)</small>"
    let page = Build.text(site, "a/one.html")
    #expect(page.contains("1 block, 12 ms \(small)"))
    #expect(page.contains("<span>1.9 ms \(small)</span>"))
    #expect(page.contains("(0 minutes 0.012 seconds), compiled with \(level)"))
    let index = Build.text(site, "index.html")
    #expect(index.contains("<span>12 ms \(small)</span>"))
    #expect(index.contains("12 ms in all</a>\(small)"))
    let times = Build.text(site, "computation-times.html")
    #expect(times.contains("<dd>12 ms \(small)</dd>"))
    #expect(times.contains("data-name=\"Level\">\(level)</td>"))
  }

  @Test func aTotalOfSeveralLevelsNamesThemAll() {
    let site = site([entry("a/one", optimized: true), entry("a/two", optimized: false)])
    #expect(
      Build.text(site, "index.html").contains("<small class=\"level\">-Onone and -O</small>"))
  }

  @Test func anExampleThatNeverRanHasNoRunTime() {
    var refused = Samples.refused(expected: true)
    refused.execution.runSeconds = 0
    let site = site([refused])
    for path in ["index.html", "computation-times.html", "tour/refused.html"] {
      #expect(!Build.text(site, path).contains("under 0.1 ms"))
    }
    let times = Build.text(site, "computation-times.html")
    #expect(times.contains("data-name=\"Run\">–</td>"))
    #expect(times.contains("data-name=\"Level\">–</td>"))
    #expect(times.contains("data-name=\"Compile\">0.31 s</td>"))
    #expect(!Build.text(site, "index.html").contains("ms <small"))
  }

  @Test func theIndexCountsExpectedFailuresApart() {
    var trap = Samples.trap
    trap.example.source.id = ExampleID("tour/another")
    let index = Build.text(
      site([entry("a/one", optimized: false), Samples.expectedTrap, trap]), "index.html")
    #expect(index.contains("</svg>1 passed</li>"))
    #expect(index.contains("</svg>1 failed as expected</li>"))
    #expect(index.contains(">1 failed</a>"))
  }

  @Test func aReproduciblePageDoesNotSayHowMuchWasDropped() {
    #expect(
      Build.page(Samples.everything).contains("… 99 MB more were printed and not kept."))
    let page = Build.page(Samples.everything, options: Build.options(reproducible: true))
    #expect(page.contains("… more was printed and not kept."))
    #expect(!page.contains("99 MB"))
  }

  private func failing(_ message: String) -> Gallery.Entry {
    let example = Build.example("a/one", [.code(Build.code(0, from: 1, "try f()"))])
    let failure = ExampleFailure(.threw(type: "E"), message: message, block: 0)
    let result = BlockResult(index: 0, status: .stopped, outputs: [.failure(failure)])
    return Build.entry(example, outcome: .failed(failure), [result])
  }

  @Test(arguments: [
    ("Error Domain=Cocoa Code=4", "Block 1 stopped: Error Domain=Cocoa Code=4.<"),
    ("Fatal error: Out of range", "Block 1 stopped: Out of range.<"),
    ("What now?", "Block 1 stopped: What now?<"), ("One\n  two", "Block 1 stopped: One …<"),
  ])
  func theNoticeKeepsTheMessageAsItIs(message: String, notice: String) {
    #expect(Build.page(failing(message)).contains(notice))
  }

  @Test func aMessageOfSeveralLinesKeepsItsLines() {
    #expect(
      Build.page(failing("One\n  two\n\n<three>\n")).contains(
        "<strong>One</strong><span class=\"out-lines\">  two\n\n&lt;three&gt;</span>"))
  }
}
