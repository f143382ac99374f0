/// The caches of a model with an encoder: transformers' `EncoderDecoderCache`.
public final class EncoderDecoderCache {
  /// What the decoder's tokens know of each other.
  public let selfAttentionCache: DynamicCache
  /// What they know of the encoder's.
  public let crossAttentionCache: DynamicCache

  /// A cache of two.
  public init(_ selfAttentionCache: DynamicCache, _ crossAttentionCache: DynamicCache) {
    self.selfAttentionCache = selfAttentionCache
    self.crossAttentionCache = crossAttentionCache
  }
}

extension EncoderDecoderCache: Tree {
  /// A class that torch has registered.
  public var treeKind: TreeKind { .custom("EncoderDecoderCache") }

  /// The decoder's own cache, then the other.
  public var treeChildren: [TreeChild] {
    [
      TreeChild("self_attention_cache", selfAttentionCache),
      TreeChild("cross_attention_cache", crossAttentionCache),
    ]
  }

  /// The same of other caches.
  public func rebuilt(from children: [any Tree]) throws(TreeError) -> EncoderDecoderCache {
    try expect(2, children)
    return EncoderDecoderCache(try child(0, of: children), try child(1, of: children))
  }
}
