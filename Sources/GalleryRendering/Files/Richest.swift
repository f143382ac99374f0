import GalleryDisplay

/// The representation of a bundle that a page shows.
///
/// In this order: trusted HTML, SVG, PNG, Markdown, JSON, HTML as text, text.
enum Richest: Hashable, Sendable {
  case html(String)
  /// One image for every scheme, or the light and the dark one.
  case image(MIMEType, [MIMEBundle.Representation])
  case markdown(String)
  case json(String)
  /// HTML that is not trusted, to be shown as source.
  case htmlSource(String)
  case text(String)

  init(_ bundle: MIMEBundle, trustsHTML: Bool) {
    let html = bundle.first(.html)
    if trustsHTML, let html {
      self = .html(html.text)
    } else if let images = bundle.images(.svg) {
      self = .image(.svg, images)
    } else if let images = bundle.images(.png) {
      self = .image(.png, images)
    } else if let markdown = bundle.first(.markdown) {
      self = .markdown(markdown.text)
    } else if let json = bundle.first(.json) {
      self = .json(json.text)
    } else if let html {
      self = .htmlSource(html.text)
    } else {
      self = .text(bundle.text)
    }
  }
}

extension MIMEBundle {
  /// The representation of a kind, the one for every scheme first.
  func first(_ type: MIMEType) -> Representation? {
    let all = representations.filter { $0.type == type }
    return all.first { $0.appearance == .any } ?? all.first { $0.appearance == .light } ?? all.first
  }

  /// A light and a dark image if both are there, else a single one; nil without an image of the kind.
  func images(_ type: MIMEType) -> [Representation]? {
    let all = representations.filter { $0.type == type && !$0.bytes.isEmpty }
    if let dark = all.first(where: { $0.appearance == .dark }),
      let light = all.first(where: { $0.appearance == .light })
        ?? all.first(where: { $0.appearance == .any })
    {
      var lightOne = light
      lightOne.appearance = .light
      return [lightOne, dark]
    }
    guard var single = first(type), !single.bytes.isEmpty else { return nil }
    single.appearance = .any
    return [single]
  }
}
