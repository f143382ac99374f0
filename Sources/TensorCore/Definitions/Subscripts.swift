import TensorSymbols

extension Tensor {
  /// A view of a part, as `x[...]` is in Python; with tensors as indices a copy: `torch.index`.
  ///
  /// Assigning to it writes into this tensor (`copy_`, `fill_`, `index_put_`); the value is repeated
  /// where its shape demands it.
  public subscript<each Index: TensorIndex>(
    _ index: repeat each Index, file file: StaticString = #filePath, line line: UInt = #line
  ) -> Tensor {
    get {
      var items: [TensorIndexItem] = []
      for item in repeat each index { items.append(item.tensorIndexItem) }
      return part(at: items, SourceLocation(file, line))
    }
    nonmutating set {
      var items: [TensorIndexItem] = []
      for item in repeat each index { items.append(item.tensorIndexItem) }
      assign(newValue, at: items, SourceLocation(file, line))
    }
    // Swift 6.3 stops where it has to make this accessor itself for a pack of indices.
    nonmutating _modify {
      var items: [TensorIndexItem] = []
      for item in repeat each index { items.append(item.tensorIndexItem) }
      let place = SourceLocation(file, line)
      var value = part(at: items, place)
      yield &value
      assign(value, at: items, place)
    }
  }

  /// One number, read and written: `x[0, 1].item()` and `x[0, 1] = 2` in Python.
  ///
  /// Written where the index names several elements, the number is written to all of them.
  @_disfavoredOverload
  public subscript<each Index: TensorIndex, Number: TensorNumber>(
    _ index: repeat each Index, file file: StaticString = #filePath, line line: UInt = #line
  ) -> Number {
    get {
      var items: [TensorIndexItem] = []
      for item in repeat each index { items.append(item.tensorIndexItem) }
      return part(at: items, SourceLocation(file, line)).item(file: file, line: line)
    }
    nonmutating set {
      var items: [TensorIndexItem] = []
      for item in repeat each index { items.append(item.tensorIndexItem) }
      let value = Tensor(assigned: newValue.scalar, dtype: dtype)
      assign(value, at: items, SourceLocation(file, line))
    }
    nonmutating _modify {
      var items: [TensorIndexItem] = []
      for item in repeat each index { items.append(item.tensorIndexItem) }
      let place = SourceLocation(file, line)
      var number: Number = part(at: items, place).item(file: file, line: line)
      yield &number
      assign(Tensor(assigned: number.scalar, dtype: dtype), at: items, place)
    }
  }

  private func part(at items: [TensorIndexItem], _ location: SourceLocation) -> Tensor {
    if items.count == 1, case .remaining = items[0] {
      return Operator.alias(.tensor(self), at: location)
    }
    let (part, indices) = applying(items, at: location, keepsWhole: items.count == 1)
    guard !indices.isEmpty else { return part }
    return Operator.index(.tensor(part), .optionalTensors(indices), at: location)
  }

  /// Takes integers, ranges and new dimensions, left to right, and returns what is left to tensors.
  ///
  /// A part that turns out to be the whole dimension is not taken, except where it is all that is read.
  private func applying(
    _ items: [TensorIndexItem], at location: SourceLocation, keepsWhole: Bool = false
  ) -> (part: Tensor, indices: [Tensor?]) {
    let taken = items.reduce(0) { $0 + $1.takenDimensions }
    guard taken <= rank || isFailed else {
      let report = TensorError.report(
        "too many indices for tensor of dimension \(rank)", in: "aten.index.Tensor",
        at: location, instead: self)
      return (report, [])
    }
    var part = self
    var dimension = 0
    var indices: [Tensor?] = []
    for item in items {
      let position = CallArgument.int(SymInt(dimension))
      switch item {
      case .element(let index):
        part = Operator.select(.tensor(part), position, .int(index), at: location)
      case .part(let start, let end, let step):
        defer { dimension += 1 }
        if !keepsWhole, part.isWhole(dimension, from: start, to: end, by: step) { continue }
        part = Operator.slice(
          .tensor(part), position, .int(start), .int(end), .int(SymInt(step)), at: location)
      case .remaining:
        dimension += Swift.max(rank - taken, 0)
      case .newDimension:
        part = Operator.unsqueeze(.tensor(part), position, at: location)
        dimension += 1
      case .places(let tensor):
        indices += Array(repeating: nil, count: Swift.max(dimension - indices.count, 0))
        indices.append(tensor)
        dimension += tensor.dtype == .bool ? tensor.rank : 1
      }
    }
    return (part, indices)
  }

  /// Whether a part is a whole dimension, for the example's sizes.
  private func isWhole(
    _ dimension: Int, from start: SymInt, to end: SymInt, by step: Int
  ) -> Bool {
    guard dimension < rank else { return false }
    func compare() -> Bool { start == 0 && shape[dimension] == end && step == 1 }
    return Tracing.recorder?.silently(compare) ?? compare()
  }

  private func assign(
    _ value: Tensor, at items: [TensorIndexItem], _ location: SourceLocation
  ) {
    var part = self
    var indices: [Tensor?] = []
    if !(items.count == 1 && items[0].takenDimensions == 0 && !items[0].isNewDimension) {
      (part, indices) = applying(items, at: location)
    }
    let sizes = value.shape.sizes
    let stripped = Array(sizes.drop { $0.constant == 1 })
    guard indices.isEmpty else {
      let values =
        stripped.count == sizes.count
        ? value : Operator.view(.tensor(value), .ints(stripped), at: location)
      _ = Operator.indexPut(
        .tensor(part), .optionalTensors(indices), .tensor(values), at: location)
      return
    }
    if sizes.count == part.rank && zip(sizes, part.shape).allSatisfy({ $0.isSame(as: $1) }) {
      _ = Operator.copy(.tensor(part), .tensor(value), at: location)
    } else if sizes.isEmpty {
      _ = Operator.fillWithTensor(.tensor(part), .tensor(value), at: location)
    } else {
      var fitted = Operator.view(.tensor(value), .ints(stripped), at: location)
      if stripped.count != part.rank || !(fitted.shape == part.shape) {
        fitted = Operator.expand(.tensor(fitted), .ints(part.shape.sizes), at: location)
      }
      _ = Operator.copy(.tensor(part), .tensor(fitted), at: location)
    }
  }
}

extension TensorIndexItem {
  /// How many dimensions of the tensor the item stands for.
  fileprivate var takenDimensions: Int {
    switch self {
    case .element, .part: 1
    case .remaining, .newDimension: 0
    case .places(let tensor): tensor.dtype == .bool ? tensor.rank : 1
    }
  }

  fileprivate var isNewDimension: Bool {
    if case .newDimension = self { true } else { false }
  }
}
