import Foundation
import Testing

@testable import TensorExport

#if canImport(FoundationXML)
  import FoundationXML
#endif

@Suite struct PlotLegendTests {
  @Test func theTextsStandInThePictureAndInItsAlternative() {
    let figure = plotLegend("dynamic shapes\nfor cache", "torch.export.export", "tomato")
    for text in ["END", "dynamic shapes", "for cache", "torch.export.export"] {
      #expect(figure.svg.contains(">\(text)</text>"))
    }
    #expect(figure.alternative == "END: dynamic shapes for cache, torch.export.export")
    #expect(figure.dark != nil && figure.dark != figure.svg)
  }

  @Test(arguments: ["<b>&\"'", "]]>", "a\u{0}b\u{1B}", "\u{202E}x"])
  func textsAreNoMarkup(text: String) throws {
    let figure = plotLegend(text, text, text)
    for svg in [figure.svg, try #require(figure.dark)] {
      #expect(XMLParser(data: Data(svg.utf8)).parse())
      #expect(!svg.contains("<b>"))
    }
  }

  @Test(arguments: ["tomato", "TOMATO", "#f64", "#FF6347"])
  func coloursAreNamesOrNumbers(colour: String) {
    #expect(Colour(css: colour) != nil)
  }

  @Test(arguments: [
    "", "tomatoe", "#", "#ff", "#ggg", "red\" onload=\"x", "rgb(1,2,3)", "#-12", "#١٢٣",
  ])
  func whatIsNoColourBecomesGray(colour: String) {
    #expect(Colour(css: colour) == nil)
    #expect(plotLegend("a", "b", colour) == plotLegend("a", "b", "gray"))
  }

  @Test func shortAndLongNumbersAreTheSameColour() throws {
    #expect(try #require(Colour(css: "#f64")).hex == "#ff6644")
    #expect(try #require(Colour(css: "rebeccapurple")).hex == "#663399")
  }

  @Test func everyNamedColourLeavesTheTextReadable() throws {
    for name in NamedColours.values.keys.sorted() {
      let colour = try #require(Colour(css: name))
      for scheme in [DrawingScheme.light, .dark] {
        let box = colour.over(scheme.ground, 0.5)
        #expect(box.ink(.black, .white).contrast(with: box) >= 4.5, "\(name)")
      }
    }
  }

  @Test func inksAreReadableOnTheirGrounds() {
    for scheme in [DrawingScheme.light, .dark] {
      let grounds = [
        scheme.ground, scheme.box, scheme.input, scheme.state, scheme.size, scheme.output,
      ]
      for ground in grounds {
        #expect(scheme.ink.contrast(with: ground) >= 4.5)
        #expect(scheme.quietInk.contrast(with: ground) >= 4.5, "\(ground.hex)")
      }
      for accent in scheme.accents { #expect(accent.contrast(with: scheme.ground) >= 4.5) }
      #expect(scheme.line.contrast(with: scheme.ground) >= 3)
    }
  }

  @Test func longTextsGetSmallerAndStayInside() {
    let figure = plotLegend(String(repeating: "word ", count: 20), fontSize: 15)
    let size = figure.svg.firstMatch(
      of: /font-size="([0-9.]+)" font-weight="600" fill="[^"]*">word/)
    #expect(size.flatMap { Double($0.output.1) }.map { $0 < 10 } == true)
  }
}
