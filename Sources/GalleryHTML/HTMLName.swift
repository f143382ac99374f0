#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Glibc
#endif

/// The rule for names of elements and attributes.
enum HTMLName {
  /// Letters, digits, `-`, `_`, `:` and `.`, the first one a letter: no name can end a tag early.
  static func isValid(_ name: String) -> Bool {
    guard let first = name.utf8.first, (first | 0x20) >= 0x61, (first | 0x20) <= 0x7A else {
      return false
    }
    return strspn(name, allowed) == name.utf8.count
  }

  private static let allowed =
    "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_:."
}
