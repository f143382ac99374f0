internal import Foundation
internal import SwiftParser
internal import SwiftSyntax

/// Tells descriptions of values from remarks, by their syntax alone.
///
/// Values are literals, collections and tuples of values, ranges between values, and calls and members such as
/// `Optional(3)`, `Point(x: 1, y: 2)`, `.some`. `...` stands for a part that is left out. A word by itself may be a
/// remark as well as the name of a case.
enum ValueSyntax {
  /// Whether a text describes a value, or several with commas between them.
  static func isValue(_ text: Substring, allowsWord: Bool = false) -> Bool {
    guard !text.isEmpty, text.utf8.count < 4096, depth(of: text) < 40 else { return false }
    let whole = text.replacing("…", with: "...").replacing(/\.\.\.(?=\s*[\],)}])/, with: "nil")
    let braced = whole.hasPrefix("{") && whole.hasSuffix("}")
    let source = braced ? "[" + whole.dropFirst().dropLast() + "]" : String(whole)
    let list = expression("(" + source + ")")?.as(TupleExprSyntax.self)
    guard let list, !list.elements.isEmpty else { return false }
    if list.elements.count == 1, list.elements.first?.label != nil { return false }
    if list.elements.count == 1, let only = list.elements.first?.expression,
      only.is(DeclReferenceExprSyntax.self)
    {
      return allowsWord || ["inf", "nan"].contains(String(text))
    }
    return list.elements.allSatisfy { isValue($0.expression) }
  }

  /// Whether a text without quotation marks can be what is printed: values, numbers apart at blanks, or one word.
  static func isOutput(_ text: Substring) -> Bool {
    if isValue(text, allowsWord: true) { return true }
    let words = text.split(separator: " ")
    return words.count == 1
      ? words[0].allSatisfy { $0.isLetter || $0.isNumber || $0 == "_" }
      : words.allSatisfy { isValue($0) }
  }

  private static func depth(of text: Substring) -> Int {
    text.utf8.count { $0 == UInt8(ascii: "[") || $0 == UInt8(ascii: "(") }
  }

  private static func expression(_ text: String) -> ExprSyntax? {
    let tree = Parser.parse(source: text)
    guard !tree.hasError, tree.statements.count == 1, let item = tree.statements.first,
      item.semicolon == nil, case .expr(let expression) = item.item
    else { return nil }
    return expression
  }

  private static func isValue(_ node: ExprSyntax) -> Bool {
    switch node.as(ExprSyntaxEnum.self) {
    case .integerLiteralExpr, .floatLiteralExpr, .booleanLiteralExpr, .nilLiteralExpr: true
    case .stringLiteralExpr(let node):
      node.segments.allSatisfy { $0.is(StringSegmentSyntax.self) }
    case .arrayExpr(let node): node.elements.allSatisfy { isValue($0.expression) }
    case .dictionaryExpr(let node):
      node.content.as(DictionaryElementListSyntax.self)?.allSatisfy {
        isValue($0.key) && isValue($0.value)
      } ?? true
    case .tupleExpr(let node): node.elements.allSatisfy { isElement($0.expression) }
    case .prefixOperatorExpr(let node):
      ["-", "+"].contains(node.operator.text) && isValue(node.expression)
    case .sequenceExpr(let node):
      node.elements.allSatisfy { element in
        element.as(BinaryOperatorExprSyntax.self).map {
          ["...", "..<", "+", "-"].contains($0.operator.text)
        } ?? isValue(element)
      }
    case .memberAccessExpr(let node):
      node.declName.argumentNames == nil
        && (node.base.map { $0.is(DeclReferenceExprSyntax.self) || isValue($0) } ?? true)
    case .functionCallExpr(let node):
      node.trailingClosure == nil && isName(node.calledExpression)
        && node.arguments.allSatisfy { isElement($0.expression) }
    default: false
    }
  }

  /// Inside parentheses words are as good as values.
  private static func isElement(_ node: ExprSyntax) -> Bool {
    node.is(DeclReferenceExprSyntax.self) || isValue(node)
  }

  /// A type's name or a case's, with a capital or a point in front.
  private static func isName(_ node: ExprSyntax) -> Bool {
    if let name = node.as(DeclReferenceExprSyntax.self)?.baseName.text {
      return name.first?.isUppercase ?? false
    }
    return node.as(MemberAccessExprSyntax.self).map {
      $0.base.map { $0.is(DeclReferenceExprSyntax.self) } ?? true
    } ?? false
  }
}
