// # Conformance two
//
// Asks for the conformance that only the other example declares.

/// A name that two examples share.
@_cdecl("gallery_hostile_shared") public func shared() -> Int { 2 }

print(([Int].self as Any) is any ExpressibleByUnicodeScalarLiteral.Type, shared())
