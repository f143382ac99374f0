import Foundation
import Testing

@testable import TensorExport

#if canImport(FoundationXML)
  import FoundationXML
#endif

@Suite struct GraphDrawingTests {
  @Test func theWordsListTheRows() throws {
    #expect(
      try DrawnModels.sum().drawing().figure.alternative == """
        A graph of 2 inputs, 1 operation, 1 output.
        Row 1: input x f32[s0, s1]; input y f32[1, s1].
        Row 2: add f32[s0, s1] = add.Tensor(x, y).
        Row 3: output = add.
        """)
  }

  @Test func namesOperatorsAndTypesStandInTheDrawing() throws {
    let svg = try DrawnModels.cacheSum().drawing().figure.svg
    for text in ["cache_key_cache_0", "f32[1, 1, 1, s11]", "add_3", "add.Tensor", "output"] {
      #expect(svg.contains(">\(text)</text>"))
    }
  }

  @Test func drawingsAreWellFormedNarrowAndTheSameEachTime() throws {
    for program in [try DrawnModels.sum(), try DrawnModels.cacheSum(), try DrawnModels.blocks()] {
      let drawing = program.drawing()
      let figure = drawing.figure
      #expect(figure == program.drawing().figure)
      #expect(drawing.layout.width <= DrawingMetrics.width + 2 * DrawingMetrics.margin)
      for svg in [figure.svg, try #require(figure.dark)] {
        #expect(XMLParser(data: Data(svg.utf8)).parse())
      }
    }
  }

  @Test func parametersAreToldFromInputsAndStandNearTheirUse() throws {
    let program = try DrawnModels.blocks()
    let layout = program.drawing().layout
    let boxes = layout.graph.boxes
    #expect(boxes.count { $0.kind == .state } == 20 && boxes.count { $0.kind == .input } == 2)
    #expect(GraphDrawing(program.graph).layout.graph.boxes.count { $0.kind == .input } == 22)
    for (index, box) in boxes.enumerated() where box.kind == .state {
      let use = try #require(layout.graph.targets[index].first)
      #expect(layout.frames[use].y - layout.frames[index].bottom < 200, "\(box.name)")
    }
  }

  @Test func namesAreNoMarkupAndLongOnesAreShortened() {
    let name = "<script>&\"" + String(repeating: "x", count: 40) + "end"
    let graph = DrawnGraph(boxes: [
      DrawnGraph.Box(kind: .input, name: name, operation: "", type: "<b>", sources: [])
    ])
    let svg = GraphMarkup(layout: GraphLayout(graph), scheme: .light).svg
    #expect(XMLParser(data: Data(svg.utf8)).parse())
    #expect(svg.contains("&lt;b&gt;") && !svg.contains("<b>") && !svg.contains("<script"))
    #expect(svg.contains("…") && svg.contains("xend</text>"))
  }

  @Test func aGraphWithoutNodesIsDrawn() {
    let layout = GraphLayout(DrawnGraph(boxes: []))
    #expect(XMLParser(data: Data(GraphMarkup(layout: layout, scheme: .dark).svg.utf8)).parse())
  }
}
