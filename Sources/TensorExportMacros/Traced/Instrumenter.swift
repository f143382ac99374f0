import SwiftSyntax
import SwiftSyntaxBuilder

/// Puts marks before the statements of a function's body.
///
/// The body's text is kept byte for byte; a mark is inserted before a statement and ends with a
/// `#sourceLocation` for what follows, so that lines are right up to the next mark. Statements inside
/// closures and nested functions belong to the statement around them.
struct Instrumenter {
  /// What is put in place of some bytes, mostly none.
  private struct Edit {
    let range: Range<Int>
    let text: String
  }

  private let source: SourceText
  /// The name of the `TracedFunction` in the body.
  private let frame: String
  /// The file as a literal, for `#sourceLocation`.
  private let file: String
  private var edits: [Edit] = []

  init(_ source: SourceText, frame: String, file: String) {
    self.source = source
    self.frame = frame
    self.file = file
  }

  /// Marks the statements of a block; a lone expression is the block's value where one is wanted.
  mutating func visit(_ items: CodeBlockItemListSyntax, returnsValue: Bool = false) {
    let returnsValue = returnsValue && items.count == 1
    for item in items {
      switch item.item {
      case .expr(let expression): visit(expression, returnsValue: returnsValue)
      case .stmt(let statement): visit(statement, before: statement, returnsValue: returnsValue)
      case .decl(let declaration): visit(declaration)
      @unknown default: break
      }
    }
  }

  private mutating func visit(_ expression: ExprSyntax, returnsValue: Bool) {
    mark(expression, at: Focus.of(expression), returns: returnsValue && !isBranching(expression))
    descend(expression, returnsValue: returnsValue)
  }

  private func isBranching(_ expression: ExprSyntax) -> Bool {
    expression.is(IfExprSyntax.self) || expression.is(SwitchExprSyntax.self)
  }

  private mutating func descend(_ expression: ExprSyntax, returnsValue: Bool) {
    if let branch = expression.as(IfExprSyntax.self) {
      visit(branch, returnsValue: returnsValue)
    } else if let choice = expression.as(SwitchExprSyntax.self) {
      for case .switchCase(let choice) in choice.cases {
        visit(choice.statements, returnsValue: returnsValue)
      }
    }
  }

  private mutating func visit(_ branch: IfExprSyntax, returnsValue: Bool) {
    visit(branch.body.statements, returnsValue: returnsValue)
    switch branch.elseBody {
    case .codeBlock(let block): visit(block.statements, returnsValue: returnsValue)
    case .ifExpr(let next):
      markCondition(next.conditions)
      visit(next, returnsValue: returnsValue)
    case nil: break
    @unknown default: break
    }
  }

  /// Marks a statement; the mark stands before `start`, which is its label if it has one.
  private mutating func visit(
    _ statement: StmtSyntax, before start: some SyntaxProtocol, returnsValue: Bool = false
  ) {
    switch statement.as(StmtSyntaxEnum.self) {
    case .expressionStmt(let inner):
      mark(start, at: Focus.of(inner.expression))
      descend(inner.expression, returnsValue: returnsValue)
    case .returnStmt(let inner): mark(start, at: inner.expression.map(Focus.of))
    case .forStmt(let loop):
      mark(start)
      visit(loop.body.statements)
    case .whileStmt(let loop):
      markCondition(loop.conditions)
      visit(loop.body.statements)
    case .repeatStmt(let loop): visit(loop.body.statements)
    case .guardStmt(let inner):
      mark(start)
      visit(inner.body.statements)
    case .doStmt(let inner):
      visit(inner.body.statements)
      for clause in inner.catchClauses { visit(clause.body.statements) }
    case .labeledStmt(let inner): visit(inner.statement, before: start)
    case .throwStmt: mark(start)
    default: break
    }
  }

  private mutating func visit(_ declaration: DeclSyntax) {
    if let variable = declaration.as(VariableDeclSyntax.self) {
      guard let value = variable.bindings.lazy.compactMap(\.initializer?.value).first else {
        return
      }
      mark(variable, at: Focus.of(value))
    } else if let condition = declaration.as(IfConfigDeclSyntax.self) {
      for clause in condition.clauses {
        if case .statements(let items) = clause.elements { visit(items) }
      }
    }
  }

  /// Marks a statement with its own first line, or with that of `focus` where it begins further down.
  private mutating func mark(
    _ start: some SyntaxProtocol, at focus: ExprSyntax? = nil, returns: Bool = false
  ) {
    let offset = source.offset(of: start)
    let reached = focus.map { source.offset(of: $0) } ?? offset
    let indent = String(repeating: " ", count: source.column(at: offset))
    let head = returns ? indent.dropLast(min(7, indent.count)) + "return " : indent[...]
    edits.append(
      Edit(
        range: offset..<offset,
        text: """

          \(indent)\(frame).reach(\(arguments(at: reached)))
          #sourceLocation(file: \(file), line: \(source.line(at: offset)))
          \(head)
          """))
  }

  /// Marks a condition that is evaluated again and again, or after others, inside itself.
  private mutating func markCondition(_ conditions: ConditionElementListSyntax) {
    let offset = source.offset(of: conditions)
    edits.append(
      Edit(range: offset..<offset, text: "\(frame).reached(\(arguments(at: offset))), "))
  }

  private func arguments(at offset: Int) -> String {
    "\(source.line(at: offset)), \(StringLiteralExprSyntax(content: source.code(at: offset)))"
  }
}

extension Instrumenter {
  /// Writes lines in place of `#line`: in a macro's body the compiler takes it for the function's own.
  mutating func replaceLines(in body: CodeBlockSyntax) {
    let finder = LineFinder(viewMode: .sourceAccurate)
    finder.walk(body)
    for expression in finder.found {
      let offset = source.offset(of: expression)
      edits.append(
        Edit(
          range: offset..<(offset + expression.trimmedLength.utf8Length),
          text: "\(source.line(at: offset))"))
    }
  }

  /// The text between two places with all that was put in, in the order of their places.
  func text(in range: Range<Int>) -> String {
    var result: [UInt8] = []
    var position = range.lowerBound
    // A mark stands before what begins at the same place, and is no longer than nothing.
    for edit in edits.sorted(by: {
      ($0.range.lowerBound, $0.range.count) < ($1.range.lowerBound, $1.range.count)
    }) {
      result += source.bytes[position..<edit.range.lowerBound]
      result += Array(edit.text.utf8)
      position = edit.range.upperBound
    }
    result += source.bytes[position..<range.upperBound]
    return String(decoding: result, as: UTF8.self)
  }
}

/// Collects the places where `#line` is written.
private final class LineFinder: SyntaxVisitor {
  private(set) var found: [MacroExpansionExprSyntax] = []

  override func visit(_ node: MacroExpansionExprSyntax) -> SyntaxVisitorContinueKind {
    if node.macroName.text == "line" && node.leftParen == nil { found.append(node) }
    return .visitChildren
  }
}
