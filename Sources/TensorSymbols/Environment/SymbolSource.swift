/// Where a symbol came from and what the user said about it.
public struct SymbolSource: Hashable, Sendable {
  /// The place in torch's words, such as `L['args'][0][0].size()[1]`.
  public let name: String
  /// The name of the user's dimension, nil for a dimension that is only marked as dynamic.
  public let dimension: String?

  /// Makes a source.
  public init(_ name: String, dimension: String? = nil) {
    self.name = name
    self.dimension = dimension
  }
}
