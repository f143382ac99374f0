/// The memory under one or more tensors: views share it, in-place operators write to it.
package final class Storage {
  /// The first byte, aligned to 64.
  package let bytes: UnsafeMutableRawBufferPointer

  /// Memory for so many bytes, not initialised.
  package init(byteCount: Int) {
    bytes = .allocate(byteCount: max(byteCount, 1), alignment: 64)
  }

  deinit {
    bytes.deallocate()
  }

  /// The memory as elements of one type; `Element` must be as wide as the dtype that is stored.
  package func elements<Element>(as type: Element.Type) -> UnsafeMutableBufferPointer<Element> {
    bytes.bindMemory(to: type)
  }
}
