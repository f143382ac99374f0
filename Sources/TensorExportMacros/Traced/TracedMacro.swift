import SwiftParser
import SwiftSyntax
import SwiftSyntaxBuilder
import SwiftSyntaxMacros

/// `@Traced`: keeps a frame of the function on the stack of traced functions, and marks its statements.
struct TracedMacro: BodyMacro {
  /// The text of the body is laid out already.
  static var formatMode: FormatMode { .disabled }

  /// The body with its marks.
  static func expansion(
    of node: AttributeSyntax,
    providingBodyFor declaration: some DeclSyntaxProtocol & WithOptionalCodeBlockSyntax,
    in context: some MacroExpansionContext
  ) throws -> [CodeBlockItemSyntax] {
    guard let body = declaration.body else { return [] }
    guard let function = declaration.as(FunctionDeclSyntax.self),
      function.signature.effectSpecifiers?.asyncSpecifier == nil,
      let place = context.location(
        of: body.leftBrace, at: .afterLeadingTrivia, filePathMode: .filePath),
      let line = place.line.as(IntegerLiteralExprSyntax.self).flatMap({ Int($0.literal.text) })
    else { return Array(body.statements) }

    let shown = context.location(
      of: body.leftBrace, at: .afterLeadingTrivia, filePathMode: SourcePath.of(node).mode)
    let source = SourceText(declaration, lineOf: body.leftBrace, is: line)
    let frame = context.makeUniqueName("function").text
    var instrumenter = Instrumenter(source, frame: frame, file: place.file.trimmedDescription)
    instrumenter.visit(body.statements, returnsValue: function.returnsValue)
    instrumenter.replaceLines(in: body)

    let start = source.offset(of: body.leftBrace)
    let text = instrumenter.text(in: (start + 1)..<source.offset(of: body.rightBrace))
    let name = StringLiteralExprSyntax(content: function.name.text)
    let entry = source.offset(of: function.funcKeyword)
    let code = StringLiteralExprSyntax(content: source.code(at: entry))
    let path = shown?.file.trimmedDescription ?? place.file.trimmedDescription
    let owner = function.isMethod(in: context.lexicalContext) ? ", self" : ""
    let prologue = """
      let \(frame) = TensorModules.TracedFunction(\(name), \(path), \(source.line(at: entry)), \(code)\(owner))
      defer { \(frame).leave() }
      """
    return Array(Parser.parse(source: prologue + text).statements)
  }
}

extension FunctionDeclSyntax {
  /// Whether it belongs to the objects of a class.
  func isMethod(in context: [Syntax]) -> Bool {
    guard context.first?.is(ClassDeclSyntax.self) == true else { return false }
    return !modifiers.contains { ["static", "class"].contains($0.name.text) }
  }

  /// Whether a lone expression in the body is what the function returns.
  var returnsValue: Bool {
    guard let type = signature.returnClause?.type.trimmedDescription else { return false }
    return type != "Void" && type != "()"
  }
}
