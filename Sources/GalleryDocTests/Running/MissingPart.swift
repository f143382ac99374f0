/// What the compiler misses of a type.
struct MissingPart: Hashable, Sendable {
  enum Kind: Hashable, Sendable {
    case member(String)
    case conformance(String)
  }

  /// Without generic arguments.
  var type: String
  var kind: Kind

  /// nil for a message that says nothing of the kind.
  init?(_ message: String) {
    if let match = message.prefixMatch(
      of:
        /(?:static member|type|value of type|value of optional type) '([\w.]+).*?' has no member '(\w+)'/
    ) {
      self.init(type: String(match.1), kind: .member(String(match.2)))
    } else if let match = message.firstMatch(
      of: /'([\w.]+)[^']*' (?:does not conform to(?: protocol)?|conform to) '(\w+)'/)
    {
      self.init(type: String(match.1), kind: .conformance(String(match.2)))
    } else {
      return nil
    }
  }

  private init(type: String, kind: Kind) {
    self.type = type
    self.kind = kind
  }
}
