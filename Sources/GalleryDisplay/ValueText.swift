/// A value as text, the way `print` shows it, but without the modules' names that the standard
/// library writes before the types of nested values.
///
/// Strings and characters stand in quotes, as on the right of a declaration.
@_spi(GalleryRuntime)
public enum ValueText {
  /// The text of a value; runs the value's own `description`.
  public static func describe<Value>(_ value: Value) -> String {
    // A cast would look into an optional; the type itself does not.
    let quoted: [Any.Type] = [String.self, Substring.self, Character.self, Unicode.Scalar.self]
    let isQuoted = quoted.contains { $0 == type(of: value as Any) }
    return isQuoted ? String(reflecting: value) : text(value, nested: false)
  }

  /// How often values may hold one another before the rest is left to the standard library.
  private static let deepest = 64

  static func text(_ value: Any, nested: Bool, depth: Int = 0) -> String {
    if depth > deepest { return String(describing: value) }
    if let container = value as? any DescribedContainer {
      return container.containerText { text($0, nested: true, depth: depth + 1) }
    }
    if let type = value as? Any.Type { return TypeName.of(type) }
    // The order of `print` for the value itself and of `debugPrint` for what it holds.
    let ownText: String? =
      nested
      ? (value as? any CustomDebugStringConvertible)?.debugDescription
        ?? (value as? any CustomStringConvertible)?.description
        ?? (value as? any TextOutputStreamable).map { String(describing: $0) }
      : (value as? any TextOutputStreamable).map { String(describing: $0) }
        ?? (value as? any CustomStringConvertible)?.description
        ?? (value as? any CustomDebugStringConvertible)?.debugDescription
    return ownText ?? reflected(value, depth: depth)
  }

  /// The text of a value that does not describe itself.
  private static func reflected(_ value: Any, depth: Int) -> String {
    let mirror = Mirror(reflecting: value)
    let name = TypeName.simple(of: mirror.subjectType)
    switch mirror.displayStyle {
    case .class, .foreignReference: return name
    case .struct: return name + list(mirror.children, depth: depth)
    case .tuple: return list(mirror.children, depth: depth)
    case .enum:
      guard let (label, payload) = mirror.children.first, let label else {
        return String(describing: value)
      }
      let inner = Mirror(reflecting: payload)
      if inner.displayStyle == .tuple { return label + list(inner.children, depth: depth) }
      return "\(label)(\(text(payload, nested: true, depth: depth + 1)))"
    default: return String(describing: value)
    }
  }

  /// `(label: text, text)`; the labels `.0`, `.1` of a tuple are none.
  private static func list(_ children: Mirror.Children, depth: Int) -> String {
    let parts = children.map { label, value in
      let text = text(value, nested: true, depth: depth + 1)
      guard let label, !label.hasPrefix(".") else { return text }
      return "\(label): \(text)"
    }
    return "(" + parts.joined(separator: ", ") + ")"
  }
}

/// A container of the standard library, whose own description names the modules of what it holds.
private protocol DescribedContainer {
  func containerText(_ element: (Any) -> String) -> String
}

extension Sequence {
  fileprivate func bracketed(_ element: (Any) -> String) -> String {
    "[" + map { element($0) }.joined(separator: ", ") + "]"
  }
}

extension Array: DescribedContainer {
  fileprivate func containerText(_ element: (Any) -> String) -> String { bracketed(element) }
}

extension ArraySlice: DescribedContainer {
  fileprivate func containerText(_ element: (Any) -> String) -> String { bracketed(element) }
}

extension ContiguousArray: DescribedContainer {
  fileprivate func containerText(_ element: (Any) -> String) -> String { bracketed(element) }
}

extension Set: DescribedContainer {
  fileprivate func containerText(_ element: (Any) -> String) -> String { bracketed(element) }
}

extension Dictionary: DescribedContainer {
  fileprivate func containerText(_ element: (Any) -> String) -> String {
    if isEmpty { return "[:]" }
    return "[" + map { "\(element($0)): \(element($1))" }.joined(separator: ", ") + "]"
  }
}

extension Optional: DescribedContainer {
  fileprivate func containerText(_ element: (Any) -> String) -> String {
    map { "Optional(\(element($0)))" } ?? "nil"
  }
}
