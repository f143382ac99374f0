internal import SwiftSyntax

/// What one walk over a syntax tree finds: imports and what the highlighter needs to know of the tokens.
///
/// A class because it overrides the walk of SwiftSyntax; it lives for one walk.
final class SourceFacts: SyntaxVisitor {
  /// Modules by name, each once, in the order of the file.
  private(set) var imports: [String] = []
  /// Offsets of names where they are declared.
  private(set) var declaredNames: Set<Int> = []
  /// The names of variables and cases, which are no types even if they begin with a capital.
  private(set) var valueNames: Set<String> = []
  /// String literals that are in no other one, in order.
  private(set) var strings: [Range<Int>] = []

  /// The facts of a tree.
  init(of tree: SourceFileSyntax) {
    super.init(viewMode: .sourceAccurate)
    walk(tree)
  }

  override func visit(_ node: ImportDeclSyntax) -> SyntaxVisitorContinueKind {
    if let name = node.path.first?.name.text, !name.isEmpty, !imports.contains(name) {
      imports.append(name)
    }
    return .visitChildren
  }

  override func visit(_ node: StringLiteralExprSyntax) -> SyntaxVisitorContinueKind {
    let start = node.positionAfterSkippingLeadingTrivia.utf8Offset
    let end = node.endPositionBeforeTrailingTrivia.utf8Offset
    if start < end { strings.append(start..<end) }
    return .skipChildren
  }

  override func visit(_ node: FunctionDeclSyntax) -> SyntaxVisitorContinueKind {
    declare(node.name)
  }
  override func visit(_ node: ClassDeclSyntax) -> SyntaxVisitorContinueKind { declare(node.name) }
  override func visit(_ node: StructDeclSyntax) -> SyntaxVisitorContinueKind { declare(node.name) }
  override func visit(_ node: EnumDeclSyntax) -> SyntaxVisitorContinueKind { declare(node.name) }
  override func visit(_ node: ActorDeclSyntax) -> SyntaxVisitorContinueKind { declare(node.name) }
  override func visit(_ node: ProtocolDeclSyntax) -> SyntaxVisitorContinueKind {
    declare(node.name)
  }
  override func visit(_ node: TypeAliasDeclSyntax) -> SyntaxVisitorContinueKind {
    declare(node.name)
  }
  override func visit(_ node: AssociatedTypeDeclSyntax) -> SyntaxVisitorContinueKind {
    declare(node.name)
  }
  override func visit(_ node: MacroDeclSyntax) -> SyntaxVisitorContinueKind { declare(node.name) }

  override func visit(_ node: EnumCaseElementSyntax) -> SyntaxVisitorContinueKind {
    valueNames.insert(node.name.text)
    return declare(node.name)
  }

  override func visit(_ node: IdentifierPatternSyntax) -> SyntaxVisitorContinueKind {
    var parent = node.parent
    while let tuple = parent,
      tuple.is(TuplePatternSyntax.self)
        || tuple.is(TuplePatternElementSyntax.self)
        || tuple.is(TuplePatternElementListSyntax.self)
    {
      parent = tuple.parent
    }
    valueNames.insert(node.identifier.text)
    // The variable of a loop has no `let` or `var` in front of it.
    if let parent, parent.is(ForStmtSyntax.self) { return .visitChildren }
    return declare(node.identifier)
  }

  private func declare(_ name: TokenSyntax) -> SyntaxVisitorContinueKind {
    declaredNames.insert(name.positionAfterSkippingLeadingTrivia.utf8Offset)
    return .visitChildren
  }
}
