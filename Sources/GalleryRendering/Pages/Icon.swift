import GalleryHTML

/// A picture of the sprite that every page carries.
enum Icon: String {
  case check, cross, down, search, system

  /// The picture, hidden from readers who listen.
  var node: HTMLNode {
    .element(
      "svg", ["class": "icon", "aria-hidden": "true"],
      [.element("use", ["href": "#icon-\(rawValue)"])])
  }

  /// The brand's mark.
  static let mark = HTMLNode.element(
    "svg", ["class": "brand-mark", "aria-hidden": "true"], [.element("use", ["href": "#mark"])])

  /// The drawings behind the pictures: constant, so they are kept as they are written.
  static let sprite = HTMLNode.trusted(
    html: """
      <svg class="sprite" width="0" height="0" aria-hidden="true">
      <symbol id="icon-search" viewBox="0 0 20 20"><circle cx="9" cy="9" r="5.5"/><path d="m13.2 13.2 3.8 3.8"/></symbol>
      <symbol id="icon-system" viewBox="0 0 20 20"><rect x="2.5" y="3.5" width="15" height="10" rx="1.5"/><path d="M7 17h6"/></symbol>
      <symbol id="icon-light" viewBox="0 0 20 20"><circle cx="10" cy="10" r="3.5"/><path d="M10 2v1.5M10 16.5V18M2 10h1.5M16.5 10H18M4.3 4.3l1.1 1.1M14.6 14.6l1.1 1.1M4.3 15.7l1.1-1.1M14.6 5.4l1.1-1.1"/></symbol>
      <symbol id="icon-dark" viewBox="0 0 20 20"><path d="M16.5 11.8A7 7 0 0 1 8.2 3.5a7 7 0 1 0 8.3 8.3Z"/></symbol>
      <symbol id="icon-check" viewBox="0 0 20 20"><path d="m4 10.5 4 4 8-9"/></symbol>
      <symbol id="icon-cross" viewBox="0 0 20 20"><path d="m5 5 10 10M15 5 5 15"/></symbol>
      <symbol id="icon-down" viewBox="0 0 20 20"><path d="M10 3v10m-4-4 4 4 4-4M4 17h12"/></symbol>
      <symbol id="mark" viewBox="0 0 22 22"><rect x="1.75" y="1.75" width="18.5" height="18.5" rx="4.5" fill="none" stroke="currentColor" stroke-width="1.75"/><path d="M2 12h18M6 6.25h7M6 16h10" fill="none" stroke="currentColor" stroke-width="1.75" stroke-linecap="round"/></symbol>
      </svg>

      """)
}
