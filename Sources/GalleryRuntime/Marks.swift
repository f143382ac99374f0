@_spi(GalleryRuntime) internal import GalleryDisplay

/// Marks the start of a code block; instrumented examples call it.
public func _galleryBegin(_ block: Int32) { mark("gallery_begin_v1", block) }

/// Marks the end of the code block before this one and the start of this one; instrumented examples call it.
public func _galleryNext(_ block: Int32) {
  _galleryEnd(block - 1)
  _galleryBegin(block)
}

/// Marks the end of a code block; instrumented examples call it.
public func _galleryEnd(_ block: Int32) { mark("gallery_end_v1", block) }

func mark(_ name: String, _ block: Int32) {
  guard let function = Recorder.symbol(name) else { return }
  typealias Function = @convention(c) (Int32) -> Void
  unsafeBitCast(function, to: Function.self)(block)
}
