/// Shows a value on the page of the gallery, in the place where the call stands.
///
/// In a program that no gallery runs, the value's text is printed instead.
public func display(_ value: some GalleryDisplayable) {
  show(value.galleryDisplay)
}

/// Shows a value on the page of the gallery, in the place where the call stands.
///
/// A value that is `GalleryDisplayable` shows itself, any other is described as `print` does. In a
/// program that no gallery runs, the value's text is printed instead.
public func display<Value>(_ value: Value) {
  show(MIMEBundle(describing: value))
}

/// Shows a bundle on the page of the gallery, in the place where the call stands.
public func display(_ bundle: MIMEBundle) {
  show(bundle)
}

private func show(_ bundle: MIMEBundle) {
  switch Recorder.record(.figure, bundle.encodedWithinLimit()) {
  case .recorded: break
  case .notRecorded, .recordedAndWatched: print(bundle.text)
  }
}

@_spi(GalleryRuntime)
extension MIMEBundle {
  /// What a page shows of a value: its own display if it has one, else its description.
  public init<Value>(describing value: Value) {
    if let own = value as? any GalleryDisplayable {
      self = own.galleryDisplay
    } else {
      self.init(text: ValueText.describe(value))
    }
  }

  /// The bundle as bytes, its text at the length that a page shows.
  ///
  /// What the recorder does not take is left out, and the text says so.
  public func encodedWithinLimit() -> [UInt8] {
    var kept = self
    kept.text = ShownText.shortened(text)
    kept.detail = detail.map(ShownText.shortened)
    kept.alternative = alternative.map(ShownText.shortened)
    // Counted before anything is copied.
    let size = representations.reduce(0) { $0 + $1.bytes.count }
    if size <= Self.largestEncoding {
      let bytes = kept.encoded()
      if bytes.count <= Self.largestEncoding { return bytes }
    }
    kept.representations = []
    kept.text += "… (\(size) bytes are too many to show)"
    return kept.encoded()
  }
}
