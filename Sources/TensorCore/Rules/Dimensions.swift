/// Dimension numbers as users give them: negative ones count from the end.
enum Dimensions {
  /// The position from the start of a dimension of a tensor of this rank.
  static func position(_ dimension: Int, rank: Int) throws(TensorError) -> Int {
    let limit = max(rank, 1)
    guard (-limit..<limit).contains(dimension) else {
      throw TensorError(
        "Dimension out of range (expected to be in range of [\(-limit), \(limit - 1)], but got \(dimension))"
      )
    }
    return dimension < 0 ? dimension + limit : dimension
  }

  /// The positions of several dimensions, none of them twice; all dimensions where none is named.
  static func positions(_ dimensions: [Int]?, rank: Int) throws(TensorError) -> [Int] {
    guard let dimensions, !dimensions.isEmpty else { return Array(0..<rank) }
    var result: [Int] = []
    for dimension in dimensions {
      let position = try position(dimension, rank: rank)
      guard !result.contains(position) else {
        throw TensorError("dim \(position) appears multiple times in the list of dims")
      }
      result.append(position)
    }
    return result
  }
}
