import SwiftSyntax
import SwiftSyntaxBuilder
import SwiftSyntaxMacros

/// `@Module`: makes a class with a `forward` a module.
struct ModuleMacro {}

extension ModuleMacro: MemberMacro {
  /// The members by which a module is called, exported and looked into; misuse is reported here.
  static func expansion(
    of node: AttributeSyntax, providingMembersOf declaration: some DeclGroupSyntax,
    conformingTo protocols: [TypeSyntax], in context: some MacroExpansionContext
  ) throws -> [DeclSyntax] {
    do throws(MisuseDiagnostic) {
      return ModuleMembers(try ModuleDeclaration(declaration)).all
    } catch {
      context.diagnose(error.diagnostic)
      return []
    }
  }
}

extension ModuleMacro: ExtensionMacro {
  /// The conformance; none after a misuse, which would only cause further errors.
  static func expansion(
    of node: AttributeSyntax, attachedTo declaration: some DeclGroupSyntax,
    providingExtensionsOf type: some TypeSyntaxProtocol, conformingTo protocols: [TypeSyntax],
    in context: some MacroExpansionContext
  ) throws -> [ExtensionDeclSyntax] {
    guard (try? ModuleDeclaration(declaration)) != nil else { return [] }
    return [try ExtensionDeclSyntax("extension \(type.trimmed): TensorModules.Module {}")]
  }
}

extension ModuleMacro: MemberAttributeMacro {
  /// `@Traced` for `forward`, unless it bears it already.
  static func expansion(
    of node: AttributeSyntax, attachedTo declaration: some DeclGroupSyntax,
    providingAttributesFor member: some DeclSyntaxProtocol, in context: some MacroExpansionContext
  ) throws -> [AttributeSyntax] {
    guard let function = member.as(FunctionDeclSyntax.self), function.name.text == "forward",
      function.body != nil, (try? ModuleDeclaration(declaration)) != nil
    else { return [] }
    let isTraced = function.attributes.contains { element in
      element.as(AttributeSyntax.self)?.attributeName.trimmedDescription == "Traced"
    }
    guard !isTraced else { return [] }
    switch SourcePath.of(node) {
    case .filePath: return ["@Traced"]
    case .fileID: return ["@Traced(path: .fileID)"]
    }
  }
}
