internal import GalleryHTML

/// The frame in which wide content scrolls sideways.
enum WideFrame {
  /// Content wider than this may not fit a phone, so that the keyboard must reach its frame.
  static let columns = 40

  /// Frames code or a table.
  static func node(_ kind: String, isWide: Bool, _ content: HTMLNode) -> HTMLNode {
    .element(
      "div",
      [
        "class": "scroll prose-\(kind)", "tabindex": isWide ? 0 : nil,
        "role": isWide ? "group" : nil,
        "aria-label": isWide ? kind.prefix(1).uppercased() + kind.dropFirst() : nil,
      ], [content])
  }
}
