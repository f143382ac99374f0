internal import SwiftSyntax

/// How documentation names a declaration: `name`, `name(label:)`, `init(label:)`, `subscript(_:)`.
enum DeclarationName {
  /// nil for what has no documentation of its own, such as an accessor.
  static func of(_ node: any DeclSyntaxProtocol) -> String? {
    switch DeclSyntax(node).as(DeclSyntaxEnum.self) {
    case .functionDecl(let node):
      node.name.text + labels(node.signature.parameterClause.parameters)
    case .initializerDecl(let node): "init" + labels(node.signature.parameterClause.parameters)
    case .subscriptDecl(let node):
      "subscript" + labels(node.parameterClause.parameters, ofSubscript: true)
    case .macroDecl(let node):
      node.name.text + labels(node.signature.parameterClause.parameters)
    case .variableDecl(let node):
      node.bindings.first?.pattern.as(IdentifierPatternSyntax.self)?.identifier.text
    case .enumCaseDecl(let node): node.elements.first?.name.text
    case .extensionDecl(let node): node.extendedType.trimmedDescription
    case .classDecl(let node): node.name.text
    case .structDecl(let node): node.name.text
    case .enumDecl(let node): node.name.text
    case .actorDecl(let node): node.name.text
    case .protocolDecl(let node): node.name.text
    case .typeAliasDecl(let node): node.name.text
    case .associatedTypeDecl(let node): node.name.text
    case .operatorDecl(let node): node.name.text
    case .precedenceGroupDecl(let node): node.name.text
    default: nil
    }
  }

  /// What a pattern binds, tuples included; none for `_`.
  static func names(of pattern: PatternSyntax) -> [String] {
    if let name = pattern.as(IdentifierPatternSyntax.self) { return [name.identifier.text] }
    guard let tuple = pattern.as(TuplePatternSyntax.self) else { return [] }
    return tuple.elements.flatMap { names(of: $0.pattern) }
  }

  private static func labels(
    _ parameters: FunctionParameterListSyntax, ofSubscript: Bool = false
  ) -> String {
    let labels = parameters.map { parameter in
      ofSubscript && parameter.secondName == nil ? "_" : parameter.firstName.text
    }
    return "(" + labels.map { $0 + ":" }.joined() + ")"
  }
}
