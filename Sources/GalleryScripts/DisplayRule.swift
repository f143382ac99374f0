internal import SwiftSyntax

/// Decides by its syntax whether the last item of a block is an expression whose value is shown.
///
/// Shown is a bare expression without a `;` behind it. Of an `if` or `switch` that could be an expression, with an
/// `else` and one expression or `throw` in each branch, the values of the branches are shown: each where it
/// stands, so that the branches need no common type. Not shown are assignments, closures that are not called,
/// macros (literals such as `#file` are shown; a line that begins with `#line` is an error), calls that print,
/// show or stop by themselves, and expressions that end in `#endif`, behind which nothing can be written. Void
/// values are shown by nobody: that is for the runtime, which knows the type.
enum DisplayRule {
  private static let silentFunctions: Set<String> = [
    "print", "debugPrint", "dump", "display", "assert", "precondition", "assertionFailure",
    "fputs", "puts", "fputc", "putc", "putchar", "fwrite", "fflush", "vprintf", "vfprintf",
  ]
  private static let stoppingFunctions: Set<String> = [
    "fatalError", "preconditionFailure", "exit", "_exit", "quick_exit", "abort", "dispatchMain",
  ]
  private static let modules: Set<String> = [
    "Swift", "Foundation", "Glibc", "Musl", "Darwin", "Dispatch", "GalleryRuntime",
  ]
  private static let literals: Set<String> = [
    "column", "dsohandle", "file", "fileID", "filePath", "function",
  ]
  private static let comparisons: Set<String> = ["==", "!=", "===", "!==", "<=", ">=", "~="]

  /// The expressions to show; several for the branches of an `if` or `switch`, of which one runs.
  static func expressions(of item: CodeBlockItemSyntax) -> [ExprSyntax] {
    if let branches = branches(of: item) { return branches.flatMap(expressions) }
    return expression(of: item).map { [$0] } ?? []
  }

  /// Offsets at which the compiler can say that a value to show is unused: its tokens, but for what stands in
  /// closures and literals, which may hold statements of their own.
  static func places(of expression: ExprSyntax) -> [Int] {
    var depth = 0
    var offsets: [Int] = []
    for token in expression.tokens(viewMode: .sourceAccurate) {
      if depth == 0 { offsets.append(token.positionAfterSkippingLeadingTrivia.utf8Offset) }
      switch token.tokenKind {
      case .leftBrace, .leftSquare: depth += 1
      case .rightBrace, .rightSquare: depth -= 1
      default: break
      }
    }
    return offsets
  }

  /// The only items of the branches; nil for an item that is no `if` or `switch` or could not be an expression.
  private static func branches(of item: CodeBlockItemSyntax) -> [CodeBlockItemSyntax]? {
    guard item.semicolon == nil, !item.hasError, let expression = branching(item),
      let lists = expression.as(IfExprSyntax.self).flatMap(lists)
        ?? expression.as(SwitchExprSyntax.self).flatMap(lists)
    else { return nil }
    var branches: [CodeBlockItemSyntax] = []
    for list in lists {
      guard let only = list.first, list.count == 1 else { return nil }
      if branching(only) != nil {
        guard self.branches(of: only) != nil else { return nil }
      } else if case .stmt(let statement) = only.item {
        guard statement.is(ThrowStmtSyntax.self) else { return nil }
      } else if case .decl = only.item {
        return nil
      }
      branches.append(only)
    }
    return branches
  }

  /// The `if` or `switch` that an item is.
  private static func branching(_ item: CodeBlockItemSyntax) -> ExprSyntax? {
    let expression: ExprSyntax? =
      switch item.item {
      case .expr(let expression): expression
      case .stmt(let statement): statement.as(ExpressionStmtSyntax.self)?.expression
      default: nil
      }
    guard let expression,
      expression.is(IfExprSyntax.self) || expression.is(SwitchExprSyntax.self)
    else { return nil }
    return expression
  }

