internal import SwiftSyntax

/// What a snippet says of a type: its declaration, extensions of it, or both.
package struct TypeFacts: Hashable, Sendable {
  /// Members as documentation names them: `name`, `name(label:)`.
  package var members: Set<String> = []
  /// Protocols and classes behind the colon; `Codable` is its two parts.
  package var inherited: Set<String> = []
  package var isExtended = false

  /// Members without labels.
  package var memberNames: Set<String> { Set(members.map { String($0.prefix { $0 != "(" }) }) }

  /// Adds what a declaration says of types, of those inside it too, whose names are then `Outer.Inner`.
  static func read(
    _ declaration: DeclSyntax, into types: inout [String: TypeFacts], prefix: String = ""
  ) {
    guard let group = declaration.asProtocol((any DeclGroupSyntax).self),
      let own = DeclarationName.of(declaration)
    else { return }
    let name = prefix + own
    var facts = types[name] ?? TypeFacts()
    facts.isExtended = facts.isExtended || declaration.is(ExtensionDeclSyntax.self)
    for type in group.inheritanceClause?.inheritedTypes ?? [] {
      let name = type.type.trimmedDescription
      facts.inherited.formUnion(name == "Codable" ? ["Decodable", "Encodable"] : [name])
    }
    for member in group.memberBlock.members {
      facts.members.formUnion(names(of: member.decl))
    }
    types[name] = facts
    for member in group.memberBlock.members {
      read(member.decl, into: &types, prefix: name + ".")
    }
  }

  private static func names(of member: DeclSyntax) -> [String] {
    if let variable = member.as(VariableDeclSyntax.self) {
      return variable.bindings.flatMap { DeclarationName.names(of: $0.pattern) }
    }
    if let node = member.as(EnumCaseDeclSyntax.self) { return node.elements.map(\.name.text) }
    return DeclarationName.of(member).map { [$0] } ?? []
  }
}
