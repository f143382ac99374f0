/// The attributes of an element, in the order in which they are written; no name twice.
///
/// ```swift
/// ["class": "search", "hidden": isEmpty, "tabindex": 0, "id": optionalName]
/// ```
/// A false or missing value leaves its attribute out, a true one writes the name alone.
package struct HTMLAttributes: Hashable, Sendable, ExpressibleByDictionaryLiteral {
  /// One attribute as it is written.
  package struct Attribute: Hashable, Sendable {
    package let name: String
    /// Nil for a boolean attribute, which is written as its name alone.
    package let value: String?
  }

  package private(set) var list: [Attribute]

  package init(dictionaryLiteral elements: (String, any HTMLAttributeConvertible)...) {
    list = []
    list.reserveCapacity(elements.count)
    for (name, value) in elements { append(name, value) }
  }

  /// Adds an attribute at the end; a name that is already there is an error of the program.
  package mutating func append(_ name: String, _ value: any HTMLAttributeConvertible) {
    precondition(HTMLName.isValid(name), "invalid attribute name '\(name)'")
    precondition(!list.contains { $0.name == name }, "attribute '\(name)' is given twice")
    switch value.attributeValue {
    case .absent: break
    case .present: list.append(Attribute(name: name, value: nil))
    case .text(let text): list.append(Attribute(name: name, value: text))
    }
  }

  /// The value of an attribute: empty for a boolean one, nil where there is none.
  package subscript(name: String) -> String? {
    list.first { $0.name == name }.map { $0.value ?? "" }
  }
}
