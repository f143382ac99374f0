import SwiftSyntax
import SwiftSyntaxBuilder

/// Writes the members that `@Module` adds.
struct ModuleMembers {
  private let module: ModuleDeclaration
  private var forward: Forward { module.forward }

  init(_ module: ModuleDeclaration) {
    self.module = module
  }

  /// All members that the class does not declare itself.
  var all: [DeclSyntax] {
    var members: [DeclSyntax] = []
    if !module.declares("forwardParameters") { members.append(forwardParameters) }
    if !module.declares("moduleProperties") { members.append(moduleProperties) }
    if !module.declares("callForward") { members.append(callForward) }
    if !module.declares("callAsFunction") { members += callsAsFunction }
    return members
  }

  private var forwardParameters: DeclSyntax {
    let list = forward.parameters.map { parameter in
      let defaulted = parameter.defaultValue == nil ? "" : ", hasDefault: true"
      return
        ".init(\(literal(parameter.plainName)), type: \(literal("\(parameter.type)"))\(defaulted))"
    }
    return """
      \(raw: module.access)static var forwardParameters: [TensorModules.ForwardParameter] {
        [\(raw: list.joined(separator: ", "))]
      }
      """
  }

  private var moduleProperties: DeclSyntax {
    let list = module.properties.map { property in
      let place = "\(literal(property.name)), self, \\.\(property.name)"
      return switch property.kind {
      case .parameter: ".parameter(\(place))"
      case .buffer: ".buffer(\(place), isPersistent: _\(property.name).isPersistent)"
      case .plain: ".property(\(place))"
      }
    }
    return """
      \(raw: module.access)var moduleProperties: [TensorModules.ModuleProperty] {
        [\(raw: list.joined(separator: ", "))]
      }
      """
  }

  private var callForward: DeclSyntax {
    let inputs = forward.parameters.enumerated().map { position, parameter in
      let read = parameter.isTuple ? "tuple" : "value"
      let defaulted = parameter.defaultValue.map { ", default: \($0)" } ?? ""
      return "\(parameter.label)arguments.\(read)(\(position)\(defaulted))"
    }
    // A `try` that covers nothing is a warning.
    let attempt = inputs.isEmpty ? forward.attempt : "try "
    let call = "\(attempt)forward(\(inputs.joined(separator: ", ")))"
    return """
      \(raw: module.access)func callForward(_ arguments: TensorModules.BoundArguments) throws -> any TensorModules.Tree {
        \(raw: forward.result.map { erased(call, $0) } ?? "\(call)\n  return TensorModules.Tuple< >()")
      }
      """
  }

  /// The result as a tree; the elements of a Swift tuple are taken out by position, so that labels do not matter.
  private func erased(_ call: String, _ type: TypeSyntax) -> String {
    guard let tuple = type.as(TupleTypeSyntax.self), tuple.elements.count > 1 else {
      return "TensorModules.asTree(\(call))"
    }
    return """
      let result = \(call)
        return \(elements(tuple, of: "result"))
      """
  }

  private func elements(_ tuple: TupleTypeSyntax, of value: String) -> String {
    let parts = tuple.elements.enumerated().map { position, element in
      guard let inner = element.type.as(TupleTypeSyntax.self), inner.elements.count > 1 else {
        return "\(value).\(position)"
      }
      return elements(inner, of: "\(value).\(position)")
    }
    return "TensorModules.Tuple(\(parts.joined(separator: ", ")))"
  }

  /// One function for each number of positional inputs; those behind are named, with their defaults.
  private var callsAsFunction: [DeclSyntax] {
    (0...forward.parameters.count).reversed().map { positional in
      let signature = forward.parameters.enumerated().map { position, parameter in
        if position < positional { return "_ \(parameter.ownName): \(parameter.type)" }
        let defaulted = parameter.defaultValue.map { " = \($0)" } ?? ""
        return "\(parameter.labelled): \(parameter.type)\(defaulted)"
      }
      let inputs = forward.parameters.map { "\($0.label)\($0.ownName)" }
      let result = forward.result.map { " -> \($0)" } ?? ""
      return """
        \(raw: forward.access)func callAsFunction(\(raw: signature.joined(separator: ", ")))\(raw: forward.throwing)\(raw: result) {
          \(raw: forward.attempt)forward(\(raw: inputs.joined(separator: ", ")))
        }
        """
    }
  }

  private func literal(_ text: String) -> String {
    StringLiteralExprSyntax(content: text).description
  }
}