  private static func lists(of node: IfExprSyntax) -> [CodeBlockItemListSyntax]? {
    var lists = [node.body.statements]
    var next = node.elseBody
    while case .ifExpr(let node) = next {
      lists.append(node.body.statements)
      next = node.elseBody
    }
    guard case .codeBlock(let block) = next else { return nil }
    return lists + [block.statements]
  }

  private static func lists(of node: SwitchExprSyntax) -> [CodeBlockItemListSyntax]? {
    var lists: [CodeBlockItemListSyntax] = []
    for element in node.cases {
      guard case .switchCase(let branch) = element else { return nil }
      lists.append(branch.statements)
    }
    return lists
  }

  /// The expression to show; nil if there is none.
  private static func expression(of item: CodeBlockItemSyntax) -> ExprSyntax? {
    guard item.semicolon == nil, !item.hasError, case .expr(let expression) = item.item,
      isShown(expression), expression.lastToken(viewMode: .sourceAccurate)?.tokenKind != .poundEndif
    else { return nil }
    return expression
  }

  /// True if the program does not go on behind an item, as far as its syntax tells.
  static func stops(_ item: CodeBlockItemSyntax) -> Bool {
    if case .stmt(let statement) = item.item { return statement.is(ThrowStmtSyntax.self) }
    guard case .expr(let expression) = item.item else { return false }
    return function(calledBy: expression).map(stoppingFunctions.contains) ?? false
  }

  private static func isShown(_ expression: ExprSyntax) -> Bool {
    switch expression.as(ExprSyntaxEnum.self) {
    case .tryExpr(let node): return isShown(node.expression)
    case .awaitExpr(let node): return isShown(node.expression)
    case .unsafeExpr(let node): return isShown(node.expression)
    case .sequenceExpr(let node): return !node.elements.contains { isAssignment($0) }
    case .infixOperatorExpr(let node): return !isAssignment(node.operator)
    case .prefixOperatorExpr(let node): return !isStep(node.operator)
    case .postfixOperatorExpr(let node): return !isStep(node.operator)
    case .macroExpansionExpr(let node): return literals.contains(node.macroName.text)
    case .ifExpr, .switchExpr, .closureExpr, .inOutExpr, .assignmentExpr,
      .discardAssignmentExpr, .missingExpr, .editorPlaceholderExpr, .typeExpr:
      return false
    case .functionCallExpr:
      return function(calledBy: expression).map {
        !silentFunctions.contains($0) && !stoppingFunctions.contains($0)
      } ?? true
    default: return true
    }
  }

  /// `=`, `+=` and the like; operators that compare end in `=` too.
  private static func isAssignment(_ expression: ExprSyntax) -> Bool {
    if expression.is(AssignmentExprSyntax.self) { return true }
    guard let name = expression.as(BinaryOperatorExprSyntax.self)?.operator.text,
      name.hasSuffix("=")
    else { return false }
    let bare = name.drop { $0 == "." }
    return !comparisons.contains(String(bare))
  }

  private static func isStep(_ token: TokenSyntax) -> Bool {
    token.text == "++" || token.text == "--"
  }

  /// The name in a call such as `print(1)` or `Swift.print(1)`, behind `try` and `await`.
  private static func function(calledBy expression: ExprSyntax) -> String? {
    if let node = expression.as(TryExprSyntax.self) { return function(calledBy: node.expression) }
    if let node = expression.as(AwaitExprSyntax.self) { return function(calledBy: node.expression) }
    guard let called = expression.as(FunctionCallExprSyntax.self)?.calledExpression else {
      return nil
    }
    if let name = called.as(DeclReferenceExprSyntax.self) { return name.baseName.text }
    if let member = called.as(MemberAccessExprSyntax.self),
      let module = member.base?.as(DeclReferenceExprSyntax.self)?.baseName.text,
      modules.contains(module)
    {
      return member.declName.baseName.text
    }
    return nil
  }
}
