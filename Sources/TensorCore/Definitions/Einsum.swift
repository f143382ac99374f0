import TensorSymbols

// Sums of products by Einstein's convention.

extension Operator {
  static let einsum = composite(
    "einsum(str equation, Tensor[] tensors, *, int[]? path=None) -> Tensor"
  ) { (call) throws(TensorError) in
    let tensors = call.tensors(1)
    guard !tensors.isEmpty else { throw TensorError("einsum(): must provide at least one operand") }
    let equation = try EinsumEquation(call.string(0), ranks: tensors.map(\.rank))
    var operands: [EinsumOperand] = []
    for (number, tensor) in tensors.enumerated() {
      operands.append(try EinsumOperand(tensor, equation.operands[number], number))
    }
    try EinsumOperand.check(operands)
    // Operands are multiplied from left to right, as torch does without a path.
    var product = operands[0]
    for number in operands.indices.dropFirst() {
      let later = operands[(number + 1)...].flatMap(\.labels)
      product = try product.multiplied(operands[number], keeping: equation.result + later)
    }
    return [try product.arranged(equation.result)]
  }
}

/// A tensor whose dimensions bear labels, none of them twice.
private struct EinsumOperand {
  let tensor: Tensor
  let labels: [EinsumEquation.Label]

  init(_ tensor: Tensor, labels: [EinsumEquation.Label]) {
    self.tensor = tensor
    self.labels = labels
  }

  /// Takes the diagonal where a label is repeated.
  init(
    _ tensor: Tensor, _ labels: [EinsumEquation.Label], _ number: Int
  ) throws(TensorError) {
    var tensor = tensor
    var labels = labels
    for second in labels.indices {
      guard let first = labels.firstIndex(of: labels[second]),
        tensor.shape[first] != tensor.shape[second]
      else { continue }
      throw TensorError(
        "einsum(): subscript \(labels[second].text) is repeated for operand \(number) but the sizes don't match, \(tensor.shape[second]) != \(tensor.shape[first])"
      )
    }
    while let second = labels.indices.first(where: { labels[..<$0].contains(labels[$0]) }),
      let first = labels.firstIndex(of: labels[second])
    {
      tensor = try Operator.diagonal.apply(
        .tensor(tensor), .int(0), .int(SymInt(first)), .int(SymInt(second)))
      let label = labels.remove(at: second)
      labels.remove(at: first)
      labels.append(label)
    }
    self.tensor = tensor
    self.labels = labels
  }

  /// Fails where sizes under one label neither agree nor are 1.
  static func check(_ operands: [EinsumOperand]) throws(TensorError) {
    var sizes: [EinsumEquation.Label: SymInt] = [:]
    for (number, operand) in operands.enumerated() {
      for (label, size) in zip(operand.labels, operand.tensor.shape) where size.constant != 1 {
        guard let seen = sizes[label] else {
          sizes[label] = size
          continue
        }
        guard seen == size else {
          throw TensorError(
            "einsum(): subscript \(label.text) has size \(size) for operand \(number) which does not broadcast with previously seen size \(seen)"
          )
        }
      }
    }
  }

  /// The size under a label, 1 where there is none.
  private func size(_ label: EinsumEquation.Label) -> SymInt {
    labels.firstIndex(of: label).map { tensor.shape[$0] } ?? 1
  }

