internal import SwiftSyntax

/// What expectations need to know of the statements of a snippet.
enum SnippetItem {
  /// The byte behind the last token.
  static func end(_ node: some SyntaxProtocol) -> Int {
    node.endPositionBeforeTrailingTrivia.utf8Offset
  }

  /// From the first token to the end of the last.
  static func range(of item: CodeBlockItemSyntax) -> Range<Int> {
    item.positionAfterSkippingLeadingTrivia.utf8Offset..<end(item)
  }

  static func isImport(_ item: CodeBlockItemSyntax) -> Bool {
    if case .decl(let declaration) = item.item { return declaration.is(ImportDeclSyntax.self) }
    return false
  }

  /// Whether a statement holds without having run; imports do not count.
  static func isDeclaration(_ item: CodeBlockItemSyntax) -> Bool {
    guard case .decl(let declaration) = item.item else { return false }
    return !declaration.is(ImportDeclSyntax.self) && !declaration.is(VariableDeclSyntax.self)
  }

  /// The widest statement that ends with a token, if it ends before a place.
  static func enclosing(_ token: TokenSyntax, endsBefore offset: Int) -> CodeBlockItemSyntax? {
    var found: CodeBlockItemSyntax?
    var node = Syntax(token).parent
    while let current = node {
      if let item = current.as(CodeBlockItemSyntax.self) {
        if end(item) > offset { break }
        found = item
      }
      node = current.parent
    }
    return found
  }

  /// The widest statement that begins with a token.
  static func beginning(with token: TokenSyntax) -> CodeBlockItemSyntax? {
    var found: CodeBlockItemSyntax?
    var node = Syntax(token).parent
    while let current = node {
      if current.position != token.position { break }
      if let item = current.as(CodeBlockItemSyntax.self) { found = item }
      node = current.parent
    }
    return found
  }

  /// The statement behind another in the same list.
  static func next(after item: CodeBlockItemSyntax) -> CodeBlockItemSyntax? {
    guard let list = item.parent?.as(CodeBlockItemListSyntax.self),
      let index = list.firstIndex(where: { $0.id == item.id })
    else { return nil }
    let next = list.index(after: index)
    return next < list.endIndex ? list[next] : nil
  }

  /// The value that a statement gives or keeps; nil for those without one, and for literals, which need no comment.
  static func value(of item: CodeBlockItemSyntax) -> SnippetCapture? {
    switch item.item {
    case .decl(let declaration):
      guard let variable = declaration.as(VariableDeclSyntax.self), variable.bindings.count == 1,
        let binding = variable.bindings.first, binding.accessorBlock == nil,
        let name = binding.pattern.as(IdentifierPatternSyntax.self),
        let value = binding.initializer?.value, !isLiteral(value)
      else { return nil }
      return .variable(name.identifier.text, after: end(item))
    case .expr(let expression):
      if let name = assigned(expression) { return .variable(name, after: end(item)) }
      guard DisplayRule.expressions(of: item).map(\.id) == [expression.id] else { return nil }
      let range = expression.positionAfterSkippingLeadingTrivia.utf8Offset..<end(expression)
      return .expression(range, base: base(of: expression))
    default: return nil
    }
  }

  /// Whether a statement is, or holds, a call of `print`.
  static func prints(_ item: CodeBlockItemSyntax) -> Bool {
    item.tokens(viewMode: .sourceAccurate).contains { token in
      ["print", "debugPrint", "dump"].contains(token.text)
        && token.parent?.is(DeclReferenceExprSyntax.self) ?? false
    }
  }

  private static func isLiteral(_ node: ExprSyntax) -> Bool {
    node.is(IntegerLiteralExprSyntax.self) || node.is(FloatLiteralExprSyntax.self)
      || node.is(BooleanLiteralExprSyntax.self) || node.is(NilLiteralExprSyntax.self)
      || node.is(StringLiteralExprSyntax.self) || node.is(ClosureExprSyntax.self)
  }

  /// The variable on the left of `=`.
  private static func assigned(_ node: ExprSyntax) -> String? {
    guard let elements = node.as(SequenceExprSyntax.self)?.elements, elements.count > 2,
      elements.dropFirst().first?.is(AssignmentExprSyntax.self) ?? false
    else { return nil }
    return elements.first?.as(DeclReferenceExprSyntax.self)?.baseName.text
  }

  /// The variable whose method is called.
  private static func base(of node: ExprSyntax) -> String? {
    if let node = node.as(TryExprSyntax.self) { return base(of: node.expression) }
    if let node = node.as(AwaitExprSyntax.self) { return base(of: node.expression) }
    return node.as(FunctionCallExprSyntax.self)?.calledExpression
      .as(MemberAccessExprSyntax.self)?.base?
      .as(DeclReferenceExprSyntax.self)?.baseName.text
  }
}
