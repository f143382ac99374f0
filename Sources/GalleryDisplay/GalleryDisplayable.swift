/// A type that shows itself on the pages of a gallery.
///
/// ```swift
/// struct Matrix {
///   var rows: [[Double]]
/// }
///
/// extension Matrix: GalleryDisplayable {
///   var galleryDisplay: MIMEBundle {
///     MIMEBundle(text: "\(rows)", detail: "\(rows.count) × \(rows[0].count)")
///   }
/// }
///
/// let matrix = Matrix(rows: [[1, 2, 3], [4, 5, 6]])
/// print(matrix.galleryDisplay.text)
/// // Prints "[[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]]"
/// ```
public protocol GalleryDisplayable {
  /// The value in the kinds of content that it knows; computed when a page shows it.
  var galleryDisplay: MIMEBundle { get }
}

extension MIMEBundle: GalleryDisplayable {
  /// The bundle itself.
  public var galleryDisplay: MIMEBundle { self }
}
