internal import SwiftSyntax

/// What the syntax of a snippet tells of how it can be compiled.
package struct SnippetFacts: Hashable, Sendable {
  /// What it declares at its top level: `name`, or `name(label:)` for functions.
  package var declared: Set<String> = []
  /// Names that it refers to and does not declare itself at that place or above.
  package var used: Set<String> = []
  /// Names of members that it refers to, behind a dot.
  package var usedMembers: Set<String> = []
  /// Members that it refers to by the name of their type, as `Type.name`.
  package var qualifiedMembers: Set<String> = []
  /// True if a function or closure holds nothing but a comment.
  package var leavesOutCode = false
  /// True if `...` stands for members of a type: it supplies that type, and is not compiled for itself.
  package var leavesOutMembers = false
  /// True if it declares a variable, whose value later code can change.
  package var hasVariables = false
  /// What it says of types, those that it declares and those that it extends.
  package var types: [String: TypeFacts] = [:]
  /// Import declarations as they are written, in order.
  package var imports: [String] = []
  /// Modules that it imports.
  package var modules: [String] = []
  /// Why it cannot be the body of a function; nil if it can.
  package var needsFileScope: String?
  /// True with `@main`: its top level can hold declarations only.
  package var hasMainType = false
  /// Line (from 1) and what the parser misses there; nil for code that parses.
  package var syntaxError: String?
  /// True if it holds no code.
  package var isEmpty = true

  package init() {}

  /// What it declares, without labels.
  package var declaredNames: Set<String> {
    Set(declared.map { String($0.prefix { $0 != "(" }) })
  }

  /// Whether it uses what the other declares or extends.
  package func needs(_ other: SnippetFacts) -> Bool {
    let names = other.declaredNames.union(other.types.keys)
    return !used.isDisjoint(with: names)
  }
}

/// One walk over a snippet; a class because it overrides the walk of SwiftSyntax.
final class SnippetFactsVisitor: SyntaxVisitor {
  private(set) var facts = SnippetFacts()
  /// Where `...` stands for code that is left out.
  private(set) var elision: Int?

  init(_ tree: SourceFileSyntax) {
    super.init(viewMode: .sourceAccurate)
    facts.isEmpty = tree.statements.isEmpty
    for item in tree.statements { addTopLevel(item) }
    walk(tree)
    facts.used.subtract(facts.declared.filter { !$0.contains("(") })
  }

  private func addTopLevel(_ item: CodeBlockItemSyntax) {
    guard case .decl(let declaration) = item.item else { return }
    if let node = declaration.as(ImportDeclSyntax.self) {
      facts.imports.append(node.trimmedDescription)
      if let module = node.path.first?.name.text { facts.modules.append(module) }
      return
    }
    TypeFacts.read(declaration, into: &facts.types)
    if let variable = declaration.as(VariableDeclSyntax.self) {
      facts.hasVariables = true
      facts.declared.formUnion(variable.bindings.flatMap { DeclarationName.names(of: $0.pattern) })
    } else if !declaration.is(ExtensionDeclSyntax.self), let name = DeclarationName.of(declaration)
    {
      facts.declared.insert(name)
    }
    let attributes = declaration.asProtocol((any WithAttributesSyntax).self)?.attributes
    for case .attribute(let attribute) in attributes ?? [] {
      let name = attribute.attributeName.trimmedDescription
      if name == "main" { facts.hasMainType = true }
      if ["main", "_cdecl", "c", "attached", "freestanding", "_silgen_name"].contains(name) {
        facts.needsFileScope = "@" + name
      }
    }
    switch declaration.kind {
    case .extensionDecl: facts.needsFileScope = "an extension"
    case .operatorDecl: facts.needsFileScope = "an operator"
    case .precedenceGroupDecl: facts.needsFileScope = "a precedence group"
    case .protocolDecl: facts.needsFileScope = "a protocol"
    case .macroDecl: facts.needsFileScope = "a macro"
    case .macroExpansionDecl: facts.needsFileScope = "a macro"
    default: break
    }
  }

  override func visit(_ node: DeclReferenceExprSyntax) -> SyntaxVisitorContinueKind {
    if node.baseName.text == "...",
      node.parent?.parent?.parent?.is(SubscriptCallExprSyntax.self) != true
    {
      elision = elision ?? node.positionAfterSkippingLeadingTrivia.utf8Offset
    }
    if node.parent?.as(MemberAccessExprSyntax.self)?.declName.id == node.id
      || node.parent?.is(KeyPathPropertyComponentSyntax.self) ?? false
    {
      facts.usedMembers.insert(node.baseName.text)
    } else {
      facts.used.insert(node.baseName.text)
    }
    return .visitChildren
  }

  override func visit(_ node: MemberAccessExprSyntax) -> SyntaxVisitorContinueKind {
    if let base = node.base?.as(DeclReferenceExprSyntax.self) {
      facts.qualifiedMembers.insert("\(base.baseName.text).\(node.declName.baseName.text)")
    }
    return .visitChildren
  }

  override func visit(_ node: ClosureExprSyntax) -> SyntaxVisitorContinueKind {
    if node.statements.isEmpty { addBody(endingWith: node.rightBrace) }
    return .visitChildren
  }

  override func visit(_ node: FunctionDeclSyntax) -> SyntaxVisitorContinueKind {
    if let body = node.body, body.statements.isEmpty { addBody(endingWith: body.rightBrace) }
    return .visitChildren
  }

  private func addBody(endingWith brace: TokenSyntax) {
    let before = brace.previousToken(viewMode: .sourceAccurate)?.trailingTrivia.pieces ?? []
    if (before + brace.leadingTrivia.pieces).contains(where: \.isComment) {
      facts.leavesOutCode = true
    }
  }

  override func visit(_ node: MemberTypeSyntax) -> SyntaxVisitorContinueKind {
    facts.usedMembers.insert(node.name.text)
    return .visitChildren
  }

  override func visit(_ node: IdentifierTypeSyntax) -> SyntaxVisitorContinueKind {
    facts.used.insert(node.name.text)
    return .visitChildren
  }
}
