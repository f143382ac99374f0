import Foundation
import Testing

@testable import TensorExport

#if canImport(FoundationXML)
  import FoundationXML
#endif

@Suite struct SymbolUnificationTests {
  @Test func theSymbolsOfTheCacheBecomeThree() throws {
    let unification = SymbolUnification(try DrawnModels.cacheSum())
    let members = unification.outcomes.map { outcome in
      outcome.dimensions.map { unification.dimensions[$0].symbol }
    }
    #expect(unification.outcomes.map(\.text) == ["s0", "s1", "s11"])
    #expect(
      unification.outcomes.map(\.range) == ["VR[2, int_oo]", "VR[2, int_oo]", "VR[2, int_oo]"])
    #expect(
      members == [
        ["s0", "s3", "s6", "s9"], ["s1", "s4", "s7", "s10"], ["s2", "s5", "s8", "s11", "s12"],
      ])
    #expect(unification.dimensions.last?.name == "z[3]")
    #expect(unification.dimensions.last?.hint == 7)
  }

  @Test func theWordsSayWhatBecameOfEachSymbol() throws {
    #expect(
      SymbolUnification(try DrawnModels.sum()).words == """
        s0 (x[0]) stays, VR[2, int_oo].
        s1 (x[1]) and s2 (y[1]) are s1, VR[2, int_oo].
        """)
    let fixed = try export(DrawnModels.Sum(), (det(5, 6), det(5, 6)))
    #expect(SymbolUnification(fixed).words == "All sizes of the inputs are numbers.")
  }

  @Test func aSizeThatBecameANumberHasNoRange() throws {
    let program = try export(
      DrawnModels.Sum(), (det(5, 6), det(5, 6)), dynamicShapes: [[0: .auto], nil])
    #expect(SymbolUnification(program).words == "s0 (x[0]) is 5.")
  }

  @Test func everySizeHasALineAndTheMarkupIsWellFormed() throws {
    let programs = [
      try DrawnModels.sum(), try DrawnModels.cacheSum(),
      try export(DrawnModels.Sum(), (det(5, 6), det(5, 6))),
    ]
    for program in programs {
      let figure = program.unificationFigure()
      let count = SymbolUnification(program).dimensions.count
      for svg in [figure.svg, try #require(figure.dark)] {
        #expect(XMLParser(data: Data(svg.utf8)).parse())
        #expect(svg.components(separatedBy: "<path").count == count + 1)
      }
    }
  }
}
