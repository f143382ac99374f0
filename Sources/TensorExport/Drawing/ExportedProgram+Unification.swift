public import GalleryDisplay

extension ExportedProgram {
  /// A picture of how the symbols of the inputs became fewer: the open sizes on the left, what stands for
  /// them on the right.
  ///
  /// An operator that needs two sizes to be equal lets one symbol go: of equal ones the first as text stays,
  /// `s11` before `s2`. Symbols that stay are filled.
  public func unificationFigure() -> SVGFigure {
    let unification = SymbolUnification(self)
    return SVGFigure(
      svg: UnificationMarkup(unification: unification, scheme: .light).svg,
      alternative: unification.words,
      dark: UnificationMarkup(unification: unification, scheme: .dark).svg)
  }
}
