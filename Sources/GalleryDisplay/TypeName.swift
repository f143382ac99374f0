/// The name of a type, as Swift source writes it: `[Int]`, `String?`, `any Shape`, `(Int) -> Void`.
@_spi(GalleryRuntime)
public enum TypeName {
  /// The name of a type, without modules and with the language's short forms.
  public static func of(_ type: Any.Type) -> String {
    let protocols = protocols(inMangledName: _mangledTypeName(type) ?? "")
    return sugared(_typeName(type, qualified: true), protocols: protocols)
      ?? _typeName(type, qualified: false)
  }

  /// The name of a type that may be neither copyable nor escapable.
  public static func of<Value: ~Copyable & ~Escapable>(generic type: Value.Type) -> String {
    // Metatypes of all types are alike; only the conversion is missing from the language.
    of(unsafeBitCast(type, to: Any.Type.self))
  }

  /// The last part of a type's name, without its generic arguments: what stands before a value's fields.
  static func simple(of type: Any.Type) -> String {
    let name = _typeName(type, qualified: false)
    return String(name.prefix { $0 != "<" })
  }

  /// The short form of a name that the runtime wrote with modules, nil if it cannot be read.
  ///
  /// The runtime does not tell a protocol from a type that conforms; `protocols` names the former
  /// by the last part of their names.
  public static func sugared(_ qualified: String, protocols: Set<String>) -> String? {
    var parser = TypeNameParser(qualified, protocols: protocols)
    return parser.parse()?.text
  }

  /// The protocols whose existential types occur in a mangled name, by the last part of their names.
  ///
  /// In a mangled name a nominal type's identifier is followed by its kind in a capital letter, a
  /// protocol's in an existential type by the list's `_` or `p`.
  static func protocols(inMangledName name: String) -> Set<String> {
    var found: Set<String> = []
    var rest = name.unicodeScalars[...]
    while let first = rest.first {
      let digits = rest.prefix { ("0"..."9").contains($0) }
      if let count = Int(String(digits)), count > 0, first != "0" {
        let identifier = rest.dropFirst(digits.count).prefix(count)
        rest = rest.dropFirst(digits.count + count)
        if rest.first == "_" || rest.first == "p" { found.insert(String(identifier)) }
      } else if first == "S" {
        let code = rest.dropFirst().first.map { String($0) } ?? ""
        rest = rest.dropFirst(2)
        if let known = standardProtocols[code], rest.first == "_" || rest.first == "p" {
          found.insert(known)
        }
      } else {
        rest = rest.dropFirst()
      }
    }
    return found
  }

  /// The protocols that mangled names abbreviate (StandardTypesMangling.def of the compiler).
  private static let standardProtocols = [
    "B": "BinaryFloatingPoint", "E": "Encodable", "e": "Decodable", "F": "FloatingPoint",
    "G": "RandomNumberGenerator", "H": "Hashable", "j": "Numeric", "K": "BidirectionalCollection",
    "k": "RandomAccessCollection", "L": "Comparable", "l": "Collection", "M": "MutableCollection",
    "m": "RangeReplaceableCollection", "Q": "Equatable", "T": "Sequence", "t": "IteratorProtocol",
    "U": "UnsignedInteger", "X": "RangeExpression", "x": "Strideable", "Y": "RawRepresentable",
    "y": "StringProtocol", "Z": "SignedInteger", "z": "BinaryInteger",
  ]
}
