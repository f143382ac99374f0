public import GalleryDisplay

extension Chart: GalleryDisplayable {
  /// The drawings for light and dark pages, and the data in words.
  public var galleryDisplay: MIMEBundle {
    let plot = Plot(self)
    let words = plot.words
    return MIMEBundle(
      text: words, alternative: words,
      representations: [
        .init(.svg, plot.svg(.light, words: words), appearance: .light),
        .init(.svg, plot.svg(.dark, words: words), appearance: .dark),
      ])
  }

  /// The drawing as an `<svg>` element, for a file or a page of your own.
  public func svg(for appearance: MIMEBundle.Appearance = .light) -> String {
    let plot = Plot(self)
    return plot.svg(appearance == .dark ? .dark : .light, words: plot.words)
  }

  /// What the chart shows in words, made from the data; at most some 2 000 characters.
  public var alternative: String { Plot(self).words }
}
