@_spi(GalleryRuntime) internal import GalleryDisplay

/// Records the error that left an example's top level; the launcher calls it.
///
/// - Parameter box: The runtime's box of the error, which stays alive.
@_cdecl("gallery_describe_error_v1")
public func _galleryDescribeError(_ box: UnsafeRawPointer) {
  let error = unsafeBitCast(box, to: (any Error).self)
  let text = ShownText.shortened(ValueText.describe(error))
  Recorder.record(.thrown, Recorder.joined(TypeName.of(type(of: error)), Array(text.utf8)))
}
