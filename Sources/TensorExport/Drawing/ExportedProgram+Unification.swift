public import GalleryDisplay

/// A picture of how the symbols of a program's inputs became fewer: the open sizes on the left, what stands
/// for them on the right.
///
/// An operator that needs two sizes to be equal lets one symbol go: of equal ones the first as text stays,
/// `s11` before `s2`.
public struct UnificationDrawing: GalleryDisplayable {
  private let unification: SymbolUnification

  init(_ program: ExportedProgram) {
    unification = SymbolUnification(program)
  }

  /// The picture for both colour schemes, and the same in words.
  public var figure: SVGFigure {
    SVGFigure(
      svg: UnificationMarkup(unification: unification, scheme: .light).svg,
      alternative: unification.words,
      dark: UnificationMarkup(unification: unification, scheme: .dark).svg)
  }

  /// The picture.
  public var galleryDisplay: MIMEBundle { figure.galleryDisplay }
}

extension ExportedProgram {
  /// A picture of which sizes of the inputs were made one symbol.
  public func shapeUnification() -> UnificationDrawing { UnificationDrawing(self) }
}