  /// The product; labels that nothing needs any more are summed.
  func multiplied(
    _ other: EinsumOperand, keeping kept: [EinsumEquation.Label]
  ) throws(TensorError) -> EinsumOperand {
    // A size of 1 gives way; the dimension is then the other operand's alone.
    let left = try withoutOnes { other.size($0).constant != 1 }
      .summed { !other.labels.contains($0) && !kept.contains($0) }
    let right = try other.withoutOnes { left.size($0).constant != 1 }
      .summed { !left.labels.contains($0) && !kept.contains($0) }
    let shared = left.labels.filter { right.labels.contains($0) }
    let batch = shared.filter { kept.contains($0) }
    let inner = shared.filter { !kept.contains($0) }
    // What only one operand has and nothing needs was lost with a size of 1.
    let rows = left.labels.filter { !shared.contains($0) }
    let columns = right.labels.filter { !shared.contains($0) }
    func count(_ operand: EinsumOperand, _ labels: [EinsumEquation.Label]) -> SymInt {
      labels.reduce(1) { $0 * operand.size($1) }
    }
    guard !inner.isEmpty else {
      let first = try Operator.reshape.apply(
        .tensor(left.permuted(batch + rows)),
        .ints((batch + rows).map { left.size($0) } + columns.map { _ in 1 }))
      let second = try Operator.reshape.apply(
        .tensor(right.permuted(batch + columns)),
        .ints(
          batch.map { right.size($0) } + rows.map { _ in 1 } + columns.map { right.size($0) }))
      return EinsumOperand(
        try Operator.multiply.apply(.tensor(first), .tensor(second)),
        labels: batch + rows + columns)
    }
    let first = try Operator.reshape.apply(
      .tensor(left.permuted(batch + rows + inner)),
      .ints([count(left, batch), count(left, rows), count(left, inner)]))
    let second = try Operator.reshape.apply(
      .tensor(right.permuted(batch + inner + columns)),
      .ints([count(left, batch), count(left, inner), count(right, columns)]))
    guard first.dtype == second.dtype else {
      throw TensorError(
        "expected scalar type \(first.dtype.className) but found \(second.dtype.className)")
    }
    let product = try Operator.bmm.apply(.tensor(first), .tensor(second))
    let sizes =
      batch.map { left.size($0) } + rows.map { left.size($0) } + columns.map { right.size($0) }
    let result = EinsumOperand(
      try Operator.reshape.apply(.tensor(product), .ints(sizes)), labels: batch + rows + columns)
    return try result.summed { !kept.contains($0) }
  }

  /// The dimensions of the result, in its order.
  func arranged(_ result: [EinsumEquation.Label]) throws(TensorError) -> Tensor {
    try summed { !result.contains($0) }.permuted(result)
  }

  private func withoutOnes(
    _ isDropped: (EinsumEquation.Label) -> Bool
  ) throws(TensorError) -> EinsumOperand {
    let dropped = labels.indices.filter {
      tensor.shape[$0].constant == 1 && isDropped(labels[$0])
    }
    guard !dropped.isEmpty else { return self }
    return EinsumOperand(
      try Operator.squeezeDimensions.apply(
        .tensor(tensor), .ints(dropped.map { SymInt($0) })),
      labels: labels.indices.filter { !dropped.contains($0) }.map { labels[$0] })
  }

  private func summed(
    _ isSummed: (EinsumEquation.Label) -> Bool
  ) throws(TensorError) -> EinsumOperand {
    let summed = labels.indices.filter { isSummed(labels[$0]) }
    guard !summed.isEmpty else { return self }
    return EinsumOperand(
      try Operator.sumDimensions.apply(
        .tensor(tensor), .ints(summed.map { SymInt($0) }), .bool(false), .dtype(tensor.dtype)),
      labels: labels.indices.filter { !summed.contains($0) }.map { labels[$0] })
  }

  private func permuted(_ order: [EinsumEquation.Label]) throws(TensorError) -> Tensor {
    let positions = order.compactMap { labels.firstIndex(of: $0) }
    guard positions != Array(labels.indices) else { return tensor }
    return try Operator.permute.apply(
      .tensor(tensor), .ints(positions.map { SymInt($0) }))
  }
}

// MARK: - For users

extension Tensor {
  /// Sums of products of tensors' elements by Einstein's convention: `torch.einsum`.
  ///
  /// `Tensor.einsum("bij,jk->bik", x, w)` multiplies each matrix of `x` by `w`.
  public static func einsum(
    _ equation: String, _ tensors: Tensor..., file: StaticString = #filePath, line: UInt = #line
  ) -> Tensor {
    Operator.einsum(.string(equation), .tensors(tensors), at: SourceLocation(file, line))
  }
}
