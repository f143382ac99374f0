// # Conformance one
//
// Describes integers in its own way, under a C name that the other example uses too.

extension Array: @retroactive ExpressibleByUnicodeScalarLiteral where Element == Int {
  /// The number of the scalar.
  public init(unicodeScalarLiteral value: Unicode.Scalar) { self = [Int(value.value)] }
}
/// A name that two examples share.
@_cdecl("gallery_hostile_shared") public func shared() -> Int { 1 }

print(([Int].self as Any) is any ExpressibleByUnicodeScalarLiteral.Type, shared())
