@_spi(GalleryRuntime) internal import GalleryDisplay

/// Shows the value of a block's last expression; instrumented examples call it.
///
/// The variadic parameter keeps the static type of an existential value, which a plain generic
/// parameter would open.
public func _galleryShow<Value>(_ value: Value...) {
  guard Recorder.isPresent else { return }
  for value in value {
    record(TypeName.of(Value.self), MIMEBundle(describing: value))
  }
}

/// Shows nothing: the expression has no value.
public func _galleryShow(_ value: Void) {}

/// Shows the type alone: the value can be neither copied nor stored.
@_disfavoredOverload
public func _galleryShow<Value: ~Copyable & ~Escapable>(_ value: borrowing Value) {
  guard Recorder.isPresent else { return }
  let name = TypeName.of(generic: Value.self)
  record(name, MIMEBundle(text: name))
}

private func record(_ type: String, _ bundle: MIMEBundle) {
  let answer = Recorder.record(.value, Recorder.joined(type, bundle.encodedWithinLimit()))
  if answer == .recordedAndWatched { print("\(type) = \(bundle.text)") }
}
