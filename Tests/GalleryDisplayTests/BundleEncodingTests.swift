import Testing

@testable @_spi(GalleryRuntime) import GalleryDisplay

/// A generator whose numbers are the same in each run (SplitMix64).
private struct SeededGenerator: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var z = state
    z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
    z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
    return z ^ (z >> 31)
  }
}

@Suite struct BundleEncodingTests {
  static let full = MIMEBundle(
    text: "tëxt", detail: "f32[2]", alternative: "",
    representations: [
      .init(.svg, "<svg/>", appearance: .light), .init(.svg, "<svg id='d'/>", appearance: .dark),
      .init(.png, bytes: [0, 255, 1]), .init(MIMEType(rawValue: "application/x.own+json"), ""),
    ])

  @Test(arguments: [MIMEBundle(text: ""), full]) func aBundleSurvivesItsEncoding(bundle: MIMEBundle)
  {
    #expect(MIMEBundle(encoded: bundle.encoded()) == bundle)
  }

  @Test func everyCutAndEveryAdditionIsRefused() {
    let bytes = Self.full.encoded()
    for count in bytes.indices { #expect(MIMEBundle(encoded: Array(bytes.prefix(count))) == nil) }
    #expect(MIMEBundle(encoded: bytes + [0]) == nil)
  }

  @Test(arguments: ["", "image", "image/", "/png", "image/p ng", "a/b/c", "text/html\n", "té/x"])
  func aTypeThatIsNoNameIsRefused(name: String) {
    let bundle = MIMEBundle(text: "", representations: [.init(MIMEType(rawValue: name), "")])
    #expect(MIMEBundle(encoded: bundle.encoded()) == nil)
  }

  @Test func hostileBytesNeverTrap() {
    var generator = SeededGenerator(state: 7)
    let whole = Self.full.encoded()
    var accepted = 0
    for _ in 0..<20_000 {
      var bytes = whole
      for _ in 0..<Int.random(in: 1...4, using: &generator) {
        bytes[.random(in: bytes.indices, using: &generator)] = .random(
          in: 0...255, using: &generator)
      }
      if let bundle = MIMEBundle(encoded: bytes) {
        accepted += 1
        #expect(bundle.text.utf8.count <= 3 * bytes.count)
      }
      let noise = (0..<Int.random(in: 0...40, using: &generator)).map { _ in
        UInt8.random(in: 0...255, using: &generator)
      }
      _ = MIMEBundle(encoded: [1] + noise)
    }
    #expect(accepted > 0)
  }

  @Test func whatIsTooLargeIsLeftOutAndSaidSo() throws {
    let bundle = MIMEBundle(
      text: "t", representations: [.init(.png, bytes: .init(repeating: 0, count: 33 << 20))])
    let kept = try #require(MIMEBundle(encoded: bundle.encodedWithinLimit()))
    #expect(kept.representations.isEmpty)
    #expect(kept.text.contains("too many to show"))
  }

  @Test func manySmallPartsThatAreTooLargeTogetherAreLeftOut() throws {
    let one = MIMEBundle.Representation(.png, bytes: .init(repeating: 0, count: 16 << 20))
    let kept = try #require(
      MIMEBundle(
        encoded: MIMEBundle(text: "t", representations: [one, one]).encodedWithinLimit()))
    #expect(kept.representations.isEmpty)
  }

  @Test(arguments: ["<x>", "ü", "👩‍👩‍👧"])
  func aLongTextIsCutBetweenCharactersAndSaysHowMuchIsMissing(part: String) throws {
    let text = String(repeating: part, count: 1_000_000)
    let kept = try #require(MIMEBundle(encoded: MIMEBundle(text: text).encodedWithinLimit())).text
    #expect(kept.utf8.count <= ShownText.longest)
    #expect(kept.hasSuffix(" MB more are not shown)"))
    let start = kept.utf8.prefix(ShownText.longest - 128)
    #expect(text.utf8.starts(with: start))
    #expect(!kept.unicodeScalars.contains("\u{FFFD}"))
    #expect(ShownText.shortened(kept) == kept)
  }

  @Test func aTextAtTheLimitIsWhole() {
    let text = String(repeating: "x", count: ShownText.longest)
    #expect(ShownText.shortened(text) == text)
    #expect(ShownText.shortened(text + "x").hasSuffix("x… (65 bytes more are not shown)"))
  }

  @Test func aFigureHasAnAppearanceOnlyIfThereAreTwo() {
    let one = SVGFigure(svg: "a", alternative: "b").galleryDisplay
    #expect(one.representations.map(\.appearance) == [.any])
    #expect(one.alternative == "b" && one.text == "b")
    let two = SVGFigure(svg: "a", alternative: "b", dark: "c").galleryDisplay
    #expect(two.representations.map(\.appearance) == [.light, .dark])
  }
}
