internal import SwiftSyntax

/// Variables that a snippet declares more than once: it shows several ways of writing one thing.
enum RedeclaredVariables {
  /// The byte at which each statement of the top level begins that declares again what an earlier one declares.
  static func starts(in tree: SourceFileSyntax) -> [Int] {
    var declared: Set<String> = []
    var starts: [Int] = []
    for item in tree.statements {
      guard case .decl(let declaration) = item.item,
        let variable = declaration.as(VariableDeclSyntax.self)
      else { continue }
      let names = Set(variable.bindings.flatMap { DeclarationName.names(of: $0.pattern) })
      if !names.isDisjoint(with: declared) { starts.append(SnippetItem.range(of: item).lowerBound) }
      declared.formUnion(names)
    }
    return starts
  }
}
