import SwiftSyntax

/// A class that `@Module` is attached to.
struct ModuleDeclaration {
  let type: ClassDeclSyntax
  let forward: Forward

  /// Reads a class.
  ///
  /// - Throws: the first misuse.
  init(_ declaration: some DeclGroupSyntax) throws(MisuseDiagnostic) {
    guard let type = declaration.as(ClassDeclSyntax.self) else {
      throw MisuseDiagnostic(.notAClass, at: declaration.introducer)
    }
    guard type.modifiers.contains(.final) else {
      throw MisuseDiagnostic(.notFinal, at: type.classKeyword)
    }
    let candidates = type.memberBlock.members.compactMap {
      $0.decl.as(FunctionDeclSyntax.self)
    }.filter { $0.name.text == "forward" }
    guard let function = candidates.first else {
      throw MisuseDiagnostic(.noForward, at: type.name)
    }
    guard candidates.count == 1 else {
      throw MisuseDiagnostic(.secondForward, at: candidates[1].name)
    }
    try Self.check(function)
    self.type = type
    forward = Forward(function)
  }

  private static func check(_ function: FunctionDeclSyntax) throws(MisuseDiagnostic) {
    if let generic = function.genericParameterClause {
      throw MisuseDiagnostic(.genericForward, at: generic)
    }
    if let modifier = function.modifiers.first(where: {
      [.keyword(.static), .keyword(.class)].contains($0.name.tokenKind)
    }) {
      throw MisuseDiagnostic(.staticForward, at: modifier)
    }
    if let specifier = function.signature.effectSpecifiers?.asyncSpecifier {
      throw MisuseDiagnostic(.asyncForward, at: specifier)
    }
    for parameter in function.signature.parameterClause.parameters {
      if let ellipsis = parameter.ellipsis {
        throw MisuseDiagnostic(.variadicParameter, at: ellipsis)
      }
      let text = parameter.type.as(AttributedTypeSyntax.self)?.specifiers.trimmedDescription ?? ""
      if text.contains("inout") { throw MisuseDiagnostic(.inoutParameter, at: parameter.type) }
      if let opaque = parameter.type.tokens(viewMode: .sourceAccurate).first(where: {
        $0.tokenKind == .keyword(.some)
      }) {
        throw MisuseDiagnostic(.genericForward, at: opaque)
      }
    }
  }

  /// The access modifier of what a protocol asks for, with a space behind it.
  var access: String { type.modifiers.access }

  /// Whether the class declares a member of this name itself.
  func declares(_ name: String) -> Bool {
    type.memberBlock.members.contains { member in
      if let function = member.decl.as(FunctionDeclSyntax.self) {
        return function.name.text == name
      }
      guard let variable = member.decl.as(VariableDeclSyntax.self) else { return false }
      return variable.bindings.contains { $0.pattern.trimmedDescription == name }
    }
  }

  /// The stored properties in the order of their declaration.
  var properties: [StoredProperty] {
    type.memberBlock.members.flatMap { member in
      member.decl.as(VariableDeclSyntax.self).map(StoredProperty.all) ?? []
    }
  }
}

extension DeclGroupSyntax {
  /// The word by which the declaration begins.
  var introducer: TokenSyntax {
    if let type = self.as(StructDeclSyntax.self) { return type.structKeyword }
    if let type = self.as(EnumDeclSyntax.self) { return type.enumKeyword }
    if let type = self.as(ActorDeclSyntax.self) { return type.actorKeyword }
    return firstToken(viewMode: .sourceAccurate) ?? .identifier("")
  }
}
