/// A type that shows itself on the pages of a gallery.
///
/// ```swift
/// extension Matrix: GalleryDisplayable {
///   public var galleryDisplay: MIMEBundle {
///     MIMEBundle(text: description, detail: "\(rows) × \(columns)")
///   }
/// }
/// ```
public protocol GalleryDisplayable {
  /// The value in the kinds of content that it knows; computed when a page shows it.
  var galleryDisplay: MIMEBundle { get }
}

extension MIMEBundle: GalleryDisplayable {
  /// The bundle itself.
  public var galleryDisplay: MIMEBundle { self }
}
