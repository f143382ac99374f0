/// What messages of the compiler say of a snippet.
enum CompilerWords {
  /// True for a name that nothing declares, or for code that is a part of a declaration: what readers take from the text
  /// around it, and no program can.
  static func isFragment(_ message: String) -> Bool {
    if message.hasPrefix("cannot find "), message.contains(" in scope") { return true }
    if message.contains("may only be declared within a type") { return true }
    // A branch of which a comment tells what it does.
    if message.hasSuffix("must have at least one executable statement") { return true }
    // `.target(…)` by itself is an argument of something.
    if message.hasSuffix("cannot be resolved without a contextual type") { return true }
    return partsOfDeclarations.contains { message.hasPrefix($0) }
  }

  /// True for what a body without code lacks.
  static func isEmptyBody(_ message: String) -> Bool {
    message.hasPrefix("missing return in ")
      || message.hasPrefix("cannot convert value of type '()' to closure result type")
  }

  /// True for what the compiler can say of an expression if a type lacks a member or a conformance.
  static func followsFromType(_ message: String) -> Bool {
    ["no exact matches in ", "cannot infer ", "cannot convert value of type "]
      .contains { message.hasPrefix($0) }
      || ["has no member", "conform to", "requires that", "could not be inferred"]
        .contains { message.contains($0) }
  }

  /// True for what stays wrong however the code is put together.
  static func isFinal(_ message: String) -> Bool {
    isFragment(message) || missingModule(message) != nil
      || message.hasPrefix("the compiler is unable to type-check this expression")
  }

  /// Whether a comment that says that code does not compile can mean these messages.
  ///
  /// A name that nothing declares is what a fragment leaves out, unless the comment speaks of it.
  static func areMeant(_ messages: [String], by comment: String) -> Bool {
    let words = ["cannot find", "scope", "undeclared", "undefined", "unresolved", "unknown"]
    return messages.contains { !isFragment($0) }
      || words.contains { comment.lowercased().contains($0) }
  }

  /// True for a name that several modules declare.
  static func isAmbiguous(_ message: String) -> Bool {
    message.hasSuffix("is ambiguous for type lookup in this context")
      || message.hasPrefix("ambiguous use of ")
  }

  /// The module that is imported and not there.
  static func missingModule(_ message: String) -> Substring? {
    message.prefixMatch(of: /no such module '([^']+)'/)?.1
  }

  private static let partsOfDeclarations = [
    "enum 'case' is not allowed outside of an enum", "'override' can only be specified on",
    "'mutating' ", "static methods may only be declared", "static properties may only be declared",
    "class methods may only be declared", "class properties may only be declared",
    "'subscript' functions may only be declared",
    "global function requires an 'operator'", "associated types can only be defined",
    "function is missing a body", "initializer requires a body",
    "expected '{' in body of function declaration",
    "'static' ", "'required' ", "'convenience' ", "'lazy' ", "property wrappers",
    "computed property must have accessors specified",
  ]
}
