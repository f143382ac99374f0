import TensorSymbols

/// The rules by which parts of a dimension are taken.
enum Slicing {
  /// Every `step`th element of a dimension from `start` to before `end`, as Python counts them.
  static func slice(
    _ tensor: TensorMetadata, _ dimension: Int, from start: SymInt, to end: SymInt, by step: Int
  ) throws(TensorError) -> TensorMetadata {
    guard step > 0 else { throw TensorError("slice step must be positive") }
    guard tensor.rank > 0 else {
      throw TensorError("slice() cannot be applied to a 0-dim tensor.")
    }
    let position = try Dimensions.position(dimension, rank: tensor.rank)
    let size = tensor.shape[position]
    let first = bound(start, size)
    let last = end.constant == Int.max ? size : bound(end, size)
    let length = first.constant == 0 || first <= last ? last - first : 0
    let count = step == 1 ? length : (length + SymInt(step - 1)) / SymInt(step)
    var result = tensor
    var sizes = tensor.shape.sizes
    sizes[position] = count
    result.shape = Shape(sizes)
    result.offset = tensor.offset + first * tensor.strides[position]
    result.strides[position] = tensor.strides[position] * SymInt(step)
    return result
  }

  /// One element of a dimension, which disappears; a negative index counts from the end.
  static func select(
    _ tensor: TensorMetadata, _ dimension: Int, _ index: SymInt
  ) throws(TensorError) -> TensorMetadata {
    guard tensor.rank > 0 else {
      throw TensorError("select() cannot be applied to a 0-dim tensor.")
    }
    let position = try Dimensions.position(dimension, rank: tensor.rank)
    let size = tensor.shape[position]
    let place = index < 0 ? index + size : index
    guard place >= 0, place < size else {
      throw TensorError(
        "index \(index) is out of bounds for dimension \(position) with size \(size)")
    }
    var result = tensor
    var sizes = tensor.shape.sizes
    sizes.remove(at: position)
    result.strides.remove(at: position)
    result.shape = Shape(sizes)
    result.offset = tensor.offset + place * tensor.strides[position]
    return result
  }

  /// A bound counted from the start and held inside the dimension.
  private static func bound(_ value: SymInt, _ size: SymInt) -> SymInt {
    if value.constant == 0 { return 0 }
    let place = value < 0 ? value + size : value
    if place < 0 { return 0 }
    return place > size ? size : place
  }

  /// Neighbouring parts of a dimension with these sizes.
  static func parts(
    _ tensor: TensorMetadata, _ dimension: Int, _ sizes: [SymInt]
  ) throws(TensorError) -> [TensorMetadata] {
    var start: SymInt = 0
    var result: [TensorMetadata] = []
    for size in sizes {
      var part = tensor
      var newSizes = tensor.shape.sizes
      newSizes[dimension] = size
      part.shape = Shape(newSizes)
      part.offset = tensor.offset + start * tensor.strides[dimension]
      result.append(part)
      start = start + size
    }
    return result
  }
}
