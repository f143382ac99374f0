import SwiftSyntax

/// The `forward` of a module as far as its callers need it.
struct Forward {
  /// A parameter of `forward`.
  struct Parameter {
    /// The label inside a call with its colon, empty without one.
    let label: String
    /// The name inside `forward`.
    let ownName: String
    /// The name by which callers know it: the label, else its own.
    let name: String
    let type: TypeSyntax
    let defaultValue: String?

    /// The name without the marks that a reserved word bears.
    var plainName: String { name.filter { $0 != "`" } }

    /// How it is declared where callers must write its name.
    var labelled: String { name == ownName ? name : "\(name) \(ownName)" }

    /// Whether its type is a Swift tuple of several elements.
    var isTuple: Bool { (type.as(TupleTypeSyntax.self)?.elements.count ?? 0) > 1 }
  }

  let function: FunctionDeclSyntax
  let parameters: [Parameter]

  init(_ function: FunctionDeclSyntax) {
    self.function = function
    parameters = function.signature.parameterClause.parameters.map { parameter in
      let hasLabel = parameter.firstName.text != "_"
      let ownName = (parameter.secondName ?? parameter.firstName).text
      let name = hasLabel ? parameter.firstName.text : ownName
      return Parameter(
        label: hasLabel ? "\(name): " : "", ownName: ownName, name: name,
        type: parameter.type.trimmed, defaultValue: parameter.defaultValue?.value.trimmedDescription
      )
    }
  }

  /// The access modifier as it is written, with a space behind it.
  var access: String { function.modifiers.access }

  /// `throws` as it is written, with a space before it.
  var throwing: String {
    function.signature.effectSpecifiers?.throwsClause.map { " \($0.trimmedDescription)" } ?? ""
  }

  /// `try ` where it is needed.
  var attempt: String { throwing.isEmpty ? "" : "try " }

  /// The type of the result as it is written.
  var result: TypeSyntax? { function.signature.returnClause?.type.trimmed }
}

extension DeclModifierListSyntax {
  /// The access modifier as it is written, with a space behind it; empty for internal and narrower.
  var access: String {
    for modifier in self where modifier.detail == nil {
      switch modifier.name.tokenKind {
      case .keyword(.public), .keyword(.open): return "public "
      case .keyword(.package): return "package "
      default: continue
      }
    }
    return ""
  }

  /// Whether one of these modifiers is there.
  func contains(_ keywords: Keyword...) -> Bool {
    contains { modifier in keywords.contains { modifier.name.tokenKind == .keyword($0) } }
  }
}
