import Foundation
import Testing

/// What `site/gallery.json` says reaches the pages and the runs.
@Suite struct ConfiguredGalleryTests {
  @Test(arguments: [
    ("index", #"<html lang="de">"#), ("index", "<h1>Configured title</h1>"),
    ("index", #"<p class="lead">Configured tagline.</p>"#), ("index", "<li>MIT</li>"),
    ("kinds", #"href="https://example.org/blob/main/Demos/kinds.swift""#),
    ("kinds", #"<img class="brand-logo" src="assets/Demos/picture.png""#),
    ("kinds", #"<link rel="icon" href="favicon.png" type="image/png">"#),
    ("kinds", #"<a href="kinds.html" aria-current="page">Kinds</a>"#),
    ("kinds", #"<link rel="stylesheet" href="assets/site/own.css">"#),
    ("kinds", #"<meta name="generator" content="configured">"#),
    ("kinds", #"<div class="own"><p>Configured footer.</p>"#),
    ("kinds", #"<link rel="canonical" href="https://example.org/configured/kinds.html">"#),
    (
      "kinds",
      #"<meta property="og:image" content="https://example.org/configured/figures/kinds/1.png">"#
    ),
    ("old/kinds", #"<meta http-equiv="refresh" content="0; url=../kinds.html">"#),
    ("404", #"<link rel="stylesheet" href="/configured/gallery.css">"#),
    // Prose keeps its HTML.
    ("doubted", "<p>Press <kbd>Ctrl</kbd>.</p>"),
    // Of what examples show, only a trusted one's HTML is kept.
    ("trusted", #"<div class="out-html"><b class="own">Trusted</b></div>"#),
    ("doubted", "<samp>&lt;b class=&quot;own&quot;&gt;Doubted&lt;/b&gt;"),
    // Tags of the configuration, unless an example has its own.
    ("slow", ##"<a href="index.html#tag-everywhere">everywhere</a>"##),
    ("kinds", ##"<li><span><a href="index.html#tag-images">images</a></span></li>"##),
    // A picture beside the example stands on its card.
    ("index", #"<img src="assets/Demos/picture.png" alt="" loading="lazy">"#),
    ("skipped", "<strong>This example was not run.</strong> The file says run = false."),
  ])
  func aPageHolds(page: String, text: String) async throws {
    let gallery = try await ConfiguredGallery.built.value
    #expect(try gallery.page(page).contains(text))
  }

  @Test(arguments: [
    "assets/Demos/picture.png", "assets/site/own.css", "favicon.png", "sitemap.xml",
  ])
  func aFileOfTheLookOrForTheWebIsOnTheSite(path: String) async throws {
    #expect(try await ConfiguredGallery.built.value.exists("web/out/\(path)"))
  }

  @Test func theSiteStandsWhereTheConfigurationSays() async throws {
    let gallery = try await ConfiguredGallery.built.value
    #expect(gallery.exists("web/out/index.html") && !gallery.exists("site/_build"))
    #expect(gallery.result.output.hasSuffix("/web/out/index.html\n"))
  }

  @Test(arguments: [
    ("slow", "timeout", "It ran longer than 5 seconds"),
    ("impatient", "timeout", "It ran longer than 0.5 seconds"),
    ("flood", "output-limit", "It printed more than 5000 bytes"),
    ("hog", "memory-limit", "It used more than 200000000 bytes"),
  ])
  func anExampleIsHeldToItsLimits(id: String, kind: String, message: String) async throws {
    let example = try await ConfiguredGallery.built.value.example(id)
    let failure = try #require(example["failure"] as? [String: Any])
    #expect(failure["kind"] as? String == kind)
    #expect(failure["message"] as? String == message)
  }

  @Test func whatMustNotRunDoesNot() async throws {
    let example = try await ConfiguredGallery.built.value.example("skipped")
    #expect(example["status"] as? String == "not-run")
    #expect(example["reason"] as? String == "option")
  }

  @Test func whatIsNotCapturedIsNotShown() async throws {
    let page = try await ConfiguredGallery.built.value.page("kinds")
    #expect(page.contains("not captured\\n&quot;"))
    #expect(!page.contains("not captured\n"))
  }

  @Test(arguments: [
    #"<figure><img src="figures/kinds/1.png" width="2" height="1" alt="A red and a blue pixel" loading="lazy"></figure>"#,
    "<p>Some <em>marked</em> words, &lt;i&gt;not&lt;/i&gt; raw.</p>",
    "<samp>{\n  &quot;b&quot;: [\n    1,\n    2\n  ],\n  &quot;a&quot;: null\n}\n</samp>",
  ])
  func everyKindOfContentIsShown(html: String) async throws {
    let gallery = try await ConfiguredGallery.built.value
    #expect(try gallery.page("kinds").contains(html))
    #expect(gallery.exists("web/out/figures/kinds/1.png"))
  }

  @Test func anExampleSeesTheSameSurroundingsEverywhere() async throws {
    let example = try await ConfiguredGallery.built.value.example("surroundings")
    let blocks = try #require(example["blocks"] as? [[String: Any]])
    let outputs = try #require(blocks.first?["outputs"] as? [[String: Any]])
    #expect(
      outputs.first?["text"] as? String == """
        TZ UTC
        LANG C.UTF-8
        LC_ALL C.UTF-8
        GALLERY_SECRET not set
        0 1970-01-01T00:00:00Z
        ["Demos/surroundings.swift"]

        """)
  }

  @Test func theReportOfARunKeepsToItsSchema() async throws {
    let schema = try JSONSchema(
      Data(
        contentsOf: Fixture.root.appending(path: "site/assets/run-report-1.schema.json")))
    #expect(try await schema.faults(in: ConfiguredGallery.built.value.report()) == [])
  }
}
