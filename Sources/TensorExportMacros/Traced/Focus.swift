import SwiftSyntax

/// Finds where the work of a statement begins, which is the line that Python would name.
enum Focus {
  /// What is computed: the right side of an assignment, the inside of parentheses, without `try`.
  static func of(_ expression: ExprSyntax) -> ExprSyntax {
    if let inner = expression.as(TryExprSyntax.self) { return of(inner.expression) }
    if let inner = expression.as(TupleExprSyntax.self), inner.elements.count == 1,
      let element = inner.elements.first, element.label == nil
    {
      return of(element.expression)
    }
    if let sequence = expression.as(SequenceExprSyntax.self) {
      let elements = Array(sequence.elements)
      if elements.count > 2, elements[1].is(AssignmentExprSyntax.self) { return of(elements[2]) }
      return elements.first.map(of) ?? expression
    }
    return expression
  }
}
