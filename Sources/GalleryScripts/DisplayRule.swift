internal import SwiftSyntax

/// Decides by its syntax whether the last item of a block is an expression whose value is shown.
///
/// Shown is a bare expression without a `;` behind it. Not shown are assignments, `if` and `switch`, closures that
/// are not called, macros (literals such as `#file` are shown; a line
/// that begins with `#line` is an error), calls that print, show or stop by themselves,
/// and expressions that end in `#endif`, behind which nothing can be written. Void values are shown by nobody:
/// that is for the runtime, which knows the type.
enum DisplayRule {
  private static let silentFunctions: Set<String> = [
    "print", "debugPrint", "dump", "display", "assert", "precondition", "assertionFailure",
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

  /// The expression to show; nil if there is none.
  static func expression(of item: CodeBlockItemSyntax) -> ExprSyntax? {
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
