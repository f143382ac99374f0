import GalleryHTML

/// A region whose long lines scroll sideways, with a name and a tab stop where a line is long.
struct ScrollRegion {
  /// Columns of the widest line in it.
  var columns: Int
  /// Such as `Printed, block 1`.
  var name: String

  func node(_ content: [HTMLNode]) -> HTMLNode {
    guard columns > LineMeasure.scrolls else {
      return .element("div", ["class": "scroll"], content)
    }
    return .element(
      "div", ["class": "scroll", "tabindex": "0", "role": "group", "aria-label": name], content)
  }
}
