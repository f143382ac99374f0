import Foundation
import GalleryDisplay
import Testing

@testable import GalleryCharts

#if canImport(FoundationXML)
  import FoundationXML
#endif

@Suite struct DrawingTests {
  @Test(arguments: Samples.all)
  func drawingsAreWellFormedAndHoldNothingThatAPolicyBlocks(sample: Samples.Sample) {
    for appearance in [MIMEBundle.Appearance.light, .dark] {
      let svg = sample.chart.svg(for: appearance)
      let parser = XMLParser(data: Data(svg.utf8))
      #expect(parser.parse(), "\(sample.name): \(String(describing: parser.parserError))")
      for word in ["<style", "style=", "<script", " id=", "href=", "url(", " on", "nan", "inf"] {
        #expect(!svg.dropDescription.contains(word), "\(sample.name): \(word)")
      }
      #expect(svg.hasPrefix("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 "))
      #expect(svg.contains("role=\"img\""))
      #expect(svg.contains("<desc>\(XMLText.escaped(sample.chart.alternative))</desc>"))
    }
  }

  @Test(arguments: Samples.all)
  func coordinatesStayNearTheDrawing(sample: Samples.Sample) {
    let svg = sample.chart.svg()
    let numbers = svg.dropDescription.matches(of: /[ "MLhv](-?\d+(?:\.\d+)?)/)
    #expect(numbers.allSatisfy { abs(Double($0.1) ?? .nan) <= 2_100 }, "\(sample.name)")
    #expect(!svg.dropDescription.contains(#/[ML]-?\d+\.\d{3}/#))
  }

  @Test(arguments: ["lines", "bars", "histograms", "heat-map", "hard"])
  func drawingsAreAsRecorded(name: String) throws {
    let sample = try #require(Samples.all.first { $0.name == name })
    try Golden.expect(sample.chart.svg(), "\(name).svg")
    try Golden.expect(sample.chart.svg(for: .dark), "\(name)-dark.svg")
  }

  @Test func tenThousandPointsStaySmall() {
    let points = (0..<10_000).map { ($0 * 7919 % 10_007, $0 * 104_729 % 9_973) }
    let chart = Chart { Points(x: points.map(\.0), y: points.map(\.1)) }
    #expect(chart.svg().utf8.count < 150_000)
  }

  @Test func aLongLineIsThinnedAndKeepsItsExtremes() {
    var values = (0..<50_000).map { Double($0 % 10) }
    values[25_000] = 500
    let svg = Chart { Line(x: 0..<50_000, y: values) }.svg()
    #expect(svg.utf8.count < 60_000)
    let sparse = Chart { Line(x: [0, 25_000, 49_999], y: [0, 500, 9]) }
    let top = sparse.svg().firstMatch(of: /L(\d+(?:\.\d+)?) (\d+(?:\.\d+)?)L/)?.2
    #expect(svg.contains(" \(top ?? "none")L"))
  }

  @Test func severalSeriesDifferInMoreThanColour() {
    let palette = Palette.light
    let styles = (0..<30).map { Style(index: $0, palette: palette) }
    let signs = styles.map { "\($0.color.text) \($0.dashes ?? "") \($0.shape)" }
    #expect(Set(signs).count == 30)
    #expect(Set(styles.prefix(7).map { "\($0.shape)" }).count == 7)
    #expect(Set(styles.prefix(5).map { $0.dashes ?? "" }).count == 5)
  }

  @Test func aLoneValueBetweenGapsIsSeen() {
    var values = Array(repeating: Double.nan, count: 100)
    values[50] = 1
    #expect(Chart { Line(x: 0..<100, y: values) }.svg().contains("h0\""))
  }

  @Test func linesEndAtGivenLimits() {
    let chart = Chart(y: Axis(from: 0, to: 1)) { Line(x: [0, 1], y: [-1e200, 1e200]) }
    let box = Plot(chart).layout.plot
    let line = box.clipped(Point(x: 0, y: -1e9), Point(x: 600, y: 1e9))
    #expect(line.map { box.contains($0.0) && box.contains($0.1) } == true)
    #expect(box.clipped(Point(x: 0, y: 0), Point(x: 600, y: 0)) == nil)
  }
}

extension String {
  /// The drawing without its title and description, which hold any words.
  fileprivate var dropDescription: String {
    replacing(#/<(title|desc|text[^>]*|tspan[^>]*)>[^<]*</#) { "<\($0.output.1)><" }
  }
}
