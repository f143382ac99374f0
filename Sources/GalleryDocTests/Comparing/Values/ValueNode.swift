/// A description of a value as a tree.
struct ValueNode {
  indirect enum Shape {
    /// Nothing, as before the colon of `[:]`.
    case empty
    /// What an author left out.
    case elision
    case word
    case symbol
    case number(isInteger: Bool)
    /// What a string literal says.
    case string([UInt8])
    /// Elements in brackets.
    case group(opener: UInt8, [ValueNode])
    /// Elements without brackets, as in `1, 2, 3`.
    case list([ValueNode])
    /// `Optional(…)`.
    case optional(ValueNode)
    /// `key: value`.
    case pair(ValueNode, ValueNode)
    /// Several side by side, such as a type's name and a group.
    case row([ValueNode])
  }

  /// What it is.
  var shape: Shape
  /// Its bytes in the description.
  var range: Range<Int>

  /// Whether it stands for what was left out.
  var isElision: Bool {
    if case .elision = shape { true } else { false }
  }

  /// Whether it has a key.
  var isPair: Bool {
    if case .pair = shape { true } else { false }
  }

  /// The nodes that stand side by side in it; itself, if it is but one.
  var parts: [ValueNode] {
    if case .row(let parts) = shape { parts } else { [self] }
  }

  /// Whether it is text rather than a value: words in a row, or a list that no brackets hold.
  var isProse: Bool {
    switch shape {
    case .word, .symbol, .list, .pair: true
    case .row(let parts):
      !parts.contains { if case .group = $0.shape { true } else { false } }
    case .empty, .elision, .number, .string, .group, .optional: false
    }
  }
}
