public import TensorCore
public import TensorSymbols

/// The keys and values of each layer of a model that grow with each token: transformers' `DynamicCache`.
///
/// It flattens to a dictionary of the list `key_cache`, then the list `value_cache`.
public final class DynamicCache {
  /// The keys of each layer.
  public private(set) var keyCache: [Tensor]
  /// The values of each layer.
  public private(set) var valueCache: [Tensor]

  /// A cache of a key and a value for each layer; without any it is empty.
  public init(_ layers: [(Tensor, Tensor)] = []) {
    keyCache = layers.map(\.0)
    valueCache = layers.map(\.1)
  }

  private init(keys: [Tensor], values: [Tensor]) {
    keyCache = keys
    valueCache = values
  }

  /// Appends to a layer along the second last dimension, or adds the next layer: `update`.
  ///
  /// - Returns: all keys and all values of the layer.
  @discardableResult
  public func update(
    _ key: Tensor, _ value: Tensor, layer: Int, file: StaticString = #filePath,
    line: UInt = #line
  ) -> (key: Tensor, value: Tensor) {
    guard keyCache.indices.contains(layer) else {
      guard layer == keyCache.count else {
        let failed = TensorError(
          "layer \(layer) cannot follow \(keyCache.count) layers", in: "DynamicCache.update",
          at: SourceLocation(file, line)
        ).reported()
        return (failed, failed)
      }
      keyCache.append(key)
      valueCache.append(value)
      return (key, value)
    }
    keyCache[layer] = .cat([keyCache[layer], key], dim: -2, file: file, line: line)
    valueCache[layer] = .cat([valueCache[layer], value], dim: -2, file: file, line: line)
    return (keyCache[layer], valueCache[layer])
  }

  /// How many tokens a layer holds, none if there is no such layer: `get_seq_length`.
  public func sequenceLength(layer: Int = 0) -> SymInt {
    keyCache.indices.contains(layer) ? keyCache[layer].shape[-2] : 0
  }
}

extension DynamicCache: Tree {
  /// A class that torch has registered.
  public var treeKind: TreeKind { .custom("DynamicCache") }

  /// The keys, then the values.
  public var treeChildren: [TreeChild] {
    [TreeChild("key_cache", keyCache), TreeChild("value_cache", valueCache)]
  }

  /// A cache of other keys and values; this one is left as it is.
  public func rebuilt(from children: [any Tree]) throws(TreeError) -> DynamicCache {
    try expect(2, children)
    let keys: [Tensor] = try child(0, of: children)
    let values: [Tensor] = try child(1, of: children)
    guard keys.count == values.count else {
      throw TreeError("DynamicCache has \(keys.count) keys, but \(values.count) values")
    }
    return DynamicCache(keys: keys, values: values)
  }
}
