import Testing

@testable import GalleryCharts

@Suite struct TextTests {
  @Test func markupIsEscapedAndWhatXMLForbidsIsReplaced() {
    #expect(
      XMLText.escaped("<a href=\"x\">&'\u{0}\u{7}\n\u{85}\u{FFFE}é日")
        == "&lt;a href=&quot;x&quot;&gt;&amp;&#39;\u{FFFD}\u{FFFD} \u{FFFD}\u{FFFD}é日")
  }

  @Test func lettersOfWideScriptsTakeMoreRoomAndMarksNone() {
    #expect(TextSize.width("日本") > 1.5 * TextSize.width("ab"))
    #expect(TextSize.width("e\u{301}") == TextSize.width("e"))
    #expect(TextSize.width("👩‍👩‍👧‍👦") == TextSize.width("👩"))
    #expect(TextSize.width("שלום") > TextSize.width("aa"))
  }

  @Test func longTextsAreCutAndWrappedToTheirRoom() {
    let short = TextSize.shortened("a very long name", to: 60)
    #expect(short.hasSuffix("…") && TextSize.width(short) <= 60)
    #expect(TextSize.shortened("name", to: 60) == "name")
    let lines = TextSize.wrapped("several words that need  some lines", to: 90, lines: 2)
    #expect(lines.count == 2 && lines[1].hasSuffix("…"))
    #expect(lines.allSatisfy { TextSize.width($0) <= 90 })
  }

  @Test func labelsOfANumericAxisNeverOverlap() {
    for width in stride(from: 60.0, through: 600, by: 27) {
      for (spacing, lower, upper) in [
        (Axis.Spacing.linear, -1e6, 3e6), (.linear, 0, 1), (.logarithmic, 1e-9, 1e12),
      ] {
        let scale = Scale(spacing, lower, upper)
        let view = AxisSource.numbers(scale).bottom(width: width, total: 600)
        for (one, next) in zip(view.ticks, view.ticks.dropFirst()) {
          let widths = [one, next].map { TextSize.width($0.lines[0]) / 2 }
          #expect((next.fraction - one.fraction) * width >= widths[0] + widths[1])
        }
      }
    }
  }

  @Test func categoriesAreWrappedThinnedOrTurned() {
    func labels(_ names: [String]) -> AxisView {
      CategoryLabels(names: names).bottom(width: 400, longest: 160)
    }
    let wrapped = labels((0..<5).map { "two words \($0)" })
    #expect(wrapped.ticks.allSatisfy { $0.lines.count == 2 } && !wrapped.isTurned)
    let thinned = labels((0..<100).map(String.init))
    #expect(thinned.ticks.count < 20 && !thinned.isTurned)
    let turned = labels((0..<20).map { "category \($0)" })
    #expect(turned.ticks.count == 20 && turned.isTurned)
    let both = labels((0..<80).map { "category \($0)" })
    #expect(both.ticks.count < 30 && both.isTurned)
  }
}
