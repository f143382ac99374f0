public import GalleryDisplay
public import TensorGraphs

/// A picture of a graph: inputs at the top, below them what is computed of them, outputs at the bottom.
///
/// A line stands for a value, with its type where it begins; parameters, buffers and constants stand just
/// above their first use.
///
/// ```swift
/// @Module
/// final class Sum {
///   func forward(_ x: Tensor, _ y: Tensor) -> Tensor { x + y }
/// }
///
/// let program = try export(Sum(), (Tensor.ones(2, 3), Tensor.ones(3)))
/// let picture = program.drawing().galleryDisplay
/// print(picture.representations[0].type.rawValue)
/// // Prints "image/svg+xml"
/// ```
public struct GraphDrawing: GalleryDisplayable, Sendable {
  let layout: GraphLayout

  /// A picture of a graph, all of whose placeholders are taken for inputs.
  public init(_ graph: Graph) {
    layout = GraphLayout(DrawnGraph(graph))
  }

  /// A picture of a graph that tells the user's inputs from parameters, buffers and constants.
  public init(_ graph: Graph, _ signature: GraphSignature) {
    layout = GraphLayout(DrawnGraph(graph, signature))
  }

  /// The picture for both colour schemes, and its rows in words.
  public var figure: SVGFigure {
    SVGFigure(svg: svg(.light), alternative: layout.words, dark: svg(.dark))
  }

  /// The picture.
  public var galleryDisplay: MIMEBundle { figure.galleryDisplay }

  private func svg(_ scheme: DrawingScheme) -> String {
    GraphMarkup(layout: layout, scheme: scheme).svg
  }
}

extension ExportedProgram {
  /// A picture of the program's graph.
  public func drawing() -> GraphDrawing { GraphDrawing(graph, signature) }
}
