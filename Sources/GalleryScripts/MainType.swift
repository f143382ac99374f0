internal import SwiftSyntax

/// The type with `@main` at the top level of a script, and its `main()`.
struct MainType {
  /// The body of `static func main()` in the type or in an extension of it; nil if the type inherits its `main`.
  var body: CodeBlockSyntax?

  /// Finds the type; nil if no type at the top level has `@main`.
  init?(in script: ScriptStructure) {
    let declarations = script.items.compactMap { $0.node.item.as(DeclSyntax.self) }
    let main = declarations.lazy.compactMap { $0.asProtocol((any DeclGroupSyntax).self) }
      .first { Self.isMarked($0) }
    guard let main else { return nil }
    let name = main.asProtocol((any NamedDeclSyntax).self)?.name.text
    var groups: [any DeclGroupSyntax] = [main]
    for declaration in declarations {
      if let more = declaration.as(ExtensionDeclSyntax.self),
        let name, more.extendedType.trimmedDescription == name
      {
        groups.append(more)
      }
    }
    body = groups.lazy.compactMap { Self.body(ofMainIn: $0) }.first
  }

  private static func isMarked(_ declaration: any DeclGroupSyntax) -> Bool {
    declaration.attributes.contains { element in
      guard case .attribute(let attribute) = element else { return false }
      return attribute.attributeName.trimmedDescription == "main"
    }
  }

  private static func body(ofMainIn group: any DeclGroupSyntax) -> CodeBlockSyntax? {
    for member in group.memberBlock.members {
      guard let function = member.decl.as(FunctionDeclSyntax.self), function.name.text == "main",
        function.signature.parameterClause.parameters.isEmpty,
        function.modifiers.contains(where: { ["static", "class"].contains($0.name.text) })
      else { continue }
      return function.body
    }
    return nil
  }
}
