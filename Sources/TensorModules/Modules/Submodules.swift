/// Finds modules in the value of a property.
enum Submodules {
  /// A module, and the path to it inside the property: none for the value itself.
  struct Entry {
    let path: [String]
    let module: any Module
  }

  /// The modules of a value, `nil` if it is neither a module nor a collection of these.
  static func of(_ value: Any) -> [Entry]? {
    if let module = value as? any Module { return [Entry(path: [], module: module)] }
    if let list = value as? [any Module], !list.isEmpty {
      return list.enumerated().map { Entry(path: ["\($0)"], module: $1) }
    }
    if let dictionary = value as? [String: any Module], !dictionary.isEmpty {
      return dictionary.sorted { $0.key < $1.key }.map { Entry(path: [$0.key], module: $0.value) }
    }
    if let list = value as? [Any] {
      let entries = list.enumerated().flatMap { position, element in
        (of(element) ?? []).map { Entry(path: ["\(position)"] + $0.path, module: $0.module) }
      }
      return entries.isEmpty ? nil : entries
    }
    return nil
  }
}
