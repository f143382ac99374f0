import SwiftSyntax

/// A stored property of a module.
struct StoredProperty {
  /// What its wrapper says it is.
  enum Kind {
    case parameter
    case buffer
    case plain
  }

  let name: String
  let kind: Kind

  /// The properties that a declaration stores; lazy and type properties are no part of a module.
  static func all(_ variable: VariableDeclSyntax) -> [StoredProperty] {
    guard !variable.modifiers.contains(.static, .class, .lazy, .weak, .unowned) else { return [] }
    let kind = Kind(variable.attributes)
    return variable.bindings.flatMap { binding -> [StoredProperty] in
      guard !binding.isComputed else { return [] }
      return names(binding.pattern).map { StoredProperty(name: $0, kind: kind) }
    }
  }

  private static func names(_ pattern: PatternSyntax) -> [String] {
    if let identifier = pattern.as(IdentifierPatternSyntax.self) {
      return [identifier.identifier.text]
    }
    return pattern.as(TuplePatternSyntax.self)?.elements.flatMap { names($0.pattern) } ?? []
  }
}

extension StoredProperty.Kind {
  fileprivate init(_ attributes: AttributeListSyntax) {
    for case .attribute(let attribute) in attributes {
      switch attribute.attributeName.trimmedDescription {
      case "Parameter", "TensorModules.Parameter", "TensorExport.Parameter": self = .parameter
      case "Buffer", "TensorModules.Buffer", "TensorExport.Buffer": self = .buffer
      default: continue
      }
      return
    }
    self = .plain
  }
}

extension PatternBindingSyntax {
  /// Whether it has a getter; observers do not make a property computed.
  fileprivate var isComputed: Bool {
    switch accessorBlock?.accessors {
    case nil: return false
    case .getter: return true
    case .accessors(let accessors):
      return !accessors.allSatisfy {
        [.keyword(.willSet), .keyword(.didSet)].contains($0.accessorSpecifier.tokenKind)
      }
    @unknown default: return true
    }
  }
}
