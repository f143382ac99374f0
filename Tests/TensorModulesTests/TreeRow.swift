/// A row of a table: a tree, which is made where it is used, and the text expected of it.
struct TreeRow<Value>: Sendable, CustomStringConvertible {
  let tree: @Sendable () -> Value
  let text: String

  init(_ tree: @escaping @Sendable () -> Value, _ text: String) {
    self.tree = tree
    self.text = text
  }

  var description: String { text }
}
