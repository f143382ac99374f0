import GalleryDisplay
import GalleryHTML

/// An image as it stands on a page: one for every scheme, or one for the light and one for the dark.
///
/// It is loaded when it is about to be seen: that of the other scheme never is.
struct FigureView {
  /// Site path of the page.
  var page: String

  func node(_ figure: Figure) -> HTMLNode { .element("figure", [:], images(figure)) }

  /// The images alone; `alternative` replaces the figure's own words.
  func images(_ figure: Figure, alternative: String? = nil) -> [HTMLNode] {
    figure.variants.map { variant in
      let name: String? =
        switch variant.appearance {
        case .any: nil
        case .light: "only-light"
        case .dark: "only-dark"
        }
      return .element(
        "img",
        [
          "class": name, "src": SitePath.link(to: variant.path, from: page),
          "width": variant.size?.width, "height": variant.size?.height,
          "alt": alternative ?? (figure.alternative.isEmpty ? "Figure" : figure.alternative),
          "loading": "lazy",
        ])
    }
  }
}
