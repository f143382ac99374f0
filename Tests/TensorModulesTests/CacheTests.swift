import TensorCore
import TensorModules
import TensorSymbols
import Testing

struct CacheTests {
  private func layer(_ tokens: Int, _ value: Double = 0) -> (Tensor, Tensor) {
    (.full([2, 4, tokens, 3], value), .full([2, 4, tokens, 3], value + 1))
  }

  @Test func `A dynamic cache flattens to its keys, then its values`() {
    let cache = DynamicCache([layer(5), layer(5)])
    #expect(
      cache.treeLeaves.map { $0.path.map(\.description).joined(separator: "_") } == [
        "key_cache_0", "key_cache_1", "value_cache_0", "value_cache_1",
      ])
    #expect(
      TreeStructure(cache).description == """
        TreeSpec(DynamicCache, ['key_cache', 'value_cache'], [TreeSpec(list, None, [*,
            *]),
          TreeSpec(list, None, [*,
            *])])
        """)
  }

  @Test func `An update appends tokens or adds the next layer`() {
    let cache = DynamicCache()
    #expect(cache.sequenceLength() == 0)
    let first = layer(5)
    cache.update(first.0, first.1, layer: 0)
    let more = layer(2, 7)
    let all = cache.update(more.0, more.1, layer: 0)
    #expect(all.key.shape == [2, 4, 7, 3])
    #expect(cache.valueCache[0].shape == [2, 4, 7, 3])
    #expect(cache.sequenceLength(layer: 0) == 7)
    #expect(cache.sequenceLength(layer: 1) == 0)
    #expect(all.value.scalars[3 * 6] == 8)
    cache.update(more.0, more.1, layer: 1)
    #expect(cache.keyCache.map { $0.shape[2] } == [7, 2])
  }

  @Test func `A layer that would leave a gap is an error of the export`() {
    let recorder = NotingRecorder()
    let (key, value) = layer(1)
    _ = Tracing.$recorder.withValue(recorder) {
      DynamicCache().update(key, value, layer: 2)
    }
    #expect(recorder.messages == ["layer 2 cannot follow 0 layers"])
  }

  @Test func `Other tensors make another cache`() throws {
    let cache = DynamicCache([layer(5)])
    let other = try cache.mapTensors { tensor, _ in Tensor.zeros(tensor.shape[0]) }
    #expect(other !== cache)
    #expect(other.keyCache[0].shape == [2])
    #expect(cache.keyCache[0].shape == [2, 4, 5, 3])
    #expect(throws: TreeError("DynamicCache has 1 keys, but 0 values")) {
      try cache.rebuilt(from: [cache.keyCache, [Tensor]()])
    }
  }

  @Test func `A cache of two keeps both`() throws {
    let cache = EncoderDecoderCache(DynamicCache([layer(1)]), DynamicCache([layer(6)]))
    let other = try cache.mapTensors { tensor, _ in tensor }
    #expect(other.crossAttentionCache.sequenceLength() == 6)
    #expect(
      cache.treeLeaves.map { $0.path.map(\.description).joined(separator: ".") } == [
        "self_attention_cache.key_cache.0", "self_attention_cache.value_cache.0",
        "cross_attention_cache.key_cache.0", "cross_attention_cache.value_cache.0",
      ])
  }
}
