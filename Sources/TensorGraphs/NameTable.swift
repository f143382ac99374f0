/// Gives nodes their names as torch's graphs do: the operator's name, with `_1`, `_2` … where it is
/// taken or a word of Python.
package struct NameTable: Sendable {
  private var used: Set<String> = []
  private var counts: [String: Int] = [:]

  package init() {}

  /// A free name after a candidate.
  package mutating func name(after candidate: String) -> String {
    var (base, number) = Self.split(candidate)
    var name = candidate
    if number == 0 { number = counts[base] ?? 0 }
    while used.contains(name) || Self.reserved.contains(name) {
      number += 1
      name = "\(base)_\(number)"
    }
    used.insert(name)
    counts[base] = number
    return name
  }

  /// A name without its number: `add_3` is `add` and 3.
  package static func split(_ name: String) -> (base: String, number: Int) {
    guard let underscore = name.lastIndex(of: "_"),
      let number = Int(name[name.index(after: underscore)...]), number >= 0
    else { return (name, 0) }
    return (String(name[..<underscore]), number)
  }

  /// Python's keywords and builtins, and the globals of torch's generated code.
  private static let reserved: Set<String> = [
    "False", "None", "True", "and", "as", "assert", "async", "await", "break", "class", "continue",
    "def", "del", "elif", "else", "except", "finally", "for", "from", "global", "if", "import",
    "in", "is", "lambda", "nonlocal", "not", "or", "pass", "raise", "return", "try", "while",
    "with", "yield",
    "abs", "aiter", "all", "anext", "any", "ascii", "bin", "bool", "breakpoint", "bytearray",
    "bytes", "callable", "chr", "classmethod", "compile", "complex", "copyright", "credits",
    "delattr", "dict", "dir", "divmod", "enumerate", "eval", "exec", "exit", "filter", "float",
    "format", "frozenset", "getattr", "globals", "hasattr", "hash", "help", "hex", "id", "input",
    "int", "isinstance", "issubclass", "iter", "len", "license", "list", "locals", "map", "max",
    "memoryview", "min", "next", "object", "oct", "open", "ord", "pow", "print", "property",
    "quit", "range", "repr", "reversed", "round", "set", "setattr", "slice", "sorted",
    "staticmethod", "str", "sum", "super", "tuple", "type", "vars", "zip",
    "inf", "nan", "NoneType", "torch", "device", "fx_pytree", "pytree",
  ]
}
