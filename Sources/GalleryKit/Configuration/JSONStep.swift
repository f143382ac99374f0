/// A step from a JSON value to one inside of it.
enum JSONStep: Equatable, Sendable {
  case key(String)
  case index(Int)

  init(_ key: any CodingKey) {
    self = key.intValue.map(Self.index) ?? .key(key.stringValue)
  }
}

extension JSONStep: ExpressibleByStringLiteral {
  init(stringLiteral key: String) { self = .key(key) }
}

extension LocatedJSON {
  /// The value at the end of the steps, or the last one on the way that exists.
  func nearest(to steps: some Sequence<JSONStep>) -> LocatedJSON {
    var place = self
    for step in steps {
      switch (step, place.value) {
      case (.key(let key), .object(let members)):
        guard let member = members.first(where: { $0.key == key }) else { return place }
        place = member.value
      case (.index(let index), .array(let elements)):
        guard elements.indices.contains(index) else { return place }
        place = elements[index]
      default: return place
      }
    }
    return place
  }
}
