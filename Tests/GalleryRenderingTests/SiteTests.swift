import Foundation
import GalleryDiagnostics
import GalleryDisplay
import GalleryModel
import Testing

@testable import GalleryRendering

@Suite struct SiteTests {
  @Test func everyLinkAndFragmentOfASiteResolves() throws {
    let site = SiteRenderer(options: Build.options()).render(Samples.gallery)
    let checker = LinkChecker(site)
    #expect(checker.faults == [])
    #expect(checker.count > 100)
    // For looking at: SAMPLE_SITE=folder writes the pages there.
    if let folder = ProcessInfo.processInfo.environment["SAMPLE_SITE"] {
      for file in site.files {
        let url = URL(fileURLWithPath: folder).appendingPathComponent(file.path)
        try FileManager.default.createDirectory(
          at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(file.bytes).write(to: url)
      }
    }
  }

  @Test func theLinkCheckerSeesDeadLinksAndDoubleFragments() {
    let html = ##"<p id="a"></p><p id="a"></p><a href="b.html"></a><a href="#c"></a>"##
    let site = Site(files: [Site.File(path: "a.html", bytes: Array(html.utf8))])
    #expect(LinkChecker(site).faults.count == 3)
  }

  @Test(arguments: [
    " style=", "<style", " onclick=", "<script>", "src=\"http",
  ])
  func noPageNeedsInlineCodeOrAnotherHost(forbidden: String) {
    let site = SiteRenderer(options: Build.options()).render(Samples.gallery)
    for file in site.files where file.path.hasSuffix(".html") {
      #expect(!String(decoding: file.bytes, as: UTF8.self).contains(forbidden), "\(file.path)")
    }
  }

  @Test func theSameGalleryGivesTheSameBytes() {
    let renderer = SiteRenderer(options: Build.options())
    #expect(renderer.render(Samples.gallery) == renderer.render(Samples.gallery))
  }

  @Test func aPageRenderedAloneIsThePageOfTheSite() {
    let renderer = SiteRenderer(options: Build.options())
    let site = renderer.render(Samples.gallery)
    let gallery = Samples.gallery
    let outline = SiteOutline(
      sections: gallery.sections, examples: gallery.entries.map(\.example), guides: gallery.guides)
    for entry in gallery.entries {
      let related = gallery.entries.filter {
        outline.related(to: entry.example.id).contains($0.example.id)
      }
      let previews = Dictionary(
        uniqueKeysWithValues: related.map {
          ($0.example.id, ExamplePreview($0, options: renderer.options))
        })
      let files = renderer.renderExample(entry, outline: outline, previews: previews).value
        .files
      for file in files {
        #expect(site.files.contains(file))
      }
    }
  }

  @Test func aPageCanBeRenderedBeforeTheOthersHaveRun() {
    let gallery = Samples.gallery
    let outline = SiteOutline(
      sections: gallery.sections, examples: gallery.entries.map(\.example), guides: gallery.guides)
    let files = SiteRenderer(options: Build.options())
      .renderExample(Samples.trap, outline: outline, previews: [:]).value.files
    let page = files.first { $0.path == "tour/trap.html" }
    #expect(page.map { String(decoding: $0.bytes, as: UTF8.self).contains("rel=\"next\"") } == true)
  }

  @Test func aReproducibleSiteShowsNoTimeNoMemoryAndNoDate() {
    var slow = Samples.gallery
    for index in slow.entries.indices {
      slow.entries[index].execution.runSeconds = Double(index) + 7
      slow.entries[index].execution.compileSeconds = 9 - Double(index)
      slow.entries[index].execution.peakMemory = 1_234_567 * (index + 1)
      for block in slow.entries[index].execution.blocks.indices {
        slow.entries[index].execution.blocks[block].seconds = 3
        slow.entries[index].execution.blocks[block].peakMemory = 99
      }
    }
    var later = Build.options(reproducible: true)
    later.date = "2030-01-01"
    let first = SiteRenderer(options: Build.options(reproducible: true)).render(Samples.gallery)
    #expect(first == SiteRenderer(options: later).render(slow))
    #expect(SiteRenderer(options: Build.options()).render(Samples.gallery) != first)
  }

  @Test func noTwoFilesOfASiteHaveOnePath() {
    let ids = ["index", "computation-times", "guides/start", "a", "A", "gallery.css", "a/b", "a-2"]
    let entries = ids.map { Build.entry(Build.example($0, title: "Same")) }
    let guide = Guide(
      name: "start", title: "Start", body: Prose(markdown: "x", firstLine: 1), path: "g")
    let site = SiteRenderer(options: Build.options())
      .render(Build.gallery(entries, guides: [guide]))
    let paths = site.files.map { $0.path.lowercased() }
    let pages = paths.filter { $0.hasSuffix(".html") }
    #expect(Set(pages).count == pages.count)
    #expect(pages.count == ids.count + 5)
    #expect(LinkChecker(site).faults == [])
  }

  @Test func examplesOfOneTitleAreToldApartByTheirPaths() {
    let entries = ["a/one", "b/one"].map { Build.entry(Build.example($0, title: "One")) }
    let index = Build.text(
      SiteRenderer(options: Build.options()).render(Build.gallery(entries)), "index.html")
    #expect(index.contains(#"<p class="card-path"><code>a/one</code></p>"#))
    #expect(index.contains(#"<p class="card-path"><code>b/one</code></p>"#))
  }

  @Test func pathsWithSpacesAndOtherScriptsAreEncodedInLinks() {
    let entries = ["Größe/ein Bild #1", "日本/100%?"].map {
      Build.entry(
        Build.example($0, options: ExampleOptions(tags: ["x y", "日本"])),
        [Build.done(0, [Build.printed("x")])])
    }
    let site = SiteRenderer(options: Build.options()).render(Build.gallery(entries))
    #expect(site.files.contains { $0.path == "Größe/ein Bild #1.html" })
    let index = Build.text(site, "index.html")
    #expect(index.contains("Gr%C3%B6%C3%9Fe/ein%20Bild%20%231.html"))
    #expect(LinkChecker(site).faults == [])
  }

  @Test func anEmptyGalleryHasAnIndex() {
    let site = SiteRenderer(options: Build.options()).render(Build.gallery([]))
    #expect(Build.text(site, "index.html").contains("0 examples"))
    #expect(LinkChecker(site).faults == [])
  }

  @Test func aThousandExamplesAreRendered() {
    let entries = (0..<1000).map { number in
      Build.entry(
        Build.example(
          "s\(number % 20)/e\(number)", title: "Example \(number) of tensors \(number % 37)",
          summary: "It shows one thing.", options: ExampleOptions(tags: ["tag\(number % 9)"]),
          [
            .prose(Prose(heading: "One", markdown: "Some *words*.", firstLine: 5)),
            .code(Build.code(0, from: 7, "let a = 1\nprint(a)\na")),
          ]), [Build.done(0, [Build.printed("1\n"), .value(type: "Int", MIMEBundle(text: "1"))])])
    }
    let site = SiteRenderer(options: Build.options()).render(Build.gallery(entries))
    #expect(site.files.count == 1000 * 4 + 20 + 10)
    let index = Build.text(site, "index.html")
    #expect(index.ranges(of: "<li class=\"card\"").count == 20 * 3)
    #expect(
      index.contains("<a href=\"sections/s7.html\">All 50<span class=\"unseen\"> in s7</span></a>"))
    let section = Build.text(site, "sections/s7.html")
    #expect(section.ranges(of: "<li class=\"card\"").count == 50)
    #expect(section.contains("href=\"../index.html#section-s7\""))
    #expect(LinkChecker(site).faults == [])
  }

  @Test func theFirstFailureOfALargeGalleryIsLedToWhereverItsCardIs() {
    let failure = ExampleFailure(.trapped(signal: 4), message: "trap")
    let entries = (0..<61).map { number in
      Build.entry(
        Build.example("e\(number)", title: "E\(number)", [.code(Build.code(0, from: 1, "f()"))]),
        outcome: number == 50 ? .failed(failure) : .passed, [Build.done(0)])
    }
    let site = SiteRenderer(options: Build.options()).render(Build.gallery(entries))
    #expect(Build.text(site, "index.html").contains("<a href=\"e50.html\">1 failed</a>"))
    #expect(LinkChecker(site).faults == [])
  }
}
