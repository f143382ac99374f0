import Testing

@testable import GalleryCharts

@Suite struct PaletteTests {
  @Test(arguments: [Palette.light, .dark])
  func textAndMarksStandOutFromTheGround(palette: Palette) {
    for text in [palette.ink, palette.muted] {
      #expect(Color.contrast(text, palette.paper) >= 4.5)
    }
    for mark in palette.series + [palette.axis] {
      #expect(Color.contrast(mark, palette.paper) >= 3)
    }
  }

  @Test(arguments: [Palette.light, .dark])
  func numbersInCellsAreReadableOnEveryColour(palette: Palette) {
    for step in 0...256 {
      for ramp in [palette.sequential, palette.diverging] {
        let ground = ramp.color(Double(step) / 256)
        #expect(Color.contrast(ground.readable, ground) >= 4.5)
      }
    }
  }

  @Test(arguments: [Palette.light, .dark])
  func theSequentialRampOnlyMovesAwayFromTheGround(palette: Palette) {
    let steps = (0...64).map {
      Color.contrast(palette.sequential.color(Double($0) / 64), palette.paper)
    }
    #expect(zip(steps, steps.dropFirst()).allSatisfy { $0 < $1 })
  }

  @Test(arguments: [Palette.light, .dark])
  func coloursStayApartForReadersWhoAreColourBlind(palette: Palette) {
    for sight in Sight.allCases {
      for (index, one) in palette.series.enumerated() {
        for other in palette.series[..<index] {
          #expect(sight.distance(one, other) > 0.1, "\(one.text) \(other.text) \(sight)")
        }
      }
    }
  }

  @Test func colorsAreWrittenWithSixDigits() {
    #expect(Color(0x00_0a_ff).text == "#000aff")
    #expect(Color.contrast(Color(0), Color(0xffffff)).rounded() == 21)
  }
}
