import GalleryModel
import Testing

@testable import GalleryRendering

@Suite struct SiteLookTests {
  private func page(_ look: SiteLook, _ path: String = "tour/trap.html") -> String {
    Build.text(site(look), path)
  }

  private func site(_ look: SiteLook) -> Site {
    var options = Build.options()
    options.look = look
    return SiteRenderer(options: options).render(Samples.gallery)
  }

  private let svg = SiteLook.Image(
    path: "assets/site/logo.svg", bytes: Array(#"<svg viewBox="0 0 40 10"></svg>"#.utf8))

  @Test func aLogoStandsBesideTheName() {
    var look = SiteLook()
    look.logo = .init(light: svg)
    #expect(
      page(look).contains(
        #"<a class="brand" href="../index.html"><img class="brand-logo" src="../assets/site/logo.svg" width="40" height="10" alt="">Samples</a>"#
      ))
  }

  @Test func aLogoInThePlaceOfTheNameBearsIt() {
    var look = SiteLook()
    let dark = SiteLook.Image(path: "assets/site/dark.png", bytes: [])
    look.logo = .init(light: svg, dark: dark, showsTitle: false)
    let page = page(look)
    #expect(
      page.contains(
        #"<img class="brand-logo only-light" src="../assets/site/logo.svg" width="40" height="10" alt="Samples"><img class="brand-logo only-dark" src="../assets/site/dark.png" alt="Samples"></a>"#
      ))
  }

  @Test func aFaviconTakesThePlaceOfTheThemes() {
    var look = SiteLook()
    look.favicon = .init(bytes: [1, 2], extension: "png")
    let site = site(look)
    #expect(
      Build.text(site, "index.html").contains(
        #"<link rel="icon" href="favicon.png" type="image/png">"#))
    #expect(site.files.first { $0.path == "favicon.png" }?.bytes == [1, 2])
    #expect(!site.files.contains { $0.path == "favicon.svg" })
  }

  @Test func anSVGFaviconIsTheOnlyOneOfItsName() {
    var look = SiteLook()
    look.favicon = .init(bytes: [1], extension: "svg")
    #expect(site(look).files.filter { $0.path == "favicon.svg" }.map(\.bytes) == [[1]])
  }

  @Test func ownStyleSheetsFollowTheThemes() throws {
    var look = SiteLook()
    look.styles = ["assets/site/b.css", "assets/site/a.css"]
    let page = page(look)
    let sheets = page.matches(of: /rel="stylesheet" href="([^"]*)"/).map { String($0.1) }
    #expect(sheets == ["../gallery.css", "../assets/site/b.css", "../assets/site/a.css"])
  }

  @Test func snippetsStandOnEveryPageAsTheyAre() {
    var look = SiteLook()
    look.head = "<meta name=\"x\" content='&'>\n"
    look.footer = "<p>© <b>We</b></p>"
    let site = site(look)
    for file in site.files where file.path.hasSuffix(".html") {
      let page = Build.text(site, file.path)
      #expect(page.contains("\n<meta name=\"x\" content='&'>\n</head>"), "\(file.path)")
      #expect(
        page.contains("<div class=\"own\"><p>© <b>We</b></p></div>\n</footer>"), "\(file.path)")
    }
  }

  private var navigation: SiteLook {
    var look = SiteLook()
    look.navigation = [
      .init(title: "Gallery", target: .page(path: "index.html", fragment: nil)),
      .init(title: "Start", target: .page(path: "guides/start.html", fragment: nil)),
      .init(title: "Times", target: .page(path: "computation-times.html", fragment: nil)),
      .init(title: "Code & more", target: .address("https://example.org/?a=1&b=2")),
    ]
    return look
  }

  /// The texts of the navigation's entries on a page; that of the current one in brackets.
  private func entries(on path: String) -> [String] {
    let page = page(navigation, path)
    return Build.part(of: page, from: "<nav class=\"site-nav\"", to: "</nav>")
      .matches(of: /<a href="([^"]*)"( aria-current="page")?>([^<]*)<\/a>/)
      .map { $0.2 == nil ? "\($0.3) \($0.1)" : "[\($0.3)]" }
  }

  @Test func theNavigationIsTheConfigurations() {
    #expect(
      entries(on: "tour/trap.html") == [
        "[Gallery]", "Start ../guides/start.html", "Times ../computation-times.html",
        "Code &amp; more https://example.org/?a=1&amp;b=2",
      ])
  }

  @Test func thePagesOwnEntryIsTheCurrentOne() {
    #expect(entries(on: "guides/start.html")[1] == "[Start]")
    #expect(entries(on: "guides/start.html")[0] == "Gallery ../index.html")
    #expect(entries(on: "computation-times.html")[2] == "[Times]")
    #expect(entries(on: "404.html").filter { $0.hasPrefix("[") } == [])
  }

  @Test func hostileTextsOfTheConfigurationStayText() {
    let attack = HostileTextTests.attack
    var options = Build.options()
    options.title = attack
    options.look = navigation
    options.look.logo = .init(light: svg, showsTitle: false)
    options.look.navigation?.append(
      .init(title: attack, target: .page(path: "a\"><script>.html", fragment: "\"><script>")))
    options.web.address = SiteAddress("https://example.org")
    options.web.versions = SiteVersions(
      [
        .init(name: "new" + attack, place: .folder("a\"><script>")),
        .init(name: attack, place: .folder("b")),
      ],
      current: 1)
    let site = SiteRenderer(options: options).render(Samples.gallery)
    for file in site.files where file.path.hasSuffix(".html") {
      let text = Build.text(site, file.path)
      #expect(!text.contains("<script>") && !text.contains("<img src=x"), "\(file.path)")
    }
  }
}
