import TensorSymbols

/// Copies elements to and from places that index tensors name.
///
/// Elements are moved as bytes, whatever their type.
struct IndexKernel {
  /// Where in the indexed tensor's storage the blocks of the result lie, in the result's order.
  private let blocks: [Int]
  /// Where in a block its elements lie.
  private let inside: [Int]
  private let itemSize: Int

  /// The places of an indexed tensor's elements.
  init(_ tensor: Tensor, _ rule: AdvancedIndexing) throws(TensorError) {
    let layout = StridedLayout(tensor.metadata)
    var places = [Int](repeating: 0, count: Int(rule.indexShape.elementCount))
    for (dimension, index) in rule.indices.enumerated() {
      guard let index else { continue }
      let size = layout.sizes[dimension]
      let values = index.integers(expandedTo: rule.indexShape.sizes.map { Int($0) })
      for (position, value) in values.elements.enumerated() {
        guard -size <= Int(value), Int(value) < size else {
          throw TensorError(
            "index \(value) is out of bounds for dimension \(dimension) with size \(size)")
        }
        places[position] += (value < 0 ? Int(value) + size : Int(value)) * layout.strides[dimension]
      }
    }
    let leading = layout.offsets(of: rule.leading)
    blocks = leading.flatMap { first in places.map { layout.offset + first + $0 } }
    inside = layout.offsets(of: rule.trailing)
    itemSize = tensor.dtype.itemSize
  }

  /// Blocks of neighbouring elements along one dimension: rows of a table.
  init(blocks: [Int], inside: [Int], itemSize: Int) {
    self.blocks = blocks
    self.inside = inside
    self.itemSize = itemSize
  }

  /// Reads the places one after the other into `target`.
  func read(_ source: Storage, to target: Storage) {
    move { place, position, count in
      copy(from: source, place, to: target, position, count)
    }
  }

  /// Writes what lies one after the other in `source` to the places.
  func write(_ source: Storage, to target: Storage) {
    move { place, position, count in
      copy(from: source, position, to: target, place, count)
    }
  }

  @inline(__always)
  private func move(_ copy: (_ place: Int, _ position: Int, _ count: Int) -> Void) {
    let isRow = inside.indices.allSatisfy { inside[$0] == $0 }
    var position = 0
    for block in blocks {
      if isRow {
        copy(block, position, inside.count)
        position += inside.count
      } else {
        for place in inside {
          copy(block + place, position, 1)
          position += 1
        }
      }
    }
  }

  @inline(__always)
  private func copy(
    from source: Storage, _ first: Int, to target: Storage, _ second: Int, _ count: Int
  ) {
    guard count > 0, let from = source.bytes.baseAddress, let to = target.bytes.baseAddress
    else { return }
    (to + second * itemSize).copyMemory(from: from + first * itemSize, byteCount: count * itemSize)
  }
}

extension StridedLayout {
  /// The distances of the elements along some dimensions from the first one, in row-major order.
  func offsets(of dimensions: [Int]) -> [Int] {
    var result = [0]
    for dimension in dimensions {
      let steps = (0..<sizes[dimension]).map { $0 * strides[dimension] }
      result = result.flatMap { first in steps.map { first + $0 } }
    }
    return result
  }
}
