@_spi(GalleryRuntime) internal import GalleryDisplay

/// Notes how much was printed until here; snippets of documentation call it where a comment says what they print.
public func _galleryMark(_ number: Int32) { mark("gallery_end_v1", number) }

/// Takes a value that a comment describes; snippets of documentation call it.
public func _galleryExpect<Value>(_ number: Int32, _ value: Value) {
  guard Recorder.isPresent else { return }
  mark("gallery_begin_v1", number)
  let bundle = MIMEBundle(
    text: String(describing: value), detail: ElementText.isUnordered(value) ? "unordered" : nil,
    representations: [
      .init(MIMEType(rawValue: "text/x-swift-debug"), String(reflecting: value)),
      .init(MIMEType(rawValue: "text/x-swift-elements"), ElementText.text(value) ?? ""),
    ])
  _ = Recorder.record(
    .value, Recorder.joined(TypeName.of(Value.self), bundle.encodedWithinLimit()))
}

/// Takes nothing but notes that it was reached: the expression has no value.
public func _galleryExpect(_ number: Int32, _ value: Void) { mark("gallery_begin_v1", number) }

/// Takes a variable after a call of its method without a result, which is what a comment behind it describes.
public func _galleryExpectVariable<Value>(_ number: Int32, _ value: Value) {
  _galleryExpect(number, value)
}

/// A sequence as documentation writes it, whatever its type: its elements in brackets.
enum ElementText {
  private static let mostElements = 1000

  /// nil for what is no sequence of values, or too long a one.
  static func text<Value>(_ value: Value) -> String? {
    if type(of: value) is AnyClass { return nil }
    if let value = value as? any StringProtocol { return String(reflecting: String(value)) }
    let mirror = Mirror(reflecting: value)
    if mirror.displayStyle == .tuple {
      let parts = mirror.children.map { label, value in
        (label.map { $0.hasPrefix(".") ? "" : $0 + ": " } ?? "")
          + (text(value) ?? String(reflecting: value))
      }
      return "(" + parts.joined(separator: ", ") + ")"
    }
    guard let sequence = value as? any Sequence else { return nil }
    return elements(sequence)
  }

  /// Whether the order of what is in a collection means nothing.
  static func isUnordered<Value>(_ value: Value) -> Bool {
    value is any SetAlgebra
      || Mirror(reflecting: value).displayStyle == .dictionary
      || Mirror(reflecting: value).displayStyle == .set
  }

  private static func elements<Elements: Sequence>(_ sequence: Elements) -> String? {
    var texts: [String] = []
    let isDictionary = Mirror(reflecting: sequence).displayStyle == .dictionary
    for element in sequence {
      guard texts.count < mostElements else { return nil }
      let parts = isDictionary ? Mirror(reflecting: element).children.map(\.value) : [element]
      texts.append(parts.map { text($0) ?? String(reflecting: $0) }.joined(separator: ": "))
    }
    if isDictionary, texts.isEmpty { return "[:]" }
    return "[" + texts.joined(separator: ", ") + "]"
  }
}

/// Which of the snippets of a module runs; the tool says it once.
public func _gallerySnippet() -> Int {
  defer { Recorder.unset("GALLERY_SNIPPET") }
  return Recorder.setting("GALLERY_SNIPPET").flatMap { Int($0) } ?? 0
}
