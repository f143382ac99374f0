import SwiftDiagnostics
import SwiftSyntax

/// What `@Module` cannot make a module of, and what to do instead.
enum Misuse: String, DiagnosticMessage {
  case notAClass
  case notFinal
  case noForward
  case secondForward
  case genericForward
  case asyncForward
  case staticForward
  case inoutParameter
  case variadicParameter

  var message: String {
    switch self {
    case .notAClass:
      "'@Module' needs a final class: a module is shared by those that call it"
    case .notFinal: "'@Module' needs a final class; add 'final'"
    case .noForward:
      "'@Module' needs a method 'forward'; add 'func forward(_ x: Tensor) -> Tensor'"
    case .secondForward:
      "a module has one 'forward'; give this method another name or use default arguments"
    case .genericForward:
      "'forward' cannot be generic: an export must know its types; use 'Nested' or '[Tensor]'"
    case .asyncForward: "'forward' cannot be async: an export follows one thread; remove 'async'"
    case .staticForward: "'forward' cannot be a type method; remove 'static'"
    case .inoutParameter:
      "'forward' cannot have an inout parameter; return the new value, or write in place with 'add_', 'copy_' …"
    case .variadicParameter: "'forward' cannot have a variadic parameter; use an array"
    }
  }

  var diagnosticID: MessageID { MessageID(domain: "TensorExportMacros", id: rawValue) }
  var severity: DiagnosticSeverity { .error }
}

/// A misuse and where it stands.
struct MisuseDiagnostic: Error {
  let misuse: Misuse
  let node: Syntax

  init(_ misuse: Misuse, at node: some SyntaxProtocol) {
    self.misuse = misuse
    self.node = Syntax(node)
  }

  var diagnostic: Diagnostic { Diagnostic(node: node, message: misuse) }
}
