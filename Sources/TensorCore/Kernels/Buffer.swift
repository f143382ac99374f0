/// Values in row-major order without gaps: what kernels read and write.
///
/// Kernels compute in `Float` (for float32, float16 and bfloat16), `Double`, `Int64` (for all integers)
/// or `Bool`.
struct Buffer<Element: BitwiseCopyable> {
  /// The values.
  let elements: UnsafeMutableBufferPointer<Element>
  /// Keeps the memory.
  let storage: Storage

  /// Room for so many values, not initialised.
  init(count: Int) {
    storage = Storage(byteCount: count * MemoryLayout<Element>.stride)
    elements = UnsafeMutableBufferPointer(
      rebasing: storage.elements(as: Element.self).prefix(count))
  }

  /// Values that lie in a storage already.
  init(_ storage: Storage, offset: Int, count: Int) {
    self.storage = storage
    elements = UnsafeMutableBufferPointer(
      rebasing: storage.elements(as: Element.self).dropFirst(offset).prefix(count))
  }

  var count: Int { elements.count }

  subscript(index: Int) -> Element {
    get { elements[index] }
    nonmutating set { elements[index] = newValue }
  }
}
