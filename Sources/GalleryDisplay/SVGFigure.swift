/// A drawing in SVG that shows itself on the page of a gallery.
public struct SVGFigure: GalleryDisplayable, Hashable, Sendable {
  /// The drawing, an `<svg>` element.
  public var svg: String
  /// What the drawing shows, in words, for readers who do not see it.
  public var alternative: String
  /// The drawing for light text on a dark ground, if it is another.
  public var dark: String?

  /// A figure of one drawing, or of two for the two colour schemes.
  public init(svg: String, alternative: String, dark: String? = nil) {
    self.svg = svg
    self.alternative = alternative
    self.dark = dark
  }

  /// The drawing, and its description as the text.
  public var galleryDisplay: MIMEBundle {
    var representations = [
      MIMEBundle.Representation(.svg, svg, appearance: dark == nil ? .any : .light)
    ]
    if let dark { representations.append(.init(.svg, dark, appearance: .dark)) }
    return MIMEBundle(
      text: alternative, alternative: alternative, representations: representations)
  }
}
