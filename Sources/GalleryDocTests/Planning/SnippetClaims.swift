internal import GalleryScripts

/// What a program can hold only once: names, members and conformances of types.
struct SnippetClaims: Sendable {
  private var claims: Set<String>

  init(_ facts: SnippetFacts) {
    claims = facts.declared
    for (name, type) in facts.types {
      claims.formUnion(type.members.map { "\(name).\($0)" })
      claims.formUnion(type.inherited.map { "\(name): \($0)" })
    }
  }

  func isCompatible(with other: SnippetClaims) -> Bool { claims.isDisjoint(with: other.claims) }

  mutating func add(_ other: SnippetClaims) { claims.formUnion(other.claims) }
}
