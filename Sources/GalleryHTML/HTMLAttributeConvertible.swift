/// What an attribute can be given: a text, a number, a truth value, or an optional of these.
package protocol HTMLAttributeConvertible {
  /// How it stands in a tag.
  var attributeValue: HTMLAttributeValue { get }
}

/// How an attribute stands in a tag.
package enum HTMLAttributeValue: Hashable, Sendable {
  /// Not at all.
  case absent
  /// As its name alone.
  case present
  /// As `name="text"`.
  case text(String)
}

extension String: HTMLAttributeConvertible {
  package var attributeValue: HTMLAttributeValue { .text(self) }
}

extension Int: HTMLAttributeConvertible {
  package var attributeValue: HTMLAttributeValue { .text(String(self)) }
}

extension Bool: HTMLAttributeConvertible {
  package var attributeValue: HTMLAttributeValue { self ? .present : .absent }
}

extension Optional: HTMLAttributeConvertible where Wrapped: HTMLAttributeConvertible {
  package var attributeValue: HTMLAttributeValue { self?.attributeValue ?? .absent }
}
